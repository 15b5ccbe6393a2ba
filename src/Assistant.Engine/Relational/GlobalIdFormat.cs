using System.Globalization;

namespace Assistant.Engine.Relational;

/// <summary>
/// The text of an <c>id</c>: the type's name and the key's parts, joined by colons, as in
/// <c>Chat:0198c2f1-0000-7000-8000-000000000001</c>. A moment in a key is written as microseconds since 1970.
/// </summary>
/// <param name="TypeName">The GraphQL type.</param>
/// <param name="Key">The key's columns, in order.</param>
public sealed record GlobalIdFormat(string TypeName, IReadOnlyList<Column> Key)
{
    private const char Separator = ':';
    private const long Earliest = -62_135_596_800_000_000;
    private const long Latest = 253_402_300_799_999_999;

    /// <summary>What ids look like, for descriptions, as in <c>Vote:&lt;chat_id&gt;:&lt;message_id&gt;</c>.</summary>
    public string Pattern => string.Join(Separator, Key.Select(DescribePart).Prepend(TypeName));

    /// <summary>Reads an id of this type, or the bare key where <paramref name="allowBareKey"/> says so.</summary>
    /// <returns>The key's parts, or null where the text isn't such an id.</returns>
    public object[]? Parse(string text, bool allowBareKey)
    {
        var parts = text.Split(Separator);
        var start = parts.Length == Key.Count + 1 && parts[0] == TypeName ? 1
            : allowBareKey && parts.Length == Key.Count ? 0
            : -1;
        if (start < 0)
        {
            return null;
        }

        var values = new object[Key.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (ParsePart(Key[i].Type, parts[start + i]) is not { } value)
            {
                return null;
            }

            values[i] = value;
        }

        return values;
    }

    /// <summary>Takes the type's name off an id; null where there is none.</summary>
    public static string? TypeNameOf(string text)
    {
        var end = text.IndexOf(Separator, StringComparison.Ordinal);
        return end > 0 ? text[..end] : null;
    }

    /// <summary>Microseconds since 1970 of a moment in UTC.</summary>
    public static long ToMicroseconds(DateTime moment) => (moment - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>The moment in UTC that is so many microseconds after 1970.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside the years 1 to 9999.</exception>
    public static DateTime FromMicroseconds(long microseconds)
    {
        // AddMicroseconds counts in floating point, which is too coarse for moments after the year 2255.
        ArgumentOutOfRangeException.ThrowIfLessThan(microseconds, Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(microseconds, Latest);
        return DateTime.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
    }

    private static string DescribePart(Column column) =>
        column.Type == ColumnType.Timestamp ? $"<{column.Name} in microseconds since 1970>" : $"<{column.Name}>";

    private static object? ParsePart(ColumnType type, string text) => type switch
    {
        ColumnType.Uuid => Guid.TryParseExact(text, "D", out var uuid) ? uuid : null,
        ColumnType.Timestamp => ParseMicroseconds(text),
        ColumnType.Int32 => ParseNumber(text) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null,
        ColumnType.Int64 => ParseNumber(text),
        ColumnType.Text => text,
        _ => throw new InvalidOperationException($"A key can't hold {type}."),
    };

    private static object? ParseMicroseconds(string text) =>
        ParseNumber(text) is { } microseconds and >= Earliest and <= Latest ? FromMicroseconds(microseconds) : null;

    // A number in a key has one text only: neither "+1" nor "007" is one, so that ids can be compared as texts.
    private static long? ParseNumber(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == text
            ? number
            : null;
}
