using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace Assistant.Bench.Limit;

/// <summary>Writes the columns of the current row as JSON values.</summary>
public readonly struct RowReader(NpgsqlDataReader reader, Utf8JsonWriter writer, JsonText quoting, byte[] scratch)
{
    private const int GuidLength = 36;
    private const int LongestPrefix = 20;
    private const int DateLength = 10;

    /// <summary>The JSON that is being written.</summary>
    public Utf8JsonWriter Json => writer;

    /// <summary>Goes to the next row.</summary>
    public Task<bool> ReadAsync(CancellationToken cancellation) => reader.ReadAsync(cancellation);

    /// <summary>Goes to the next statement's rows.</summary>
    public Task<bool> NextResultAsync(CancellationToken cancellation) => reader.NextResultAsync(cancellation);

    /// <summary>Whether the column is NULL.</summary>
    public bool IsNull(int column) => reader.IsDBNull(column);

    /// <summary>The key in a column.</summary>
    public Guid Key(int column) => reader.GetFieldValue<Guid>(column);

    /// <summary>Whether a column has this key.</summary>
    public bool Is(int column, Guid key) => !IsNull(column) && Key(column) == key;

    /// <summary>The number in a column.</summary>
    public long Number(int column) => reader.GetFieldValue<long>(column);

    /// <summary>Writes a key as a global id.</summary>
    public void WriteId(JsonEncodedText name, ReadOnlySpan<byte> typePrefix, Guid key)
    {
        Span<byte> text = stackalloc byte[LongestPrefix + GuidLength];
        typePrefix.CopyTo(text);
        Utf8Formatter.TryFormat(key, text[typePrefix.Length..], out _);
        writer.WriteString(name, text[..(typePrefix.Length + GuidLength)]);
    }

    /// <summary>Writes a text column, or null.</summary>
    public void WriteText(JsonEncodedText name, int column)
    {
        if (reader.IsDBNull(column))
        {
            writer.WriteNull(name);
            return;
        }

        writer.WritePropertyName(name);
        writer.WriteRawValue(quoting.Quote(Bytes(column)), skipInputValidation: true);
    }

    /// <summary>Writes a text column that holds an enum's value, in upper case.</summary>
    public void WriteEnum(JsonEncodedText name, int column)
    {
        var value = Bytes(column);
        Ascii.ToUpperInPlace(value, out _);
        writer.WriteString(name, value);
    }

    /// <summary>The bytes of a text, which are UTF-8 already; in the scratch where they fit.</summary>
    private Span<byte> Bytes(int column)
    {
        var length = (int)reader.GetBytes(column, 0, null, 0, 0);
        var bytes = length <= scratch.Length ? scratch : new byte[length];
        reader.GetBytes(column, 0, bytes, 0, length);
        return bytes.AsSpan(0, length);
    }

    /// <summary>Writes a timestamp column.</summary>
    public void WriteTime(JsonEncodedText name, int column) => writer.WriteString(name, reader.GetFieldValue<DateTime>(column));

    /// <summary>Writes a date column.</summary>
    public void WriteDate(JsonEncodedText name, int column)
    {
        Span<byte> text = stackalloc byte[DateLength];
        reader.GetFieldValue<DateOnly>(column).TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        writer.WriteString(name, text);
    }

    /// <summary>Writes a whole number.</summary>
    public void WriteNumber(JsonEncodedText name, int column) => writer.WriteNumber(name, reader.GetFieldValue<long>(column));

    /// <summary>Writes an exact number.</summary>
    public void WriteDecimal(JsonEncodedText name, int column) => writer.WriteNumber(name, reader.GetFieldValue<decimal>(column));

    /// <summary>Writes a boolean column.</summary>
    public void WriteBoolean(JsonEncodedText name, int column) => writer.WriteBoolean(name, reader.GetFieldValue<bool>(column));
}
