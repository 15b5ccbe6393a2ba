using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem.Scalars;

/// <summary>
/// <c>JSON</c>: any JSON value as a <see cref="JsonElement"/>. Under another name it stands for a scalar of which only the name
/// is known.
/// </summary>
public sealed class JsonType : ScalarType
{
    /// <summary>Creates the type.</summary>
    [SetsRequiredMembers]
    public JsonType()
    {
        Name = "JSON";
        Description = "Any JSON value: object, list, text, number, boolean or null.";
        SpecifiedBy = new Uri("https://datatracker.ietf.org/doc/html/rfc8259");
    }

    /// <inheritdoc/>
    public override object ParseLiteral(ValueNode literal)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, literal);
        }

        // The parser bounds the depth of literals; the reader's own bound is lower and would throw.
        var reader = new Utf8JsonReader(buffer.WrittenSpan, new JsonReaderOptions { MaxDepth = 1000 });
        return JsonElement.ParseValue(ref reader);
    }

    /// <inheritdoc/>
    public override object ParseValue(JsonElement value) => value.Clone();

    /// <inheritdoc/>
    public override object CoerceResult(object value) => value switch
    {
        JsonElement { ValueKind: not JsonValueKind.Undefined } => value,
        JsonDocument document => document.RootElement,
        JsonNode node => JsonSerializer.SerializeToElement(node),
        string text => JsonSerializer.SerializeToElement(text),
        bool truth => JsonSerializer.SerializeToElement(truth),
        int number => JsonSerializer.SerializeToElement(number),
        long number => JsonSerializer.SerializeToElement(number),
        double number when double.IsFinite(number) => JsonSerializer.SerializeToElement(number),
        decimal number => JsonSerializer.SerializeToElement(number),
        _ => throw new ScalarCoercionException($"{Name} cannot represent the value that the field resolved to."),
    };

    /// <inheritdoc/>
    public override void WriteValue(Utf8JsonWriter writer, object value) => ((JsonElement)value).WriteTo(writer);

    private void Write(Utf8JsonWriter writer, ValueNode literal)
    {
        switch (literal)
        {
            case NullValueNode:
                writer.WriteNullValue();
                break;
            case BooleanValueNode node:
                writer.WriteBooleanValue(node.Value);
                break;
            case IntValueNode node:
                writer.WriteRawValue(node.Value);
                break;
            case FloatValueNode node:
                writer.WriteRawValue(node.Value);
                break;
            case StringValueNode node:
                writer.WriteStringValue(node.Value);
                break;
            case EnumValueNode node:
                writer.WriteStringValue(node.Value);
                break;
            case ListValueNode node:
                WriteList(writer, node);
                break;
            case ObjectValueNode node:
                WriteObject(writer, node);
                break;
            default:
                throw new ScalarCoercionException($"{Name} cannot represent value: {ValueText.Print(literal)}");
        }
    }

    private void WriteList(Utf8JsonWriter writer, ListValueNode list)
    {
        writer.WriteStartArray();
        foreach (var item in list.Items)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private void WriteObject(Utf8JsonWriter writer, ObjectValueNode value)
    {
        writer.WriteStartObject();
        foreach (var field in value.Fields)
        {
            writer.WritePropertyName(field.Name.Value);
            Write(writer, field.Value);
        }

        writer.WriteEndObject();
    }
}
