using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem.Scalars;

/// <summary><c>ID</c>: a <see cref="string"/>; requests may give an integer too (specification, section 3.5.5).</summary>
public sealed class IdType : ScalarType
{
    /// <summary>Creates the type.</summary>
    [SetsRequiredMembers]
    public IdType()
    {
        Name = "ID";
        Description = "Identifies an object, to fetch it again or as a cache's key. It's text, though not for people; an integer is accepted as well.";
    }

    /// <inheritdoc/>
    public override object ParseLiteral(ValueNode literal) => literal switch
    {
        StringValueNode node => node.Value,
        IntValueNode node => node.Value,
        _ => throw new ScalarCoercionException($"ID cannot represent a non-string and non-integer value: {ValueText.Print(literal)}"),
    };

    /// <inheritdoc/>
    public override object ParseValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number when value.TryGetInt64(out var number) => number.ToString(CultureInfo.InvariantCulture),
        JsonValueKind.Number when double.IsInteger(value.GetDouble()) => ValueText.Number(value.GetDouble()),
        _ => throw new ScalarCoercionException($"ID cannot represent value: {ValueText.Inspect(value)}"),
    };

    /// <inheritdoc/>
    public override object CoerceResult(object value) => value switch
    {
        string => value,
        int or long or short or Guid => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => throw new ScalarCoercionException("ID cannot represent the value that the field resolved to."),
    };

    /// <inheritdoc/>
    public override void WriteValue(Utf8JsonWriter writer, object value) => writer.WriteStringValue((string)value);
}
