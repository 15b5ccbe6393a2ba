using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem.Scalars;

/// <summary>
/// <c>DateTime</c>: RFC 3339's <c>date-time</c>, whose offset is required. The runtime value is a <see cref="DateTime"/> in UTC;
/// digits behind the microsecond are cut off. Answers are in UTC with <c>Z</c> and no fraction where it's zero, three digits
/// where they tell all of it, and six otherwise.
/// </summary>
public sealed partial class DateTimeType : ScalarType
{
    /// <summary>The length of the longest text that <see cref="TryFormat"/> writes.</summary>
    public const int MaxFormattedLength = 27;

    /// <summary>Creates the type.</summary>
    [SetsRequiredMembers]
    public DateTimeType()
    {
        Name = "DateTime";
        Description = "A moment as RFC 3339 writes it, with its offset, such as `2026-01-02T03:04:05.123456Z`. Answers are in UTC, with up to six digits of the second.";
        SpecifiedBy = new Uri("https://datatracker.ietf.org/doc/html/rfc3339");
    }

    /// <inheritdoc/>
    public override object ParseLiteral(ValueNode literal) => literal is StringValueNode node
        ? Parse(node.Value)
        : throw new ScalarCoercionException($"DateTime cannot represent a non string value: {ValueText.Print(literal)}");

    /// <inheritdoc/>
    public override object ParseValue(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? Parse(value.GetString()!)
        : throw new ScalarCoercionException($"DateTime cannot represent a non string value: {ValueText.Inspect(value)}");

    /// <inheritdoc/>
    public override object CoerceResult(object value) => value switch
    {
        DateTime { Kind: DateTimeKind.Utc } => value,
        DateTimeOffset moment => moment.UtcDateTime,
        string text => Parse(text),
        _ => throw new ScalarCoercionException("DateTime cannot represent the value that the field resolved to."),
    };

    /// <inheritdoc/>
    public override void WriteValue(Utf8JsonWriter writer, object value)
    {
        Span<byte> text = stackalloc byte[MaxFormattedLength];
        TryFormat((DateTime)value, text, out var length);
        writer.WriteStringValue(text[..length]);
    }

    /// <summary>Writes a moment as answers have it, without quotes.</summary>
    /// <param name="utc">The moment in UTC.</param>
    /// <param name="utf8">Where to write; at least <see cref="MaxFormattedLength"/> long for every moment to fit.</param>
    /// <param name="length">The number of bytes written.</param>
    /// <returns>False when the destination is too short.</returns>
    public static bool TryFormat(DateTime utc, Span<byte> utf8, out int length)
    {
        var microseconds = utc.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond;
        ReadOnlySpan<char> format = microseconds switch
        {
            0 => "yyyy-MM-ddTHH:mm:ssZ",
            _ when microseconds % 1000 == 0 => "yyyy-MM-ddTHH:mm:ss.fffZ",
            _ => "yyyy-MM-ddTHH:mm:ss.ffffffZ",
        };
        return utc.TryFormat(utf8, out length, format, CultureInfo.InvariantCulture);
    }

    private static object Parse(string text)
    {
        var match = Rfc3339().Match(text);
        if (match.Success && DateTimeOffset.TryParse(
            $"{match.Groups["date"].Value}T{match.Groups["time"].Value}{match.Groups["offset"].Value.ToUpperInvariant()}",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal,
            out var moment))
        {
            var fraction = match.Groups["fraction"].Value.PadRight(6, '0')[..6];
            return moment.UtcDateTime.AddMicroseconds(int.Parse(fraction, CultureInfo.InvariantCulture));
        }

        throw new ScalarCoercionException($"DateTime cannot represent a value that is no RFC 3339 date-time with an offset: {ValueText.Quote(text)}");
    }

    [GeneratedRegex(@"\A(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?<time>[0-9]{2}:[0-9]{2}:[0-9]{2})(\.(?<fraction>[0-9]+))?(?<offset>[Zz]|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Rfc3339();
}
