using System.Diagnostics.CodeAnalysis;

namespace Assistant.Engine.Execution.Subscriptions;

/// <summary>A subscription that has started, or why it hasn't.</summary>
public sealed class SubscriptionResult
{
    private SubscriptionResult(ExecutionResult? refusal, IAsyncEnumerable<ExecutionResult>? events)
    {
        Refusal = refusal;
        Events = events;
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
    public static SubscriptionResult Refuse(ExecutionResult refusal) => new(refusal, null);

    /// <summary>The stream.</summary>
    public static SubscriptionResult Start(IAsyncEnumerable<ExecutionResult> events) => new(null, events);
}
