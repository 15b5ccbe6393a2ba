using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem.Scalars;

/// <summary><c>Float</c>: a finite <see cref="double"/> (specification, section 3.5.2).</summary>
public sealed class FloatType : ScalarType
{
    /// <summary>Creates the type.</summary>
    [SetsRequiredMembers]
    public FloatType()
    {
        Name = "Float";
        Description = "A finite double-precision number (IEEE 754).";
    }

    /// <inheritdoc/>
    public override object ParseLiteral(ValueNode literal) => literal switch
    {
        IntValueNode node => Parse(node.Value, literal),
        FloatValueNode node => Parse(node.Value, literal),
        _ => throw NotNumeric(ValueText.Print(literal)),
    };

    /// <inheritdoc/>
    public override object ParseValue(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? RequireFinite(value.GetDouble())
        : throw NotNumeric(ValueText.Inspect(value));

    /// <inheritdoc/>
    public override object CoerceResult(object value) => value switch
    {
        double number => RequireFinite(number),
        // Through decimal text, so that 0.1f doesn't become 0.10000000149011612.
        float number => RequireFinite(float.IsFinite(number) ? double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : number),
        int or long or short or byte or decimal => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => throw new ScalarCoercionException("Float cannot represent the value that the field resolved to."),
    };

    /// <inheritdoc/>
    public override void WriteValue(Utf8JsonWriter writer, object value) => writer.WriteNumberValue((double)value);

    private static object Parse(string text, ValueNode literal)
    {
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number : throw NotNumeric(ValueText.Print(literal));
    }

    private static object RequireFinite(double number) =>
        double.IsFinite(number) ? number : throw NotNumeric(ValueText.Number(number));

    private static ScalarCoercionException NotNumeric(string value) => new($"Float cannot represent non numeric value: {value}");
}
