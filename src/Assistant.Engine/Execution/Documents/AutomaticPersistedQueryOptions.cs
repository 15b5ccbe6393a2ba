namespace Assistant.Engine.Execution.Documents;

/// <summary>What is kept of the documents that clients send once with their hash, and name by that hash from then on.</summary>
public sealed record AutomaticPersistedQueryOptions
{
    /// <summary>Whether clients may do that. Default: true.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>How many documents are kept. Default: 1000.</summary>
    public int MaxDocuments { get; init; } = 1000;

    /// <summary>How many bytes their texts may have together. Default: 4 MiB.</summary>
    public int MaxBytes { get; init; } = 4 * 1024 * 1024;
}
