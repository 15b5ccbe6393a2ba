using Assistant.Engine.Execution;
using Assistant.Engine.Language;
using Assistant.Engine.Transports.EventStreams;
using Microsoft.AspNetCore.Http;

namespace Assistant.Engine.Transports;

/// <summary>Operations of every kind as server-sent events, by the protocol graphql-sse in its distinct connections mode.</summary>
public sealed class Sse(IRequestExecutor executor, ConnectionSweep sweep, GraphQLStreamOptions options, TimeProvider clock)
{
    /// <summary>Runs a request that GET or POST has read, and streams its answers.</summary>
    /// <returns>Null where that is done; otherwise the answer that isn't for a stream, which the caller writes and disposes.</returns>
    internal async ValueTask<ExecutionResult?> AnswerAsync(
        HttpContext context, GraphQLRequest request, CallerResolution resolution, ExecutionOptions asked, EventStreamUse use)
    {
        var caller = resolution.Caller!;
        if (asked.Cost is not CostReporting.Validate && await executor.FindOperationTypeAsync(request, context.RequestAborted) is OperationType.Subscription)
        {
            return await SubscribeAsync(context, request, caller, resolution.Expires);
        }

        var result = await executor.ExecuteAsync(request, caller, asked, context.RequestAborted);
        return use is EventStreamUse.ForAll ? await AnswerOnceAsync(context, result) : result;
    }

    private async ValueTask<ExecutionResult?> SubscribeAsync(
        HttpContext context, GraphQLRequest request, Caller caller, DateTimeOffset expires)
    {
        if (sweep.IsStopping)
        {
            throw TransportErrors.Stopping();
        }

        using var stream = new EventStream(context, options, clock, expires);
        await using var subscription = await executor.SubscribeAsync(request, caller, stream.Ended);
        if (!subscription.IsStarted)
        {
            return await AnswerOnceAsync(context, subscription.Refusal);
        }

        sweep.Add(stream);
        try
        {
            await stream.OpenAsync();
            await stream.CopyAsync(subscription.Events);
        }
        finally
        {
            sweep.Remove(stream);
            await stream.CloseAsync();
        }

        return null;
    }

    // Errors of the operation are events; that it can't be run this way or just now is said by the status, as to everybody.
    private async ValueTask<ExecutionResult?> AnswerOnceAsync(HttpContext context, ExecutionResult result)
    {
        if (result.Outcome is ExecutionOutcome.OperationNotAllowed or ExecutionOutcome.Unavailable)
        {
            return result;
        }

        await using (result)
        {
            using var stream = new EventStream(context, options, clock, DateTimeOffset.MaxValue);
            stream.WriteHead();
            await stream.SendAsync(result);
            await stream.CompleteAsync();
        }

        return null;
    }
}
