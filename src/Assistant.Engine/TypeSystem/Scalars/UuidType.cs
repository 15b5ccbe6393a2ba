using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem.Scalars;

/// <summary><c>UUID</c>: a <see cref="Guid"/> in its hyphenated form (RFC 9562, section 4), lower-case in answers.</summary>
public sealed class UuidType : ScalarType
{
    /// <summary>Creates the type.</summary>
    [SetsRequiredMembers]
    public UuidType()
    {
        Name = "UUID";
        Description = "A UUID such as `0198c2f1-7d3e-7a52-9d0c-2f6f0a5f4c11`.";
        SpecifiedBy = new Uri("https://datatracker.ietf.org/doc/html/rfc9562");
    }

    /// <inheritdoc/>
    public override object ParseLiteral(ValueNode literal) => literal is StringValueNode node
        ? Parse(node.Value)
        : throw new ScalarCoercionException($"UUID cannot represent a non string value: {ValueText.Print(literal)}");

    /// <inheritdoc/>
    public override object ParseValue(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? Parse(value.GetString()!)
        : throw new ScalarCoercionException($"UUID cannot represent a non string value: {ValueText.Inspect(value)}");

    /// <inheritdoc/>
    public override object CoerceResult(object value) => value switch
    {
        Guid => value,
        string text => Parse(text),
        _ => throw new ScalarCoercionException("UUID cannot represent the value that the field resolved to."),
    };

    /// <inheritdoc/>
    public override void WriteValue(Utf8JsonWriter writer, object value) => writer.WriteStringValue((Guid)value);

    private static object Parse(string text) => Guid.TryParseExact(text, "D", out var uuid)
        ? uuid
        : throw new ScalarCoercionException($"UUID cannot represent a value that is no UUID: {ValueText.Quote(text)}");
}
