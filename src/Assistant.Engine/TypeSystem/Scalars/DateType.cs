using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem.Scalars;

/// <summary><c>Date</c>: a <see cref="DateOnly"/> as RFC 3339's <c>full-date</c>.</summary>
public sealed class DateType : ScalarType
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>Creates the type.</summary>
    [SetsRequiredMembers]
    public DateType()
    {
        Name = "Date";
        Description = "A day without a time zone, such as `2026-01-02`.";
        SpecifiedBy = new Uri("https://datatracker.ietf.org/doc/html/rfc3339#section-5.6");
    }

    /// <inheritdoc/>
    public override object ParseLiteral(ValueNode literal) => literal is StringValueNode node
        ? Parse(node.Value)
        : throw new ScalarCoercionException($"Date cannot represent a non string value: {ValueText.Print(literal)}");

    /// <inheritdoc/>
    public override object ParseValue(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? Parse(value.GetString()!)
        : throw new ScalarCoercionException($"Date cannot represent a non string value: {ValueText.Inspect(value)}");

    /// <inheritdoc/>
    public override object CoerceResult(object value) => value switch
    {
        DateOnly => value,
        string text => Parse(text),
        _ => throw new ScalarCoercionException("Date cannot represent the value that the field resolved to."),
    };

    /// <inheritdoc/>
    public override void WriteValue(Utf8JsonWriter writer, object value) =>
        writer.WriteStringValue(((DateOnly)value).ToString(Format, CultureInfo.InvariantCulture));

    private static object Parse(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new ScalarCoercionException($"Date cannot represent a value that is no date (yyyy-mm-dd): {ValueText.Quote(text)}");
}
