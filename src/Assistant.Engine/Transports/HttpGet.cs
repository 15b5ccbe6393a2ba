using System.Text;
using System.Text.Json;
using Assistant.Engine.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Assistant.Engine.Transports;

/// <summary>Queries in the parameters of a GET request (GraphQL over HTTP, section 5.3).</summary>
public sealed class HttpGet(
    IRequestExecutor executor,
    ICallerResolver callers,
    Sse events,
    GraphQLHttpOptions options,
    ILogger<HttpTransport> logger)
    : HttpTransport(executor, callers, events, options, logger)
{
    /// <inheritdoc/>
    protected override bool QueriesOnly => true;

    private protected override ValueTask<RequestContent> ReadAsync(HttpContext context)
    {
        var parameters = new RequestParameters();
        foreach (var (name, values) in context.Request.Query)
        {
            ReadParameter(name, values, parameters);
        }

        return ValueTask.FromResult(new RequestContent(parameters.ToRequest()));
    }

    private static void ReadParameter(string name, StringValues values, RequestParameters parameters)
    {
        switch (name)
        {
            case "query":
                parameters.SetQuery(ReadText(name, values));
                break;
            case "documentId" or "id" or "doc_id":
                parameters.SetDocumentId(ReadText(name, values));
                break;
            case "operationName":
                parameters.SetOperationName(ReadText(name, values));
                break;
            case "variables":
                parameters.SetVariables(ReadObject(name, values));
                break;
            case "extensions":
                parameters.SetExtensions(ReadObject(name, values));
                break;
        }
    }

    // An empty parameter is an absent one, as forms send it.
    private static string? ReadText(string name, StringValues values) => values.Count switch
    {
        0 => null,
        1 => string.IsNullOrEmpty(values[0]) ? null : values[0],
        _ => throw TransportErrors.Duplicate(name),
    };

    private static JsonElement? ReadObject(string name, StringValues values)
    {
        if (ReadText(name, values) is not { } value)
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(value));
            reader.Read();
            var element = RequestText.ReadObject(ref reader, name);
            reader.Read();
            return element;
        }
        catch (JsonException exception)
        {
            throw TransportErrors.MalformedJson($"\"{name}\"", exception);
        }
    }
}
