using Assistant.Engine.Execution.Subscriptions;
using Assistant.Engine.Language;

namespace Assistant.Engine.Execution;

/// <summary>Runs GraphQL requests: the one entry to the engine for every transport.</summary>
public interface IRequestExecutor
{
    /// <summary>
    /// Runs one query or mutation; a subscription is refused. The result is ready when the answer is complete or its first 64 KiB are there; whatever
    /// goes wrong before that is an answer with <c>errors</c>, never an exception, save for cancellation.
    /// </summary>
    ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request,
        Caller caller,
        ExecutionOptions options,
        CancellationToken cancellationToken);

    /// <summary>
    /// The kind of operation that a request is for, so that a transport knows which of the other two to call; null where the
    /// request has no valid operation, of which <see cref="ExecuteAsync"/> says why. The document is parsed once for both.
    /// </summary>
    ValueTask<OperationType?> FindOperationTypeAsync(GraphQLRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Starts a subscription. Whatever is wrong with the request is a refusal, never an exception, save for cancellation.
    /// </summary>
    /// <param name="request">The request, for an operation of type subscription.</param>
    /// <param name="caller">Who subscribes.</param>
    /// <param name="cancellationToken">Cancelled when the subscriber is gone; ends the events too.</param>
    ValueTask<SubscriptionResult> SubscribeAsync(GraphQLRequest request, Caller caller, CancellationToken cancellationToken);
}
