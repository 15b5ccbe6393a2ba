using System.Diagnostics;

namespace Assistant.Graph.Modules.Chats.Streams;

/// <summary>
/// Chunks of streams that somebody else holds, until they are tried again after a pause that grows. What comes for such a stream
/// meanwhile waits behind them, so that it doesn't overtake; what others send for the same stream doesn't, since it isn't theirs.
/// </summary>
internal sealed class HeldAppends
{
    private const int FirstPause = 5;
    private const int LongestPause = 500;
    private const int MostDoublings = 7;

    private readonly Dictionary<(Guid Person, Guid Stream), Held> _held = [];

    /// <summary>How long until the next ones are tried again; null where there are none.</summary>
    public TimeSpan? NextPause => _held.Count == 0
        ? null
        : TimeSpan.FromMilliseconds(Math.Max(0, _held.Values.Min(held => held.Due) - Now));

    private static long Now => (long)Stopwatch.GetElapsedTime(0).TotalMilliseconds;

    /// <summary>Puts a chunk behind others of its stream; false where there are none.</summary>
    public bool TryQueue(PendingAppend pending)
    {
        if (!_held.TryGetValue(KeyOf(pending), out var held))
        {
            return false;
        }

        held.Appends.Add(pending);
        return true;
    }

    /// <summary>Keeps a chunk whose stream somebody else holds.</summary>
    public void Add(PendingAppend pending)
    {
        if (!_held.TryGetValue(KeyOf(pending), out var held))
        {
            _held.Add(KeyOf(pending), held = new Held());
        }

        pending.TimesHeld++;
        var pause = Math.Min(LongestPause, FirstPause << Math.Min(pending.TimesHeld - 1, MostDoublings));
        held.Due = Math.Max(held.Due, Now + pause);
        held.Appends.Add(pending);
    }

    /// <summary>Takes what is to be tried again by now, each stream's as a whole.</summary>
    public void TakeDue(List<PendingAppend> group)
    {
        if (_held.Count == 0)
        {
            return;
        }

        var now = Now;
        foreach (var (key, held) in _held.Where(one => one.Value.Due <= now).ToArray())
        {
            group.AddRange(held.Appends);
            _held.Remove(key);
        }
    }

    /// <summary>Takes all there are.</summary>
    public IReadOnlyList<PendingAppend> TakeAll()
    {
        PendingAppend[] all = [.. _held.Values.SelectMany(held => held.Appends)];
        _held.Clear();
        return all;
    }

    private static (Guid Person, Guid Stream) KeyOf(PendingAppend pending) => (pending.Append.Person.Key, pending.Append.Stream);

    private sealed class Held
    {
        public List<PendingAppend> Appends { get; } = [];

        public long Due { get; set; }
    }
}
