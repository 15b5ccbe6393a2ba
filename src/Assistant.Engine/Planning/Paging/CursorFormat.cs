using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Assistant.Engine.Errors;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Planning.Paging;

/// <summary>
/// The text of the cursors of one order: base64url of a hash of the order and of the row's values for it, the key last.
/// A cursor made under another order is refused.
/// </summary>
public sealed class CursorFormat
{
    /// <summary>The longest cursor that is read, in characters; none that the longest order makes is longer.</summary>
    public const int MaxLength = 48 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly uint _orderHash;

    /// <summary>Makes the format of an order.</summary>
    /// <param name="order">A text that differs for every order.</param>
    /// <param name="types">The types of the order's values.</param>
    public CursorFormat(string order, IReadOnlyList<ColumnType> types)
    {
        _orderHash = Hash(order);
        Types = types;
    }

    /// <summary>The types of the values, the order's first and the key's last.</summary>
    public IReadOnlyList<ColumnType> Types { get; }

    /// <summary>The four bytes that a cursor of this order starts with.</summary>
    public uint OrderHash => _orderHash;

    /// <summary>Reads a cursor.</summary>
    /// <returns>Its values; null for a missing one.</returns>
    /// <exception cref="ArgumentRejectedException">It isn't a cursor of this order.</exception>
    public object?[] Parse(string cursor)
    {
        if (cursor.Length > MaxLength)
        {
            throw Rejected("The cursor is too long.");
        }

        Span<byte> bytes = new byte[Base64Url.GetMaxDecodedLength(cursor.Length)];
        if (!Base64Url.IsValid(cursor) || !Base64Url.TryDecodeFromChars(cursor, bytes, out var length) || length < sizeof(uint))
        {
            throw Rejected("The cursor format is invalid.");
        }

        if (BinaryPrimitives.ReadUInt32BigEndian(bytes) != _orderHash)
        {
            throw Rejected("The cursor belongs to another order or another list.");
        }

        return ParseValues(bytes[sizeof(uint)..length]);
    }

    private object?[] ParseValues(ReadOnlySpan<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(Utf8.GetString(json));
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() != Types.Count)
            {
                throw Rejected("The cursor format is invalid.");
            }

            var values = new object?[Types.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = ParseValue(root[i], Types[i]);
            }

            return values;
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw Rejected("The cursor format is invalid.");
        }
    }

    private static object? ParseValue(JsonElement value, ColumnType type) => value.ValueKind == JsonValueKind.Null
        ? null
        : type switch
        {
            ColumnType.Text or ColumnType.Enum => ParseText(value),
            ColumnType.Boolean => value.GetBoolean(),
            ColumnType.Int16 => value.GetInt16(),
            ColumnType.Int32 => value.GetInt32(),
            ColumnType.Int64 => value.GetInt64(),
            ColumnType.Single => value.GetSingle(),
            ColumnType.Double => value.GetDouble(),
            ColumnType.Numeric => decimal.Parse(value.GetString()!, NumberStyles.Float & ~NumberStyles.AllowExponent, CultureInfo.InvariantCulture),
            ColumnType.Uuid => value.GetGuid(),
            ColumnType.Timestamp => GlobalIdFormat.FromMicroseconds(value.GetInt64()),
            ColumnType.Date => DateOnly.FromDayNumber(value.GetInt32()),
            _ => throw new InvalidOperationException($"No order uses {type}."),
        };

    private static string ParseText(JsonElement value)
    {
        var text = value.GetString()!;
        return StorableText.IsStorable(text) ? text : throw Rejected("The cursor format is invalid.");
    }

    private static ArgumentRejectedException Rejected(string message) => new(message, ErrorCodes.InvalidCursor);

    private static uint Hash(string text)
    {
        // FNV-1a: stable between processes and versions, unlike string.GetHashCode.
        var hash = 2166136261u;
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ unit) * 16777619u;
        }

        return hash;
    }
}
