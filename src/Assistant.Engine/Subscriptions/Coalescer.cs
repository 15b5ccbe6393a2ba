namespace Assistant.Engine.Subscriptions;

/// <summary>Answers many requests by few runs: what is asked for while the runs are busy is answered together by the next one.</summary>
/// <param name="run">Answers a batch, in its order.</param>
/// <param name="maxRuns">How many runs may be under way at once.</param>
/// <param name="maxBatch">The most requests of one run.</param>
internal sealed class Coalescer<TRequest, TResult>(
    Func<IReadOnlyList<TRequest>, ValueTask<IReadOnlyList<TResult>>> run, int maxRuns, int maxBatch)
{
    private readonly Lock _gate = new();
    private readonly Queue<(TRequest Request, TaskCompletionSource<TResult> Answer)> _waiting = new();
    private int _runs;

    /// <summary>Asks for one thing; fails as the run that it becomes a part of does.</summary>
    public Task<TResult> AskAsync(TRequest request)
    {
        var answer = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Enqueue((request, answer));
            if (_runs == maxRuns)
            {
                return answer.Task;
            }

            _runs++;
        }

        // Not on this thread: who asks may be about to ask for more.
        _ = Task.Run(WorkAsync);
        return answer.Task;
    }

    private async Task WorkAsync()
    {
        while (Take() is { } batch)
        {
            try
            {
                var results = await run(Array.ConvertAll(batch, item => item.Request));
                for (var i = 0; i < batch.Length; i++)
                {
                    batch[i].Answer.SetResult(results[i]);
                }
            }
            catch (Exception exception)
            {
                foreach (var (_, answer) in batch)
                {
                    answer.TrySetException(exception);
                }
            }
        }
    }

    private (TRequest Request, TaskCompletionSource<TResult> Answer)[]? Take()
    {
        lock (_gate)
        {
            if (_waiting.Count == 0)
            {
                _runs--;
                return null;
            }

            var batch = new (TRequest, TaskCompletionSource<TResult>)[Math.Min(_waiting.Count, maxBatch)];
            for (var i = 0; i < batch.Length; i++)
            {
                batch[i] = _waiting.Dequeue();
            }

            return batch;
        }
    }
}
