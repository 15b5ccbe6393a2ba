using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem.Scalars;

/// <summary><c>String</c>: a <see cref="string"/> (specification, section 3.5.3).</summary>
public sealed class StringType : ScalarType
{
    /// <summary>Creates the type.</summary>
    [SetsRequiredMembers]
    public StringType()
    {
        Name = "String";
        Description = "Text in Unicode.";
    }

    /// <inheritdoc/>
    public override object ParseLiteral(ValueNode literal) => literal is StringValueNode node
        ? node.Value
        : throw new ScalarCoercionException($"String cannot represent a non string value: {ValueText.Print(literal)}");

    /// <inheritdoc/>
    public override object ParseValue(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw new ScalarCoercionException($"String cannot represent a non string value: {ValueText.Inspect(value)}");

    /// <inheritdoc/>
    public override object CoerceResult(object value) => value as string
        ?? throw new ScalarCoercionException("String cannot represent the value that the field resolved to.");

    /// <inheritdoc/>
    public override void WriteValue(Utf8JsonWriter writer, object value) => writer.WriteStringValue((string)value);
}
