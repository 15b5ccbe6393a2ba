using System.Buffers.Text;
using System.Text.Json;
using Npgsql;

namespace Assistant.Bench.Limit;

/// <summary>Writes the columns of the current row as JSON values.</summary>
public readonly struct RowReader(NpgsqlDataReader reader, Utf8JsonWriter writer)
{
    private const int GuidLength = 36;

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

    /// <summary>The number in a column.</summary>
    public long Number(int column) => reader.GetFieldValue<long>(column);

    /// <summary>Writes a key as a global id.</summary>
    public void WriteId(ReadOnlySpan<byte> name, ReadOnlySpan<byte> typePrefix, Guid key)
    {
        Span<byte> text = stackalloc byte[GuidLength + 16];
        typePrefix.CopyTo(text);
        Utf8Formatter.TryFormat(key, text[typePrefix.Length..], out _);
        writer.WriteString(name, text[..(typePrefix.Length + GuidLength)]);
    }

    /// <summary>Writes a text column, or null.</summary>
    public void WriteText(ReadOnlySpan<byte> name, int column)
    {
        if (reader.IsDBNull(column))
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteString(name, reader.GetFieldValue<byte[]>(column));
    }

    /// <summary>Writes a text column that holds an enum's value, in upper case.</summary>
    public void WriteEnum(ReadOnlySpan<byte> name, int column)
    {
        var value = reader.GetFieldValue<byte[]>(column);
        System.Text.Ascii.ToUpperInPlace(value, out _);
        writer.WriteString(name, value);
    }

    /// <summary>Writes a timestamp column.</summary>
    public void WriteTime(ReadOnlySpan<byte> name, int column) => writer.WriteString(name, reader.GetFieldValue<DateTime>(column));

    /// <summary>Writes a boolean column.</summary>
    public void WriteBoolean(ReadOnlySpan<byte> name, int column) => writer.WriteBoolean(name, reader.GetFieldValue<bool>(column));
}
