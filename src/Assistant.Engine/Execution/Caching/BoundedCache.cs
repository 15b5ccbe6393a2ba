using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Assistant.Engine.Execution.Caching;

/// <summary>
/// A cache that keeps what was used lately and holds at most twice its capacity: what isn't used while a generation fills
/// is forgotten with the next one.
/// </summary>
/// <param name="capacity">How many entries a generation takes.</param>
/// <param name="maxWeight">How much they may weigh together; one that weighs more has a generation to itself.</param>
/// <param name="weigh">How much an entry weighs; null where only their number counts.</param>
internal sealed class BoundedCache<TKey, TValue>(int capacity, long maxWeight = long.MaxValue, Func<TKey, TValue, long>? weigh = null)
    where TKey : notnull
{
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    /// <summary>How many entries are kept.</summary>
    public int Count => _young.Entries.Count + _old.Entries.Count;

    /// <summary>Finds an entry.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.Entries.TryGetValue(key, out value))
        {
            return true;
        }

        if (_old.Entries.TryGetValue(key, out value))
        {
            Set(key, value);
            return true;
        }

        return false;
    }

    /// <summary>Adds or replaces an entry.</summary>
    public void Set(TKey key, TValue value)
    {
        var weight = weigh?.Invoke(key, value) ?? 0;
        var young = _young;
        var count = young.Entries.Count;
        if (count >= capacity || (count > 0 && Interlocked.Read(ref young.Weight) + weight > maxWeight))
        {
            var next = new Generation();
            if (Interlocked.CompareExchange(ref _young, next, young) == young)
            {
                _old = young;
            }

            young = _young;
        }

        // One that is replaced counts twice, which only ends its generation a little earlier.
        young.Entries[key] = value;
        Interlocked.Add(ref young.Weight, weight);
    }

    /// <summary>Forgets an entry.</summary>
    public void Remove(TKey key)
    {
        _young.Entries.TryRemove(key, out _);
        _old.Entries.TryRemove(key, out _);
    }

    private sealed class Generation
    {
        public long Weight;

        public ConcurrentDictionary<TKey, TValue> Entries { get; } = new();
    }
}
