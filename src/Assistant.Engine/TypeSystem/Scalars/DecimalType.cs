using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem.Scalars;

/// <summary><c>Decimal</c>: a <see cref="decimal"/>, written as a JSON number with its decimals.</summary>
public sealed class DecimalType : ScalarType
{
    /// <summary>Creates the type.</summary>
    [SetsRequiredMembers]
    public DecimalType()
    {
        Name = "Decimal";
        Description = "An exact decimal number of up to 28 digits, as a JSON number.";
    }

    /// <inheritdoc/>
    public override object ParseLiteral(ValueNode literal) => literal switch
    {
        IntValueNode node => Parse(node.Value),
        FloatValueNode node => Parse(node.Value),
        _ => throw NotNumeric(ValueText.Print(literal)),
    };

    /// <inheritdoc/>
    public override object ParseValue(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? Parse(value.GetRawText())
        : throw NotNumeric(ValueText.Inspect(value));

    /// <inheritdoc/>
    public override object CoerceResult(object value) => value switch
    {
        decimal => value,
        int or long or short or byte => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        _ => throw new ScalarCoercionException("Decimal cannot represent the value that the field resolved to."),
    };

    /// <inheritdoc/>
    public override void WriteValue(Utf8JsonWriter writer, object value) => writer.WriteNumberValue((decimal)value);

    private static object Parse(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ScalarCoercionException($"Decimal cannot represent a number of this size: {text}");

    private static ScalarCoercionException NotNumeric(string value) => new($"Decimal cannot represent non numeric value: {value}");
}
