using System.Globalization;

namespace Assistant.Bench.Limit;

/// <summary>What the harness tells this server, through the environment.</summary>
public sealed record LimitSettings
{
    /// <summary>The connection string of the database.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The key of the tokens' HS256 signature, as bytes.</summary>
    public required byte[] SigningKey { get; init; }

    /// <summary>The issuer that a token must name.</summary>
    public required string Issuer { get; init; }

    /// <summary>How many database connections there are.</summary>
    public required int PoolSize { get; init; }

    /// <summary>Reads the settings; a missing one ends the process with an exception that names it.</summary>
    public static LimitSettings FromEnvironment() => new()
    {
        ConnectionString = Required("BENCH_CONNECTION_STRING"),
        SigningKey = System.Text.Encoding.UTF8.GetBytes(Required("BENCH_SIGNING_KEY")),
        Issuer = Required("BENCH_ISSUER"),
        PoolSize = int.Parse(Required("BENCH_POOL_SIZE"), CultureInfo.InvariantCulture),
    };

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");
}
