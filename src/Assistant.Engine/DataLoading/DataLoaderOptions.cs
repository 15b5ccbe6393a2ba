namespace Assistant.Engine.DataLoading;

/// <summary>How a DataLoader batches.</summary>
public sealed record DataLoaderOptions
{
    /// <summary>The defaults.</summary>
    public static DataLoaderOptions Default { get; } = new();

    /// <summary>The number of keys that one batch loads at most.</summary>
    public int MaxBatchSize { get; init; } = 1024;
}
