using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem.Scalars;

/// <summary><c>Boolean</c>: a <see cref="bool"/> (specification, section 3.5.4).</summary>
public sealed class BooleanType : ScalarType
{
    /// <summary>Creates the type.</summary>
    [SetsRequiredMembers]
    public BooleanType()
    {
        Name = "Boolean";
        Description = "`true` or `false`.";
    }

    /// <inheritdoc/>
    public override object ParseLiteral(ValueNode literal) => literal is BooleanValueNode node
        ? node.Value
        : throw NotBoolean(ValueText.Print(literal));

    /// <inheritdoc/>
    public override object ParseValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw NotBoolean(ValueText.Inspect(value)),
    };

    /// <inheritdoc/>
    public override object CoerceResult(object value) => value is bool
        ? value
        : throw new ScalarCoercionException("Boolean cannot represent the value that the field resolved to.");

    /// <inheritdoc/>
    public override void WriteValue(Utf8JsonWriter writer, object value) => writer.WriteBooleanValue((bool)value);

    private static ScalarCoercionException NotBoolean(string value) => new($"Boolean cannot represent a non boolean value: {value}");
}
