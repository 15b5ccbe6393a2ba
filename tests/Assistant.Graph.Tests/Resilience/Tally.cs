using System.Collections.Concurrent;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>How often what has happened, for a report.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, int> _counts = new();

    internal void Add(string what, int times = 1) => _counts.AddOrUpdate(what, times, (_, known) => known + times);

    internal int this[string what] => _counts.GetValueOrDefault(what);

    /// <summary>A line for each.</summary>
    public override string ToString() =>
        string.Join(Environment.NewLine, _counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Value,7} {count.Key}"));
}
