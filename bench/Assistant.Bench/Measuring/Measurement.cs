namespace Assistant.Bench.Measuring;

/// <summary>One run of one query on one server.</summary>
public sealed record Measurement
{
    /// <summary>The server's name.</summary>
    public required string Server { get; init; }

    /// <summary>The query's name.</summary>
    public required string Query { get; init; }

    /// <summary>The round, from 1.</summary>
    public required int Round { get; init; }

    /// <summary>Answers per second.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>The median time of an answer, in milliseconds.</summary>
    public required double P50 { get; init; }

    /// <summary>99 of 100 answers came within that many milliseconds.</summary>
    public required double P99 { get; init; }

    /// <summary>Processor seconds of the server's processes for 1,000 requests.</summary>
    public required double ServerCpu { get; init; }

    /// <summary>Processor seconds of PostgreSQL for 1,000 requests; null where its processes can't be seen.</summary>
    public required double? DatabaseCpu { get; init; }

    /// <summary>Processor seconds of the load generator for 1,000 requests.</summary>
    public required double ClientCpu { get; init; }

    /// <summary>The most resident memory that was seen under load, in MiB.</summary>
    public required double ResidentMiB { get; init; }
}
