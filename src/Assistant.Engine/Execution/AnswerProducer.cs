using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Resolvers;
using Assistant.Engine.Execution.Writing;

namespace Assistant.Engine.Execution;

/// <summary>Starts answers: those that rows make while they arrive, and those that are an error at once.</summary>
internal sealed class AnswerProducer(ResponseSpoolOptions options, ExecutionFailures failures)
{
    /// <summary>
    /// Lets <paramref name="run"/> fill a spool, and returns when the answer is whole or its first part is there.
    /// </summary>
    /// <param name="run">Writes the answer. It may fail until the first part is there; after that the answer breaks off.</param>
    /// <param name="isUnauthenticated">Whether the answer is that somebody has to sign in.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<ExecutionResult> StartAsync(
        Func<ResponseSpool, CancellationToken, ValueTask> run, bool isUnauthenticated, CancellationToken cancellationToken)
    {
        var spool = new ResponseSpool(options);
        var producer = ProduceAsync(run, spool, cancellationToken);
        if (!producer.IsCompleted)
        {
            spool.Attach(producer);
            await Task.WhenAny(producer, spool.Started);
        }

        if (producer is { IsCompleted: true, IsCompletedSuccessfully: false } && !spool.Started.IsCompleted)
        {
            await spool.DisposeAsync();
            await producer;
        }

        return new ExecutionResult(ExecutionOutcome.Executed, isUnauthenticated, spool);
    }

    /// <summary>The answer to a request that isn't executed.</summary>
    public ExecutionResult Refuse(
        ExecutionOutcome outcome, IReadOnlyList<GraphQLError> errors, bool isUnauthenticated = false, PlanReport? report = null) =>
        Complete(outcome, output => AnswerWriter.WriteRequestErrors(output, errors, report), errors, isUnauthenticated);

    /// <summary>The answer to an operation that resolvers alone have executed.</summary>
    public ExecutionResult Answer(ResolverResult result) => Complete(ExecutionOutcome.Executed, output =>
    {
        output.WriteRaw("{\"data\":"u8);
        AnswerWriter.Write(output, result.Data.WriteTo);
        AnswerWriter.WriteEnd(output, result.Errors, null);
    });

    /// <summary>The answer of an operation that was executed whole before anything is sent.</summary>
    public ExecutionResult Complete(Action<JsonBuffer> write) => Complete(ExecutionOutcome.Executed, write);

    /// <summary>The answer to a request that failed before any part of its answer was there.</summary>
    public ExecutionResult Fail(Exception error)
    {
        var (outcome, graphQLError) = failures.Describe(error);
        return outcome == ExecutionOutcome.Executed
            ? Complete(outcome, output => AnswerWriter.WriteNullData(output, [graphQLError]))
            : Refuse(outcome, [graphQLError]);
    }

    private async Task ProduceAsync(
        Func<ResponseSpool, CancellationToken, ValueTask> run, ResponseSpool spool, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, spool.Abandoned);
        try
        {
            await run(spool, either.Token);
        }
        catch (Exception error) when (spool.Started.IsCompleted)
        {
            // The first part is with the client already: all that is left is to break off.
            failures.LogBrokenOff(error);
            spool.BreakOff(error);
        }
    }

    private ExecutionResult Complete(
        ExecutionOutcome outcome, Action<JsonBuffer> write, IReadOnlyList<GraphQLError>? errors = null, bool isUnauthenticated = false)
    {
        using var output = new JsonBuffer();
        write(output);
        var spool = new ResponseSpool(options);
        spool.Complete(output.Detach(out var length), length);
        return new ExecutionResult(outcome, isUnauthenticated, spool) { Errors = errors ?? [] };
    }
}
