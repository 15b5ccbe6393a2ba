using Assistant.Bench.Measuring;

namespace Assistant.Bench.Reporting;

/// <summary>One server's line for one query.</summary>
public sealed record ReportRow
{
    /// <summary>The medians over the rounds.</summary>
    public required Measurement Median { get; init; }

    /// <summary>Its requests per second by those of PostGraphile as it starts; null where that didn't run.</summary>
    public required double? ToPostGraphile { get; init; }

    /// <summary>Its requests per second by those of a PostGraphile cluster; null where that didn't run.</summary>
    public required double? ToPostGraphileCluster { get; init; }

    /// <summary>Its requests per second by those of the limit; null where that didn't run.</summary>
    public required double? ToLimit { get; init; }

    /// <summary>Its p99 by that of the limit; null where that didn't run.</summary>
    public required double? P99ToLimit { get; init; }
}
