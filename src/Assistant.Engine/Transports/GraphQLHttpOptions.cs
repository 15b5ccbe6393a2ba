namespace Assistant.Engine.Transports;

/// <summary>What the HTTP transports allow.</summary>
public sealed record GraphQLHttpOptions
{
    /// <summary>The largest request body in bytes; a larger one is refused with 413. Default: 4 MiB.</summary>
    public int MaxRequestBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>How many requests a body may have, as a JSON array; 0 allows only one, as an object. Default: 0.</summary>
    public int MaxBatchOperations { get; init; }

    /// <summary>Honours <c>GraphQL-Plan: report</c>. It shows statements, so it is for development only.</summary>
    public bool AllowPlanReport { get; init; }
}
