using System.Diagnostics;

namespace Assistant.Graph.Modules.Chats.Streams;

/// <summary>A chunk that waits to be committed, and whoever waits for it.</summary>
internal sealed class PendingAppend(StreamAppend append)
{
    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly TaskCompletionSource<StreamAppendResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The chunk.</summary>
    public StreamAppend Append => append;

    /// <summary>What becomes of it.</summary>
    public Task<StreamAppendResult> Done => _done.Task;

    /// <summary>How often its stream was held by somebody else.</summary>
    public int TimesHeld { get; set; }

    /// <summary>How long it has waited.</summary>
    public TimeSpan Age => Stopwatch.GetElapsedTime(_begun);

    /// <summary>Says what became of it.</summary>
    public void Succeed(StreamAppendResult result) => _done.TrySetResult(result);

    /// <summary>Says that it failed; it may have been committed all the same.</summary>
    public void Fail(Exception error) => _done.TrySetException(error);
}
