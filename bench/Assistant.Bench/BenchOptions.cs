using Assistant.Data.Seeding;

namespace Assistant.Bench;

/// <summary>What the command line asks for.</summary>
public sealed record BenchOptions
{
    /// <summary>The names of the servers to compare.</summary>
    public required IReadOnlyList<string> Servers { get; init; }

    /// <summary>The names of the queries to compare them with.</summary>
    public required IReadOnlyList<string> Queries { get; init; }

    /// <summary>How long a run is measured.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>How long load runs before each measured run.</summary>
    public required TimeSpan WarmUp { get; init; }

    /// <summary>How many times every server gets every query.</summary>
    public required int Rounds { get; init; }

    /// <summary>The keep-alive connections of the load generator.</summary>
    public required int Connections { get; init; }

    /// <summary>Each server's database connections; null for the number that suits each best.</summary>
    public int? PoolSize { get; init; }

    /// <summary>A database that has the data already, as its owner; null for an embedded one that is made and filled.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The same database as the servers' login; null for the owner's.</summary>
    public string? ServingConnectionString { get; init; }

    /// <summary>What the embedded database holds; each size has a folder of its own.</summary>
    public SeedSize Seed { get; init; } = SeedSize.Small;

    /// <summary>Whether the embedded database is made anew.</summary>
    public bool Fresh { get; init; }

    /// <summary>Where results and logs go.</summary>
    public required string Output { get; init; }

    /// <summary>The root of the repository's working tree.</summary>
    public required string Repository { get; init; }
}
