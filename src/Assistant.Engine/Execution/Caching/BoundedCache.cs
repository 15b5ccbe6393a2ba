using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Assistant.Engine.Execution.Caching;

/// <summary>
/// A cache that keeps what was used lately and holds at most twice its capacity: what isn't used while a generation fills
/// is forgotten with the next one.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private volatile ConcurrentDictionary<TKey, TValue> _young = new();
    private volatile ConcurrentDictionary<TKey, TValue> _old = new();

    /// <summary>How many entries are kept.</summary>
    public int Count => _young.Count + _old.Count;

    /// <summary>Finds an entry.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.TryGetValue(key, out value))
        {
            return true;
        }

        if (_old.TryGetValue(key, out value))
        {
            Set(key, value);
            return true;
        }

        return false;
    }

    /// <summary>Adds or replaces an entry.</summary>
    public void Set(TKey key, TValue value)
    {
        var young = _young;
        young[key] = value;
        if (young.Count > capacity)
        {
            _old = young;
            _young = new ConcurrentDictionary<TKey, TValue>();
        }
    }

    /// <summary>Forgets an entry.</summary>
    public void Remove(TKey key)
    {
        _young.TryRemove(key, out _);
        _old.TryRemove(key, out _);
    }
}
