using System.Diagnostics.CodeAnalysis;

namespace Assistant.Engine.Execution.Subscriptions;

/// <summary>A subscription that has started, or why it hasn't. Its reader disposes it, since the events may never be enumerated.</summary>
public sealed class SubscriptionResult : IAsyncDisposable
{
    private readonly IAsyncDisposable? _source;

    private SubscriptionResult(ExecutionResult? refusal, IAsyncEnumerable<ExecutionResult>? events, IAsyncDisposable? source)
    {
        Refusal = refusal;
        Events = events;
        _source = source;
    }

    /// <summary>The answer that says why there is no stream; null where there is one. Its reader disposes it.</summary>
    public ExecutionResult? Refusal { get; }

    /// <summary>
    /// An answer for each event, to be enumerated once; null where there is a refusal. Its reader disposes each answer when
    /// it is written. The enumeration ends with the stream, with a <see cref="Errors.GraphQLException"/> whose errors the
    /// client is to be told, or with an <see cref="OperationCanceledException"/> when its token is cancelled.
    /// </summary>
    public IAsyncEnumerable<ExecutionResult>? Events { get; }

    /// <summary>True where the subscription has started.</summary>
    [MemberNotNullWhen(true, nameof(Events))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsStarted => Events is not null;

    /// <summary>There is no stream.</summary>
    public static SubscriptionResult Refuse(ExecutionResult refusal) => new(refusal, null, null);

    /// <summary>The stream.</summary>
    /// <param name="events">The answers.</param>
    /// <param name="source">What is let go of with the subscription, however far it has come; null where there is nothing.</param>
    public static SubscriptionResult Start(IAsyncEnumerable<ExecutionResult> events, IAsyncDisposable? source = null) => new(null, events, source);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source?.DisposeAsync() ?? ValueTask.CompletedTask;
}
