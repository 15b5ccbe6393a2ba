using Assistant.Engine.Errors;
using Assistant.Engine.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Engine.Transports;

/// <summary>What GET and POST have in common: who asks, what is asked, the answer and its status (GraphQL over HTTP).</summary>
public abstract partial class HttpTransport(
    IRequestExecutor executor,
    ICallerResolver callers,
    Sse events,
    GraphQLHttpOptions options,
    ILogger<HttpTransport> logger)
{
    private const string PlanHeader = "GraphQL-Plan";
    private const string CostHeader = "GraphQL-Cost";

    /// <summary>The limits and permissions that the transport was made with.</summary>
    protected GraphQLHttpOptions Options { get; } = options;

    /// <summary>True where the method is safe by HTTP, so that only queries may run.</summary>
    protected abstract bool QueriesOnly { get; }

    /// <summary>Answers one request. Nothing but the client's going away ends it without an answer.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var streams = AcceptNegotiation.ChooseEventStreams(context.Request);
        if (!AcceptNegotiation.TryChoose(context.Request, out var format) && streams is EventStreamUse.Never)
        {
            await ErrorResponse.WriteAsync(context, format, TransportErrors.NotAcceptable());
            return;
        }

        try
        {
            await ExecuteAsync(context, format, streams);
        }
        catch (TransportException refused) when (!context.Response.HasStarted)
        {
            await ErrorResponse.WriteAsync(context, format, refused);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (ClientStalledException)
        {
            LogStalled();
            context.Abort();
        }
        catch (Exception failure)
        {
            await FailAsync(context, format, failure);
        }
    }

    /// <summary>Reads the request out of the HTTP request, or several.</summary>
    private protected abstract ValueTask<RequestContent> ReadAsync(HttpContext context);

    private async ValueTask ExecuteAsync(HttpContext context, ResponseFormat format, EventStreamUse streams)
    {
        var resolution = await callers.ResolveAsync(context, context.RequestAborted);
        if (!resolution.IsAccepted)
        {
            await ErrorResponse.WriteAsync(context, format, resolution.Refusal);
            return;
        }

        var content = await ReadAsync(context);
        var asked = ExecutionOptionsOf(context.Request);
        if (content.Batch is { } batch)
        {
            await AnswerBatchAsync(context, format, streams, batch, resolution.Caller, asked);
            return;
        }

        var request = content.Request!;
        var result = streams is EventStreamUse.Never
            ? await executor.ExecuteAsync(request, resolution.Caller, asked, context.RequestAborted)
            : await events.AnswerAsync(context, request, resolution, asked, streams);
        if (result is null)
        {
            return;
        }

        await using (result)
        {
            WriteHead(context.Response, format, result);
            await result.CopyToAsync(context.Response.BodyWriter, context.RequestAborted);
        }
    }

    private ValueTask AnswerBatchAsync(
        HttpContext context, ResponseFormat format, EventStreamUse streams, IReadOnlyList<BatchedRequest> batch, Caller caller, ExecutionOptions asked) =>
        streams is EventStreamUse.ForAll
            ? throw TransportErrors.BatchNeedsJson()
            : HttpBatch.AnswerAsync(context, format, batch, request => executor.ExecuteAsync(request, caller, asked, context.RequestAborted));

    private ExecutionOptions ExecutionOptionsOf(HttpRequest request)
    {
        var reportPlan = Options.AllowPlanReport
            && request.Headers.TryGetValue(PlanHeader, out var plan)
            && plan.ToString().Equals("report", StringComparison.OrdinalIgnoreCase);
        var cost = request.Headers.TryGetValue(CostHeader, out var asked) ? CostReportingOf(asked.ToString()) : CostReporting.None;
        return reportPlan || QueriesOnly || cost is not CostReporting.None
            ? new ExecutionOptions { ReportPlan = reportPlan, QueriesOnly = QueriesOnly, Cost = cost }
            : ExecutionOptions.Default;
    }

    private static CostReporting CostReportingOf(string header) =>
        header.Equals("report", StringComparison.OrdinalIgnoreCase) ? CostReporting.Report
        : header.Equals("validate", StringComparison.OrdinalIgnoreCase) ? CostReporting.Validate
        : CostReporting.None;

    private static void WriteHead(HttpResponse response, ResponseFormat format, ExecutionResult result)
    {
        response.StatusCode = StatusOf(format, result);
        ResponseHead.Write(response.Headers, format, result.Length);
        switch (response.StatusCode)
        {
            case StatusCodes.Status401Unauthorized:
                response.Headers.WWWAuthenticate = "Bearer";
                break;
            case StatusCodes.Status405MethodNotAllowed:
                response.Headers.Allow = "POST";
                break;
            case StatusCodes.Status503ServiceUnavailable:
                response.Headers.RetryAfter = "1";
                break;
        }
    }

    // Section 6.4: a request error is a 4xx in the GraphQL format, and a 200 in the older one.
    private static int StatusOf(ResponseFormat format, ExecutionResult result) => result.Outcome switch
    {
        ExecutionOutcome.OperationNotAllowed => StatusCodes.Status405MethodNotAllowed,
        ExecutionOutcome.Unavailable => StatusCodes.Status503ServiceUnavailable,
        ExecutionOutcome.RequestError when format is ResponseFormat.GraphQLResponse => result.IsUnauthenticated
            ? StatusCodes.Status401Unauthorized
            : StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status200OK,
    };

    private async Task FailAsync(HttpContext context, ResponseFormat format, Exception failure)
    {
        var id = Guid.NewGuid();
        LogFailure(id, failure);
        if (context.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            context.Abort();
            return;
        }

        await ErrorResponse.WriteAsync(context, format, StatusCodes.Status500InternalServerError, new GraphQLError
        {
            Message = "Something unexpected happened.",
            Code = ErrorCodes.Unexpected,
            Extensions = new Dictionary<string, object?> { ["id"] = id.ToString() },
        });
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A client that took its answer too slowly was cut off.")]
    private partial void LogStalled();

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed with error {ErrorId}.")]
    private partial void LogFailure(Guid errorId, Exception failure);
}
