using System.Diagnostics;
using Assistant.Bench.Queries;

namespace Assistant.Bench.Servers;

/// <summary>A server that can be compared.</summary>
public sealed record ServerDefinition
{
    /// <summary>Its name on the command line and in the report.</summary>
    public required string Name { get; init; }

    /// <summary>How it wants to be asked.</summary>
    public required Dialect Dialect { get; init; }

    /// <summary>The number of database connections that suited it best when that was measured.</summary>
    public required int PoolSize { get; init; }

    /// <summary>The command that starts it.</summary>
    public required Func<LaunchSettings, ProcessStartInfo> Start { get; init; }
}
