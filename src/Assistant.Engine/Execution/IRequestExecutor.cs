namespace Assistant.Engine.Execution;

/// <summary>Runs GraphQL requests: the one entry to the engine for every transport.</summary>
public interface IRequestExecutor
{
    /// <summary>
    /// Runs one request. The result is ready when the answer is complete or its first 64 KiB are there; whatever
    /// goes wrong before that is an answer with <c>errors</c>, never an exception, save for cancellation.
    /// </summary>
    ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request,
        Caller caller,
        ExecutionOptions options,
        CancellationToken cancellationToken);
}
