using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem.Scalars;

/// <summary><c>Long</c>: a <see cref="long"/>, written as a JSON number.</summary>
public sealed class LongType : ScalarType
{
    /// <summary>Creates the type.</summary>
    [SetsRequiredMembers]
    public LongType()
    {
        Name = "Long";
        Description = "A whole number from -(2^63) to 2^63 - 1, as a JSON number.";
    }

    /// <inheritdoc/>
    public override object ParseLiteral(ValueNode literal)
    {
        if (literal is not IntValueNode node)
        {
            throw new ScalarCoercionException($"Long cannot represent non-integer value: {ValueText.Print(literal)}");
        }

        return long.TryParse(node.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw OutOfRange(node.Value);
    }

    /// <inheritdoc/>
    public override object ParseValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            throw new ScalarCoercionException($"Long cannot represent non-integer value: {ValueText.Inspect(value)}");
        }

        if (value.TryGetInt64(out var number))
        {
            return number;
        }

        // 1.0 and 1e3 are whole numbers too; a double above 2^53 may not be the number that was meant.
        return value.GetDouble() switch
        {
            var real when !double.IsInteger(real) => throw new ScalarCoercionException($"Long cannot represent non-integer value: {ValueText.Number(real)}"),
            var real when Math.Abs(real) <= 1L << 53 => (long)real,
            _ => throw OutOfRange(value.GetRawText()),
        };
    }

    /// <inheritdoc/>
    public override object CoerceResult(object value) => value switch
    {
        long => value,
        int or short or byte or sbyte or ushort or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        _ => throw new ScalarCoercionException("Long cannot represent the value that the field resolved to."),
    };

    /// <inheritdoc/>
    public override void WriteValue(Utf8JsonWriter writer, object value) => writer.WriteNumberValue((long)value);

    private static ScalarCoercionException OutOfRange(string value) =>
        new($"Long cannot represent non 64-bit signed integer value: {value}");
}
