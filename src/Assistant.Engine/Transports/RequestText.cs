using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace Assistant.Engine.Transports;

/// <summary>Reads strings out of untrusted JSON, where an escape may stand for half a character.</summary>
internal static class RequestText
{
    /// <summary>Reads the reader's current string; null for <c>null</c>.</summary>
    /// <exception cref="TransportException">The value is no string, or not Unicode.</exception>
    internal static string? ReadString(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType is JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType is not JsonTokenType.String)
        {
            throw TransportErrors.WrongType(name, "a string");
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            throw TransportErrors.NotText(name);
        }
    }

    /// <summary>Reads the reader's current object; null for <c>null</c>. Every string in it is Unicode.</summary>
    /// <exception cref="TransportException">The value is no object, or a string in it isn't Unicode.</exception>
    internal static JsonElement? ReadObject(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType is JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw TransportErrors.WrongType(name, "an object");
        }

        var value = JsonElement.ParseValue(ref reader);
        var text = JsonMarshal.GetRawUtf8Value(value);
        if (text.IndexOf("\\u"u8) >= 0 && !AllUnicode(value))
        {
            throw TransportErrors.NotText(name);
        }

        return value;
    }

    /// <summary>Tells whether the bytes are UTF-8.</summary>
    internal static bool IsUtf8(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes);

    private static bool AllUnicode(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => IsUnicode(value.GetString),
        JsonValueKind.Array => value.EnumerateArray().All(AllUnicode),
        JsonValueKind.Object => value.EnumerateObject().All(
            property => IsUnicode(() => property.Name) && AllUnicode(property.Value)),
        _ => true,
    };

    private static bool IsUnicode(Func<string?> read)
    {
        try
        {
            read();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
