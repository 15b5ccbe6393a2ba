using System.Text.Json;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution;

namespace Assistant.Engine.Transports;

/// <summary>Reads the JSON form of a request (GraphQL over HTTP, section 5.1).</summary>
internal static class JsonRequestReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads one request.</summary>
    /// <exception cref="TransportException">The JSON isn't a well-formed request.</exception>
    internal static GraphQLRequest Read(ReadOnlySpan<byte> json) => ReadContent(json, maxOperations: 0).Request!;

    /// <summary>Reads one request out of a whole body, or several out of an array.</summary>
    /// <param name="body">The body.</param>
    /// <param name="maxOperations">How many requests an array may have; 0 where there may be none.</param>
    /// <exception cref="TransportException">The body isn't a well-formed request, or an array of what could be requests.</exception>
    internal static RequestContent ReadContent(ReadOnlySpan<byte> body, int maxOperations)
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
            reader.Read();
            var content = reader.TokenType is JsonTokenType.StartArray
                ? new RequestContent(null, ReadBatch(ref reader, maxOperations))
                : new RequestContent(ReadRequest(ref reader));

            // Reads to the end: whatever follows is an error.
            reader.Read();
            return content;
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

    private static List<BatchedRequest> ReadBatch(ref Utf8JsonReader reader, int maxOperations)
    {
        if (maxOperations == 0)
        {
            throw TransportErrors.BatchingOff();
        }

        var batch = new List<BatchedRequest>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (batch.Count == maxOperations)
            {
                throw TransportErrors.BatchTooLarge(maxOperations);
            }

            batch.Add(ReadBatched(ref reader));
        }

        return batch.Count > 0 ? batch : throw TransportErrors.BatchEmpty();
    }

    // What is wrong with one is its own answer, unless it's no object at all.
    private static BatchedRequest ReadBatched(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw TransportErrors.BatchOfOthers();
        }

        var start = reader;
        GraphQLError error;
        try
        {
            return new BatchedRequest(ReadRequest(ref reader), null);
        }
        catch (TransportException refused)
        {
            error = refused.Errors[0];
        }
        catch (InvalidOperationException)
        {
            error = TransportErrors.NameNotText().Errors[0];
        }

        reader = start;
        reader.Skip();
        return new BatchedRequest(null, error);
    }

    private static GraphQLRequest ReadRequest(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw TransportErrors.NotAnObject();
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
