namespace Assistant.Engine.DataLoading;

/// <summary>
/// Loads values by key, many keys at a time and each key once per request. Resolvers ask for single keys; the keys that
/// they ask for before all of them wait are loaded together.
/// </summary>
/// <typeparam name="TKey">The type of the keys, which are compared by <see cref="EqualityComparer{T}.Default"/>.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public abstract class DataLoader<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Task<TValue?>> _cache = [];
    private readonly IBatchScheduler _scheduler;
    private readonly DataLoaderOptions _options;
    private List<PendingKey>? _pending;

    /// <summary>Creates the DataLoader of one request.</summary>
    /// <param name="scheduler">The request's scheduler.</param>
    /// <param name="options">How to batch; null for the defaults.</param>
    protected DataLoader(IBatchScheduler scheduler, DataLoaderOptions? options = null)
    {
        _scheduler = scheduler;
        _options = options ?? DataLoaderOptions.Default;
    }

    /// <summary>Loads the value of a key.</summary>
    /// <returns>The value; null (or the default) when there is none. Fails with what loading the key failed with.</returns>
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        Task<TValue?> task;
        var isFirst = false;
        lock (_lock)
        {
            if (!_cache.TryGetValue(key, out task!))
            {
                var pending = new PendingKey(key, new TaskCompletionSource<TValue?>(TaskCreationOptions.RunContinuationsAsynchronously));
                isFirst = _pending is null;
                (_pending ??= []).Add(pending);
                _cache.Add(key, task = pending.Completion.Task);
            }
        }

        if (isFirst)
        {
            _scheduler.Schedule(Dispatch);
        }

        return cancellationToken.CanBeCanceled ? task.WaitAsync(cancellationToken) : task;
    }

    /// <summary>Loads the values of keys, in their order.</summary>
    public Task<TValue?[]> LoadAsync(IEnumerable<TKey> keys, CancellationToken cancellationToken = default) =>
        Task.WhenAll(keys.Select(key => LoadAsync(key, cancellationToken)).ToList());

    /// <summary>Puts a value that is known already into the cache, unless the key is there.</summary>
    public void Set(TKey key, TValue? value)
    {
        lock (_lock)
        {
            _cache.TryAdd(key, Task.FromResult(value));
        }
    }

    /// <summary>Forgets a key, so that it's loaded anew, for example after it was changed.</summary>
    public void Remove(TKey key)
    {
        lock (_lock)
        {
            _cache.Remove(key);
        }
    }

    /// <summary>Forgets all keys.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _cache.Clear();
        }
    }

    /// <summary>Loads keys, each of which is there once.</summary>
    /// <param name="keys">The keys, at most <see cref="DataLoaderOptions.MaxBatchSize"/>.</param>
    /// <param name="cancellationToken">Cancelled when the request is.</param>
    /// <returns>A result for each key, in the order of the keys.</returns>
    protected abstract Task<IReadOnlyList<DataLoaderResult<TValue>>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private void Dispatch()
    {
        List<PendingKey> pending;
        lock (_lock)
        {
            pending = _pending!;
            _pending = null;
        }

        foreach (var batch in pending.Chunk(_options.MaxBatchSize))
        {
            _ = LoadBatchAsync(batch);
        }
    }

    private async Task LoadBatchAsync(PendingKey[] batch)
    {
        try
        {
            var results = await FetchAsync([.. batch.Select(pending => pending.Key)], _scheduler.CancellationToken);
            if (results.Count != batch.Length)
            {
                throw new InvalidOperationException($"{GetType().Name} gave {results.Count} results for {batch.Length} keys.");
            }

            for (var i = 0; i < batch.Length; i++)
            {
                if (results[i].Error is { } error)
                {
                    batch[i].Completion.SetException(error);
                }
                else
                {
                    batch[i].Completion.SetResult(results[i].Value);
                }
            }
        }
        catch (Exception exception)
        {
            foreach (var pending in batch)
            {
                pending.Completion.TrySetException(exception);
            }
        }
    }

    private readonly record struct PendingKey(TKey Key, TaskCompletionSource<TValue?> Completion);
}
