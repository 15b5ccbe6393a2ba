using System.Text.Json;
using Assistant.Engine.Errors;
using Microsoft.AspNetCore.Http;

namespace Assistant.Engine.Transports;

/// <summary>The errors of requests that never become an operation; codes are HotChocolate's.</summary>
internal static class TransportErrors
{
    internal static TransportException Empty() =>
        BadRequest(ErrorCodes.InvalidRequest, "The GraphQL request is empty.");

    internal static TransportException TooLarge(int maxBytes) => new(
        StatusCodes.Status413PayloadTooLarge,
        new GraphQLError
        {
            Message = $"The GraphQL request is larger than the allowed {maxBytes} bytes.",
            Code = ErrorCodes.RequestTooLarge,
        });

    internal static TransportException UnsupportedMediaType(string? contentType) => new(
        StatusCodes.Status415UnsupportedMediaType,
        new GraphQLError
        {
            Message = string.IsNullOrEmpty(contentType)
                ? "The request has no Content-Type; send application/json."
                : "The request's Content-Type isn't supported; send application/json in UTF-8.",
            Code = ErrorCodes.InvalidRequest,
        });

    internal static TransportException UnsupportedEncoding() => new(
        StatusCodes.Status415UnsupportedMediaType,
        new GraphQLError
        {
            Message = "The request's Content-Encoding isn't supported; send the body uncompressed.",
            Code = ErrorCodes.InvalidRequest,
        });

    internal static TransportException NotAcceptable() => new(
        StatusCodes.Status406NotAcceptable,
        new GraphQLError
        {
            Message = "The request's Accept names neither application/graphql-response+json nor application/json nor text/event-stream.",
            Code = ErrorCodes.NotAcceptable,
        });

    internal static TransportException MethodNotAllowed() => new(
        StatusCodes.Status405MethodNotAllowed,
        new GraphQLError { Message = "GraphQL is served by GET, POST and WebSocket.", Code = ErrorCodes.InvalidRequest });

    internal static TransportException ForeignOrigin() => new(
        StatusCodes.Status403Forbidden,
        new GraphQLError { Message = "Pages of this origin may not open a WebSocket here.", Code = ErrorCodes.InvalidRequest });

    internal static TransportException Stopping() => new(
        StatusCodes.Status503ServiceUnavailable,
        new GraphQLError { Message = "The server is stopping.", Code = ErrorCodes.Stopping });

    internal static TransportException QueryMissing() =>
        BadRequest(ErrorCodes.DocumentMissing, "The request has neither \"query\" nor \"documentId\".");

    internal static TransportException NotAnObject() =>
        BadRequest(ErrorCodes.InvalidRequest, "The request body must be a JSON object.");

    internal static TransportException BatchingOff() =>
        BadRequest(ErrorCodes.InvalidRequest, "The request body must be a JSON object; batches of operations aren't allowed here.");

    internal static TransportException BatchTooLarge(int maxOperations) =>
        BadRequest(ErrorCodes.InvalidRequest, $"The batch has more than {maxOperations} operations.");

    internal static TransportException BatchEmpty() =>
        BadRequest(ErrorCodes.InvalidRequest, "The batch has no operations.");

    internal static TransportException BatchOfOthers() =>
        BadRequest(ErrorCodes.InvalidRequest, "Each request of a batch must be a JSON object.");

    internal static TransportException BatchNeedsJson() => new(
        StatusCodes.Status406NotAcceptable,
        new GraphQLError { Message = "A batch of operations is answered in JSON, which the request's Accept doesn't name.", Code = ErrorCodes.NotAcceptable });

    internal static TransportException WrongType(string name, string expected) =>
        BadRequest(ErrorCodes.InvalidRequest, $"\"{name}\" must be {expected}.");

    internal static TransportException Duplicate(string name) =>
        BadRequest(ErrorCodes.InvalidRequest, $"\"{name}\" is given more than once.");

    internal static TransportException NotText(string name) =>
        BadRequest(ErrorCodes.InvalidRequest, $"\"{name}\" isn't valid Unicode text.");

    internal static TransportException NameNotText() =>
        BadRequest(ErrorCodes.InvalidRequest, "A parameter's name isn't valid Unicode text.");

    internal static TransportException NotUtf8() =>
        BadRequest(ErrorCodes.RequestSyntax, "The request body isn't valid UTF-8.");

    /// <summary>Malformed JSON: where it breaks, in lines from 1 and bytes from 1.</summary>
    internal static TransportException MalformedJson(string subject, JsonException exception)
    {
        var line = (exception.LineNumber ?? 0) + 1;
        var column = (exception.BytePositionInLine ?? 0) + 1;
        return BadRequest(
            ErrorCodes.RequestSyntax,
            $"{subject} isn't valid JSON at line {line}, byte {column}: {Reason(exception)}",
            new SourceLocation((int)line, (int)column));
    }

    internal static TransportException Unreadable() =>
        BadRequest(ErrorCodes.UnreadableRequest, "The request body broke off.");

    private static TransportException BadRequest(string code, string message, SourceLocation? location = null) => new(
        StatusCodes.Status400BadRequest,
        new GraphQLError { Message = message, Code = code, Locations = location is { } place ? [place] : [] });

    // The reader's own words, without the advice it has for its programmer.
    private static string Reason(JsonException exception)
    {
        var reason = exception.Message.AsSpan();
        foreach (var tail in (ReadOnlySpan<string>)[" LineNumber:", " Path:", " Change the reader options"])
        {
            var at = reason.IndexOf(tail);
            reason = at < 0 ? reason : reason[..at];
        }

        return reason.ToString();
    }
}
