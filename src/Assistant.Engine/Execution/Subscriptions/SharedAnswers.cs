namespace Assistant.Engine.Execution.Subscriptions;

/// <summary>
/// Lets subscribers of one person who are given the same event at the same time share one answer. It's shared for a moment alone: who
/// asks later may see other rows by then, or none.
/// </summary>
internal sealed class SharedAnswers(TimeProvider clock)
{
    private const int MostKept = 512;
    private const int LongestKept = 32 * 1024;

    private static readonly TimeSpan OldestShared = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private readonly Dictionary<SharedAnswerKey, Shared> _answers = [];
    private readonly Queue<Shared> _byAge = [];

    /// <summary>The answer of whoever asked first. Neither an end is shared with those who come after it, nor an error or a long answer.</summary>
    public async ValueTask<EventAnswer> GetAsync(SharedAnswerKey key, Func<ValueTask<EventAnswer>> answer)
    {
        Shared? shared;
        var isOwn = false;
        lock (_gate)
        {
            Forget();
            if (!_answers.TryGetValue(key, out shared))
            {
                isOwn = true;
                shared = new Shared(key, clock.GetTimestamp());
                _answers.Add(key, shared);
                _byAge.Enqueue(shared);
            }
        }

        if (isOwn)
        {
            return await AnswerAsync(shared, answer);
        }

        try
        {
            return await shared.Result.Task;
        }
        catch (OperationCanceledException)
        {
            // Who asked first is gone, which is nothing to this subscriber.
            return await answer();
        }
    }

    private async ValueTask<EventAnswer> AnswerAsync(Shared shared, Func<ValueTask<EventAnswer>> answer)
    {
        try
        {
            var result = await answer();
            if (result == EventAnswer.Gone || result.Part is { Errors.Count: > 0 } or { Json.Length: > LongestKept })
            {
                Remove(shared);
            }

            shared.Result.SetResult(result);
            return result;
        }
        catch (Exception error)
        {
            Remove(shared);
            shared.Result.SetException(error);

            // Nobody may be waiting for it, and then nobody has seen the exception.
            _ = shared.Result.Task.Exception;
            throw;
        }
    }

    private void Forget()
    {
        while (_byAge.TryPeek(out var oldest) && (_byAge.Count > MostKept || clock.GetElapsedTime(oldest.Began) > OldestShared))
        {
            _byAge.Dequeue();
            RemoveLocked(oldest);
        }
    }

    private void Remove(Shared shared)
    {
        lock (_gate)
        {
            RemoveLocked(shared);
        }
    }

    // Another one may have the key by now.
    private void RemoveLocked(Shared shared)
    {
        if (_answers.TryGetValue(shared.Key, out var known) && known == shared)
        {
            _answers.Remove(shared.Key);
        }
    }

    private sealed class Shared(SharedAnswerKey key, long began)
    {
        public SharedAnswerKey Key => key;

        public long Began => began;

        public TaskCompletionSource<EventAnswer> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
