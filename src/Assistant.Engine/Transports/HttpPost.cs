using Assistant.Engine.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Assistant.Engine.Transports;

/// <summary>Operations in the JSON body of a POST request (GraphQL over HTTP, section 5.4).</summary>
public sealed class HttpPost(
    IRequestExecutor executor,
    ICallerResolver callers,
    Sse events,
    GraphQLHttpOptions options,
    ILogger<HttpTransport> logger)
    : HttpTransport(executor, callers, events, options, logger)
{
    /// <inheritdoc/>
    protected override bool QueriesOnly => false;

    private protected override ValueTask<RequestContent> ReadAsync(HttpContext context)
    {
        RequireJson(context.Request);
        return RequestBody.ReadAsync(context.Request, Options, context.RequestAborted);
    }

    private static void RequireJson(HttpRequest request)
    {
        var contentType = request.ContentType;
        if (contentType is not "application/json" && !IsJson(contentType))
        {
            throw TransportErrors.UnsupportedMediaType(contentType);
        }

        var encoding = request.Headers.ContentEncoding.ToString();
        if (encoding.Length > 0 && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            throw TransportErrors.UnsupportedEncoding();
        }
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var mediaType)
        && mediaType.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!mediaType.Charset.HasValue || Charsets.IsUtf8(mediaType.Charset));
}
