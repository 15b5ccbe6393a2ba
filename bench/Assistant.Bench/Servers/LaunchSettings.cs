using Npgsql;

namespace Assistant.Bench.Servers;

/// <summary>What a server is told when it's started.</summary>
public sealed record LaunchSettings
{
    /// <summary>The root of the repository's working tree.</summary>
    public required string Repository { get; init; }

    /// <summary>How it reaches the database.</summary>
    public required NpgsqlConnectionStringBuilder Database { get; init; }

    /// <summary>The key of the tokens' signature, as text.</summary>
    public required string SigningKey { get; init; }

    /// <summary>The loopback port that it listens at.</summary>
    public required int Port { get; init; }

    /// <summary>Its database connections.</summary>
    public required int PoolSize { get; init; }
}
