using Assistant.Engine.DataLoading;

namespace Assistant.Engine.Tests.DataLoading;

/// <summary>Gives a result or an error for each key by itself, at most three keys at a time.</summary>
public sealed class HalfDataLoader(IBatchScheduler scheduler, BatchLog log)
    : DataLoader<int, int>(scheduler, new DataLoaderOptions { MaxBatchSize = 3 })
{
    /// <inheritdoc/>
    protected override Task<IReadOnlyList<DataLoaderResult<int>>> FetchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        log.Batches.Add($"half {string.Join(',', keys)}");
        return Task.FromResult<IReadOnlyList<DataLoaderResult<int>>>(
            [.. keys.Select(key => key % 2 == 0 ? new DataLoaderResult<int>(key / 2) : new DataLoaderResult<int>(0, new ArithmeticException()))]);
    }
}
