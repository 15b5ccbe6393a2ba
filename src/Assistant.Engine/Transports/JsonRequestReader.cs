using System.Text.Json;
using Assistant.Engine.Execution;

namespace Assistant.Engine.Transports;

/// <summary>Reads the JSON form of a request (GraphQL over HTTP, section 5.1).</summary>
internal static class JsonRequestReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads one request out of a whole body.</summary>
    /// <exception cref="TransportException">The body isn't a well-formed request.</exception>
    internal static GraphQLRequest Read(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(ByteOrderMark))
        {
            body = body[ByteOrderMark.Length..];
        }

        if (body.IsEmpty)
        {
            throw TransportErrors.Empty();
        }

        if (!RequestText.IsUtf8(body))
        {
            throw TransportErrors.NotUtf8();
        }

        try
        {
            var reader = new Utf8JsonReader(body);
            var request = ReadRequest(ref reader);

            // Reads to the end: whatever follows the object is an error.
            reader.Read();
            return request;
        }
        catch (JsonException exception)
        {
            throw TransportErrors.MalformedJson("The request body", exception);
        }
        catch (InvalidOperationException)
        {
            // A parameter's name has an escape that stands for half a character, and the reader can't compare it.
            throw TransportErrors.NameNotText();
        }
    }

    private static GraphQLRequest ReadRequest(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw TransportErrors.NotAnObject(reader.TokenType);
        }

        var parameters = new RequestParameters();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            ReadParameter(ref reader, parameters);
        }

        return parameters.ToRequest();
    }

    private static void ReadParameter(ref Utf8JsonReader reader, RequestParameters parameters)
    {
        if (reader.ValueTextEquals("query"u8))
        {
            reader.Read();
            parameters.SetQuery(RequestText.ReadString(ref reader, "query"));
        }
        else if (reader.ValueTextEquals("documentId"u8) || reader.ValueTextEquals("id"u8) || reader.ValueTextEquals("doc_id"u8))
        {
            reader.Read();
            parameters.SetDocumentId(RequestText.ReadString(ref reader, "documentId"));
        }
        else if (reader.ValueTextEquals("operationName"u8))
        {
            reader.Read();
            parameters.SetOperationName(RequestText.ReadString(ref reader, "operationName"));
        }
        else if (reader.ValueTextEquals("variables"u8))
        {
            reader.Read();
            parameters.SetVariables(RequestText.ReadObject(ref reader, "variables"));
        }
        else if (reader.ValueTextEquals("extensions"u8))
        {
            reader.Read();
            parameters.SetExtensions(RequestText.ReadObject(ref reader, "extensions"));
        }
        else
        {
            // A later specification may define it, so it is no error.
            reader.Read();
            reader.Skip();
        }
    }
}
