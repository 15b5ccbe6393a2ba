using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assistant.Engine.Errors;
using Microsoft.AspNetCore.Http;

namespace Assistant.Engine.Transports;

/// <summary>Writes an answer that has only <c>errors</c>.</summary>
public static class ErrorResponse
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Writes one error with its status, in the media type that the request asks for.</summary>
    public static Task WriteAsync(HttpContext context, int statusCode, GraphQLError error)
    {
        AcceptNegotiation.TryChoose(context.Request, out var format);
        return WriteAsync(context, format, statusCode, error);
    }

    internal static Task WriteAsync(HttpContext context, ResponseFormat format, TransportException refused) =>
        WriteAsync(context, format, refused.StatusCode, refused.Errors[0]);

    internal static Task WriteAsync(HttpContext context, ResponseFormat format, CallerRefusal refusal)
    {
        if (refusal.Challenge is { } challenge)
        {
            context.Response.Headers.WWWAuthenticate = challenge;
        }

        return WriteAsync(context, format, refusal.StatusCode, refusal.Error);
    }

    internal static Task WriteAsync(HttpContext context, ResponseFormat format, int statusCode, GraphQLError error)
    {
        var body = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(body, WriterOptions))
        {
            Write(writer, error);
        }

        context.Response.StatusCode = statusCode;
        ResponseHead.Write(context.Response.Headers, format, body.WrittenCount);
        return context.Response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted).AsTask();
    }

    private static void Write(Utf8JsonWriter writer, GraphQLError error)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("errors");
        writer.WriteStartObject();
        writer.WriteString("message", error.Message);
        WriteLocations(writer, error.Locations);
        writer.WriteStartObject("extensions");
        writer.WriteString("code", error.Code);
        foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            writer.WriteString(name, value?.ToString());
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter writer, IReadOnlyList<SourceLocation> locations)
    {
        if (locations.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("locations");
        foreach (var location in locations)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line", location.Line);
            writer.WriteNumber("column", location.Column);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
