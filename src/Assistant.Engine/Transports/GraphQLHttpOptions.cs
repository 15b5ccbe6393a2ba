namespace Assistant.Engine.Transports;

/// <summary>What the HTTP transports allow.</summary>
public sealed record GraphQLHttpOptions
{
    /// <summary>The largest request body in bytes; a larger one is refused with 413. Default: 4 MiB.</summary>
    public int MaxRequestBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Honours <c>GraphQL-Plan: report</c>. It shows statements, so it is for development only.</summary>
    public bool AllowPlanReport { get; init; }
}
