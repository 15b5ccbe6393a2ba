using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Engine.Tests.Conformance;

/// <summary>Texts in JSON. One with half a surrogate pair, which JSON can't hold, is <c>{"utf16": base64}</c>.</summary>
internal sealed class Utf16Text : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return reader.GetString();
        }

        var bytes = JsonElement.ParseValue(ref reader).GetProperty("utf16").GetBytesFromBase64();
        return new string(MemoryMarshal.Cast<byte, char>(bytes));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value)) == value)
        {
            writer.WriteStringValue(value);
            return;
        }

        writer.WriteStartObject();
        writer.WriteBase64String("utf16", MemoryMarshal.AsBytes(value.AsSpan()));
        writer.WriteEndObject();
    }
}
