using Assistant.Engine.Errors;
using Assistant.Engine.Execution;
using Assistant.Engine.Language;
using Microsoft.Extensions.Logging;

namespace Assistant.Engine.Transports.Sockets;

/// <summary>The operations that run on one socket, each by its id.</summary>
internal sealed partial class SocketOperations(
    IRequestExecutor executor, SocketSender sender, GraphQLStreamOptions options, ILogger logger, Func<bool> hasExpired)
{
    private readonly ILogger _logger = logger;
    private readonly Dictionary<string, SocketOperation> _running = new(1, StringComparer.Ordinal);

    /// <summary>Starts an operation, or answers that there are too many.</summary>
    /// <exception cref="SocketProtocolException">Another operation has the id.</exception>
    internal void Start(string id, GraphQLRequest request, Caller caller)
    {
        var operation = new SocketOperation(id, request);
        lock (_running)
        {
            if (_running.ContainsKey(id))
            {
                throw new SocketProtocolException(SocketClosure.SubscriberExists(id));
            }

            if (_running.Count < options.MaxOperationsPerSocket)
            {
                _running.Add(id, operation);
                _ = RunAsync(operation, caller);
                return;
            }
        }

        sender.Send(SocketEnvelope.Error(operation, [new GraphQLError
        {
            Message = $"More than {options.MaxOperationsPerSocket} operations run on this connection at once.",
            Code = ErrorCodes.TooManyOperations,
        }]));
    }

    /// <summary>Ends an operation because its client has; one that has ended already is none.</summary>
    internal void Complete(string id)
    {
        SocketOperation? operation;
        lock (_running)
        {
            _running.Remove(id, out operation);
        }

        operation?.End();
    }

    /// <summary>Ends all operations.</summary>
    internal void CompleteAll()
    {
        SocketOperation[] operations;
        lock (_running)
        {
            operations = [.. _running.Values];
            _running.Clear();
        }

        foreach (var operation in operations)
        {
            operation.End();
        }
    }

    private async Task RunAsync(SocketOperation operation, Caller caller)
    {
        try
        {
            // Not under the lock, nor on the thread that receives.
            await Task.Yield();
            var type = await executor.FindOperationTypeAsync(operation.Request!, operation.Ended);
            await (type is OperationType.Subscription
                ? StreamAsync(operation, caller)
                : ExecuteAsync(operation, caller));
        }
        catch (OperationCanceledException) when (operation.HasEnded)
        {
            // Nobody is there to be told.
        }
        catch (GraphQLException error)
        {
            Finish(operation, error.Errors);
        }
        catch (Exception error)
        {
            LogFailure(error);
            sender.Close(SocketClosure.InternalError);
        }
        finally
        {
            Forget(operation);
        }
    }

    private async Task ExecuteAsync(SocketOperation operation, Caller caller)
    {
        var result = await executor.ExecuteAsync(operation.TakeRequest(), caller, ExecutionOptions.Default, operation.Ended);
        await AnswerAsync(operation, result);
    }

    private async Task StreamAsync(SocketOperation operation, Caller caller)
    {
        await using var subscription = await executor.SubscribeAsync(operation.TakeRequest(), caller, operation.Ended);
        if (!subscription.IsStarted)
        {
            if (subscription.Refusal.Outcome is ExecutionOutcome.Unavailable)
            {
                // An error would be the last word to its client, where it should come back.
                await subscription.Refusal.DisposeAsync();
                sender.Close(SocketClosure.DatabaseUnavailable);
                return;
            }

            await AnswerAsync(operation, subscription.Refusal);
            return;
        }

        await foreach (var answer in subscription.Events.WithCancellation(operation.Ended))
        {
            if (!await TrySendAsync(operation, answer))
            {
                return;
            }
        }

        Finish(operation, []);
    }

    // The answer to a request that couldn't be executed is an error; every other one is data, and then the end.
    private async Task AnswerAsync(SocketOperation operation, ExecutionResult result)
    {
        if (result.Errors.Count > 0)
        {
            await result.DisposeAsync();
            Finish(operation, result.Errors);
        }
        else if (await TrySendAsync(operation, result))
        {
            Finish(operation, []);
        }
    }

    private async ValueTask<bool> TrySendAsync(SocketOperation operation, ExecutionResult answer)
    {
        await sender.WaitForRoomAsync();
        if (operation.HasEnded || hasExpired())
        {
            await answer.DisposeAsync();
            return false;
        }

        return sender.Send(OutgoingMessage.Next(operation, answer));
    }

    private void Finish(SocketOperation operation, IReadOnlyList<GraphQLError> errors)
    {
        if (Forget(operation))
        {
            sender.Send(errors.Count == 0 ? SocketEnvelope.Complete(operation) : SocketEnvelope.Error(operation, errors));
        }
    }

    // From now on its id is free.
    private bool Forget(SocketOperation operation)
    {
        lock (_running)
        {
            return _running.TryGetValue(operation.Id, out var running) && running == operation && _running.Remove(operation.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An operation on a socket failed.")]
    private partial void LogFailure(Exception error);
}
