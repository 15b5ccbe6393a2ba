namespace Assistant.Engine.Execution.Documents;

/// <summary>Which documents requests may send, and which they may name instead.</summary>
public sealed record DocumentOptions
{
    /// <summary>The documents that requests may name by their ids.</summary>
    public IReadOnlyList<TrustedDocument> Trusted { get; init; } = [];

    /// <summary>Refuses every request that doesn't name one of <see cref="Trusted"/>.</summary>
    public bool OnlyTrusted { get; init; }

    /// <summary>Documents that clients name by a hash after they have sent them once.</summary>
    public AutomaticPersistedQueryOptions Automatic { get; init; } = new();
}
