using System.Text.Json;
using Assistant.Engine.Execution;
using Assistant.Engine.Execution.Subscriptions;
using Assistant.Engine.Language;

namespace Assistant.Engine.Tests.Transports;

/// <summary>
/// Answers with what the transport handed over, so that a test sees it; some documents name an outcome instead, for
/// the statuses that depend on it.
/// </summary>
internal sealed class EchoExecutor : IRequestExecutor
{
    internal const string RequestError = "{ requestError }";
    internal const string Unauthenticated = "{ unauthenticated }";
    internal const string Unavailable = "{ unavailable }";
    internal const string Mutation = "mutation { change }";
    internal const string Failing = "{ failing }";
    internal const string Streaming = "{ streaming }";
    internal const string BrokenOff = "{ brokenOff }";
    internal const int StreamedParts = 50;

    public ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request,
        Caller caller,
        ExecutionOptions options,
        CancellationToken cancellationToken) => request.Query switch
        {
            RequestError => Answer(ExecutionOutcome.RequestError, """{"errors":[{"message":"no"}]}"""),
            Unauthenticated => Answer(ExecutionOutcome.RequestError, """{"errors":[{"message":"who"}]}""", isUnauthenticated: true),
            Unavailable => Answer(ExecutionOutcome.Unavailable, """{"errors":[{"message":"away"}]}"""),
            Mutation when options.QueriesOnly => Answer(ExecutionOutcome.OperationNotAllowed, """{"errors":[{"message":"not here"}]}"""),
            Failing => throw new InvalidOperationException("a secret of the server"),
            Streaming => Stream(breaks: false),
            BrokenOff => Stream(breaks: true),
            _ => Answer(ExecutionOutcome.Executed, JsonSerializer.Serialize(new { data = new { request, caller, options } })),
        };

    public ValueTask<OperationType?> FindOperationTypeAsync(GraphQLRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult<OperationType?>(request.Query == Mutation ? OperationType.Mutation : OperationType.Query);

    public ValueTask<SubscriptionResult> SubscribeAsync(GraphQLRequest request, Caller caller, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nothing here is a subscription.");

    private static ValueTask<ExecutionResult> Answer(ExecutionOutcome outcome, string json, bool isUnauthenticated = false)
    {
        var spool = new ResponseSpool(new ResponseSpoolOptions());
        var (bytes, length) = Encode(json);
        spool.Complete(bytes, length);
        return ValueTask.FromResult(new ExecutionResult(outcome, isUnauthenticated, spool));
    }

    private static ValueTask<ExecutionResult> Stream(bool breaks)
    {
        var spool = new ResponseSpool(new ResponseSpoolOptions());
        Append(spool, """{"data":[""");
        spool.Attach(Task.Run(async () =>
        {
            for (var part = 0; part < StreamedParts; part++)
            {
                await Task.Yield();
                Append(spool, $"\"{new string('x', 1000)}\",");
            }

            if (breaks)
            {
                spool.BreakOff(new IOException("the database went away"));
                return;
            }

            var (bytes, length) = Encode("null]}");
            spool.Complete(bytes, length);
        }));
        return ValueTask.FromResult(new ExecutionResult(ExecutionOutcome.Executed, false, spool));
    }

    private static void Append(ResponseSpool spool, string json)
    {
        var (bytes, length) = Encode(json);
        spool.Append(bytes, length);
    }

    private static (byte[] Rented, int Length) Encode(string json)
    {
        var bytes = System.Buffers.ArrayPool<byte>.Shared.Rent(System.Text.Encoding.UTF8.GetMaxByteCount(json.Length));
        return (bytes, System.Text.Encoding.UTF8.GetBytes(json, bytes));
    }
}
