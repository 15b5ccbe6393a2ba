using Assistant.Engine.DataLoading;

namespace Assistant.Engine.Tests.DataLoading;

/// <summary>Gives ten times the key, nothing for keys above 900, and fails for batches with a negative key.</summary>
public sealed class TimesTenDataLoader(IBatchScheduler scheduler, BatchLog log) : BatchDataLoader<int, string>(scheduler)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        log.Batches.Add($"ten {string.Join(',', keys)}");
        await log.Latency();
        return keys.Any(key => key < 0)
            ? throw new InvalidOperationException("Secret detail.")
            : keys.Where(key => key <= 900).ToDictionary(key => key, key => $"{key * 10}");
    }
}
