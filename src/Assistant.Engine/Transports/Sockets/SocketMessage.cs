using System.Text.Json;
using Assistant.Engine.Execution;

namespace Assistant.Engine.Transports.Sockets;

/// <summary>A message from a client, read and found well-formed.</summary>
internal readonly ref struct SocketMessage
{
    // Every answer repeats it.
    private const int MaxIdLength = 256;

    private SocketMessage(SocketMessageType type, string? id, ReadOnlySpan<byte> payload)
    {
        Type = type;
        Id = id;
        Payload = payload;
    }

    /// <summary>What the client says.</summary>
    internal SocketMessageType Type { get; }

    /// <summary>The operation that it's about; null where it is about none.</summary>
    internal string? Id { get; }

    /// <summary>The payload, an object as JSON; empty where there is none.</summary>
    internal ReadOnlySpan<byte> Payload { get; }

    /// <summary>Reads a message.</summary>
    /// <exception cref="SocketProtocolException">It isn't one of the protocol.</exception>
    internal static SocketMessage Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            var message = Read(ref reader, json);
            reader.Read();
            return message;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The latter is a string with half a character.
            throw Bad("The message isn't valid JSON");
        }
    }

    /// <summary>The request in a <c>subscribe</c>.</summary>
    /// <exception cref="SocketProtocolException">The payload isn't a request.</exception>
    internal GraphQLRequest ReadRequest()
    {
        try
        {
            return JsonRequestReader.Read(Payload);
        }
        catch (TransportException error)
        {
            throw Bad($"payload: {error.Errors[0].Message}");
        }
    }

    /// <summary>
    /// The token in a <c>connection_init</c>: the entry <c>Authorization</c>, in any letter case, of the payload or of
    /// <c>headers</c> in it; null where there is none.
    /// </summary>
    /// <exception cref="SocketProtocolException">It isn't a text.</exception>
    internal string? ReadAuthorization()
    {
        if (Payload.IsEmpty)
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(Payload);
            var payload = JsonElement.ParseValue(ref reader);
            return FindAuthorization(payload)
                ?? (payload.TryGetProperty("headers", out var headers) && headers.ValueKind is JsonValueKind.Object ? FindAuthorization(headers) : null);
        }
        catch (InvalidOperationException)
        {
            throw Bad("payload isn't valid Unicode text");
        }
    }

    private static SocketMessage Read(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        string? type = null;
        string? id = null;
        ReadOnlySpan<byte> payload = default;
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
        {
            throw Bad("The message must be an object");
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                type = ReadText(ref reader, "type");
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                id = ReadText(ref reader, "id");
            }
            else if (reader.ValueTextEquals("payload"u8))
            {
                payload = ReadPayload(ref reader, json);
            }
            else
            {
                reader.Skip();
            }
        }

        return Create(type, id, payload);
    }

    private static SocketMessage Create(string? type, string? id, ReadOnlySpan<byte> payload) => type switch
    {
        "connection_init" => new SocketMessage(SocketMessageType.ConnectionInit, null, payload),
        "ping" => new SocketMessage(SocketMessageType.Ping, null, payload),
        "pong" => new SocketMessage(SocketMessageType.Pong, null, payload),
        "complete" => new SocketMessage(SocketMessageType.Complete, CheckId(id), default),
        "subscribe" when payload.IsEmpty => throw Bad("subscribe needs a payload"),
        "subscribe" => new SocketMessage(SocketMessageType.Subscribe, CheckId(id), payload),
        null => throw Bad("The message has no type"),
        _ => throw Bad("The message's type is unknown"),
    };

    private static string CheckId(string? id) => id switch
    {
        null or "" => throw Bad("The message needs an id"),
        { Length: > MaxIdLength } => throw Bad($"The id is longer than {MaxIdLength} characters"),
        _ => id,
    };

    private static string ReadText(scoped ref Utf8JsonReader reader, string name)
    {
        reader.Read();
        return reader.TokenType is JsonTokenType.String ? reader.GetString()! : throw Bad($"{name} must be a text");
    }

    private static ReadOnlySpan<byte> ReadPayload(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.Null)
        {
            return default;
        }

        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw Bad("payload must be an object");
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }

    private static string? FindAuthorization(JsonElement entries)
    {
        foreach (var entry in entries.EnumerateObject())
        {
            if (entry.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) && entry.Value.ValueKind is not JsonValueKind.Null)
            {
                return entry.Value.ValueKind is JsonValueKind.String ? entry.Value.GetString() : throw Bad("Authorization must be a text");
            }
        }

        return null;
    }

    private static SocketProtocolException Bad(string reason) => new(SocketClosure.BadMessage(reason.Length > 120 ? reason[..120] : reason));
}
