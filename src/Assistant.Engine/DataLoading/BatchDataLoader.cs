namespace Assistant.Engine.DataLoading;

/// <summary>A <see cref="DataLoader{TKey, TValue}"/> whose batches give a dictionary. Keys that aren't in it have no value.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <param name="scheduler">The request's scheduler.</param>
/// <param name="options">How to batch; null for the defaults.</param>
public abstract class BatchDataLoader<TKey, TValue>(IBatchScheduler scheduler, DataLoaderOptions? options = null)
    : DataLoader<TKey, TValue>(scheduler, options)
    where TKey : notnull
{
    /// <summary>Loads keys, each of which is there once.</summary>
    /// <param name="keys">The keys, at most <see cref="DataLoaderOptions.MaxBatchSize"/>.</param>
    /// <param name="cancellationToken">Cancelled when the request is.</param>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected sealed override async Task<IReadOnlyList<DataLoaderResult<TValue>>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        var values = await LoadBatchAsync(keys, cancellationToken);
        var results = new DataLoaderResult<TValue>[keys.Count];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = new DataLoaderResult<TValue>(values.TryGetValue(keys[i], out var value) ? value : default);
        }

        return results;
    }
}
