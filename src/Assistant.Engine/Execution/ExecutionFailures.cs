using Assistant.Engine.Errors;
using Assistant.Engine.Sql;
using Microsoft.Extensions.Logging;

namespace Assistant.Engine.Execution;

/// <summary>Says of a failure what a client may know, and to the log what an operator must.</summary>
internal sealed partial class ExecutionFailures(ILogger logger)
{
    /// <summary>The outcome and the error of a failed request.</summary>
    public (ExecutionOutcome Outcome, GraphQLError Error) Describe(Exception error)
    {
        switch (error)
        {
            case DatabaseUnavailableException:
                LogUnavailable(logger, error.InnerException?.Message ?? error.Message);
                return (ExecutionOutcome.Unavailable, new GraphQLError
                {
                    Message = "The database is unavailable at the moment. Try again in a little while.",
                    Code = ErrorCodes.DatabaseUnavailable,
                });
            case StatementTimeoutException or OperationCanceledException:
                return (ExecutionOutcome.Executed, new GraphQLError
                {
                    Message = "The operation took longer than it may.",
                    Code = ErrorCodes.Timeout,
                });
            case StatementTooComplexException:
                return (ExecutionOutcome.Executed, new GraphQLError { Message = error.Message, Code = ErrorCodes.CostExceeded });
            case NumberOutOfRangeException:
                return (ExecutionOutcome.Executed, new GraphQLError { Message = error.Message, Code = ErrorCodes.NumberOutOfRange });
            case ResponseTooLargeException:
                return (ExecutionOutcome.Executed, new GraphQLError { Message = error.Message, Code = ErrorCodes.ResponseTooLarge });
            default:
                var id = Guid.CreateVersion7();
                LogUnexpected(logger, error, id);
                return (ExecutionOutcome.Executed, new GraphQLError
                {
                    Message = "Unexpected execution error.",
                    Code = ErrorCodes.Unexpected,
                    Extensions = new Dictionary<string, object?> { ["id"] = id.ToString() },
                });
        }
    }

    /// <summary>Notes an answer that broke off after its first part was sent.</summary>
    public void LogBrokenOff(Exception error)
    {
        if (error is OperationCanceledException)
        {
            return;
        }

        LogBrokenOff(logger, error);
    }

    /// <summary>Notes that a caller was somebody else at each attempt, and is answered as nobody.</summary>
    public void LogRestless() => LogRestless(logger);

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Unexpected failure {ErrorId} while a request was executed.")]
    private static partial void LogUnexpected(ILogger logger, Exception error, Guid errorId);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "The database is unavailable: {Reason}")]
    private static partial void LogUnavailable(ILogger logger, string reason);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "An answer broke off after its first part was sent.")]
    private static partial void LogBrokenOff(ILogger logger, Exception error);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "A caller was another person at every attempt, and is answered like nobody: identities change very fast.")]
    private static partial void LogRestless(ILogger logger);
}
