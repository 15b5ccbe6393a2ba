using Assistant.Engine.Execution.Caching;

namespace Assistant.Engine.Execution.Subscriptions;

/// <summary>
/// Lets subscribers of one person who ask the same of the same event share one answer. Answers are kept while they are young, and their
/// number is bounded.
/// </summary>
internal sealed class SharedAnswers
{
    private const int Kept = 512;
    private const int LongestKept = 32 * 1024;

    private readonly Lock _gate = new();
    private readonly BoundedCache<SharedAnswerKey, Task<EventAnswer>> _answers = new(Kept);

    /// <summary>The answer of whoever asked first; a failed one isn't shared.</summary>
    public async ValueTask<EventAnswer> GetAsync(SharedAnswerKey key, Func<ValueTask<EventAnswer>> answer)
    {
        Task<EventAnswer>? shared;
        TaskCompletionSource<EventAnswer>? own = null;
        lock (_gate)
        {
            if (!_answers.TryGet(key, out shared))
            {
                own = new TaskCompletionSource<EventAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
                shared = own.Task;
                _answers.Set(key, shared);
            }
        }

        if (own is null)
        {
            try
            {
                return await shared!;
            }
            catch (OperationCanceledException)
            {
                // Who asked first is gone, which is nothing to this subscriber.
                return await answer();
            }
        }

        try
        {
            var result = await answer();
            own.SetResult(result);
            if (result.Part?.Json is { Length: > LongestKept })
            {
                _answers.Remove(key);
            }

            return result;
        }
        catch (Exception error)
        {
            _answers.Remove(key);
            own.SetException(error);

            // Nobody may be waiting for it, and then nobody has seen the exception.
            _ = own.Task.Exception;
            throw;
        }
    }
}
