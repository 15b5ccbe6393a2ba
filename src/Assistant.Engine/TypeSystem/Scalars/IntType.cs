using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem.Scalars;

/// <summary><c>Int</c>: an <see cref="int"/> (specification, section 3.5.1).</summary>
public sealed class IntType : ScalarType
{
    /// <summary>Creates the type.</summary>
    [SetsRequiredMembers]
    public IntType()
    {
        Name = "Int";
        Description = "A whole number from -(2^31) to 2^31 - 1.";
    }

    /// <inheritdoc/>
    public override object ParseLiteral(ValueNode literal)
    {
        if (literal is not IntValueNode node)
        {
            throw new ScalarCoercionException($"Int cannot represent non-integer value: {ValueText.Print(literal)}");
        }

        return int.TryParse(node.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw OutOfRange(node.Value);
    }

    /// <inheritdoc/>
    public override object ParseValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            throw new ScalarCoercionException($"Int cannot represent non-integer value: {ValueText.Inspect(value)}");
        }

        return value.TryGetInt32(out var number) ? number : FromDouble(value.GetDouble());
    }

    /// <inheritdoc/>
    public override object CoerceResult(object value) => value switch
    {
        int => value,
        short or byte or sbyte or ushort => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        long number => number is >= int.MinValue and <= int.MaxValue ? (int)number : throw OutOfRange(number.ToString(CultureInfo.InvariantCulture)),
        double number => FromDouble(number),
        float number => FromDouble(number),
        decimal number => FromDouble((double)number),
        _ => throw new ScalarCoercionException("Int cannot represent the value that the field resolved to."),
    };

    /// <inheritdoc/>
    public override void WriteValue(Utf8JsonWriter writer, object value) => writer.WriteNumberValue((int)value);

    private static int FromDouble(double number)
    {
        if (!double.IsInteger(number))
        {
            throw new ScalarCoercionException($"Int cannot represent non-integer value: {ValueText.Number(number)}");
        }

        return number is >= int.MinValue and <= int.MaxValue ? (int)number : throw OutOfRange(ValueText.Number(number));
    }

    private static ScalarCoercionException OutOfRange(string value) =>
        new($"Int cannot represent non 32-bit signed integer value: {value}");
}
