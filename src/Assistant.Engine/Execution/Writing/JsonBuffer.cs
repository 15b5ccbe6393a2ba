using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Execution.Writing;

/// <summary>
/// UTF-8 JSON that grows in a pooled array. Pieces are written as they come, so that an object's end can be kept aside
/// while its lists are still arriving.
/// </summary>
internal sealed class JsonBuffer : IDisposable
{
    private static readonly SearchValues<byte> NeedsEscape = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(value => (byte)value), (byte)'"', (byte)'\\']);

    private byte[] _bytes;
    private int _length;

    /// <summary>Makes an empty buffer.</summary>
    public JsonBuffer(int capacity = 256)
    {
        _bytes = ArrayPool<byte>.Shared.Rent(capacity);
    }

    /// <summary>How many bytes are written.</summary>
    public int Length => _length;

    /// <summary>What is written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Forgets what is written.</summary>
    public void Clear() => _length = 0;

    /// <summary>Hands the array over to the caller and goes on with another.</summary>
    public byte[] Detach(out int length)
    {
        var bytes = _bytes;
        length = _length;
        _bytes = ArrayPool<byte>.Shared.Rent(bytes.Length);
        _length = 0;
        return bytes;
    }

    /// <summary>Adds bytes that are JSON already.</summary>
    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        _length += json.Length;
    }

    /// <summary>Adds one ASCII character.</summary>
    public void WriteByte(byte value)
    {
        Reserve(1)[0] = value;
        _length++;
    }

    /// <summary>Adds <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Adds a Boolean.</summary>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Adds a whole number.</summary>
    public void WriteNumber(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out var written);
        _length += written;
    }

    /// <summary>Adds a decimal number.</summary>
    public void WriteNumber(decimal value)
    {
        Utf8Formatter.TryFormat(value, Reserve(32), out var written);
        _length += written;
    }

    /// <summary>Adds a floating-point number; null for what JSON can't write.</summary>
    public void WriteNumber(double value)
    {
        if (!double.IsFinite(value))
        {
            WriteNull();
            return;
        }

        value.TryFormat(Reserve(32), out var written, provider: CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Adds a floating-point number; null for what JSON can't write.</summary>
    public void WriteNumber(float value)
    {
        if (!float.IsFinite(value))
        {
            WriteNull();
            return;
        }

        value.TryFormat(Reserve(24), out var written, provider: CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Adds a uuid without quotation marks.</summary>
    public void WriteGuid(Guid value)
    {
        Utf8Formatter.TryFormat(value, Reserve(36), out var written);
        _length += written;
    }

    /// <summary>Adds a moment in UTC without quotation marks: RFC 3339, its fraction left out, or of 3 or 6 digits.</summary>
    public void WriteTimestamp(DateTime value)
    {
        var microseconds = (int)(value.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);
        var format = microseconds == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'"
            : microseconds % 1000 == 0 ? "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"
            : "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
        value.TryFormat(Reserve(32), out var written, format, CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Adds a date without quotation marks.</summary>
    public void WriteDate(DateOnly value)
    {
        value.TryFormat(Reserve(16), out var written, "O", CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Adds a text in quotation marks, escaped.</summary>
    public void WriteString(ReadOnlySpan<byte> utf8)
    {
        WriteByte((byte)'"');
        WriteEscaped(utf8);
        WriteByte((byte)'"');
    }

    /// <summary>Adds a text, escaped, without quotation marks.</summary>
    public void WriteEscaped(ReadOnlySpan<byte> utf8)
    {
        while (true)
        {
            var plain = utf8.IndexOfAny(NeedsEscape);
            if (plain < 0)
            {
                WriteRaw(utf8);
                return;
            }

            WriteRaw(utf8[..plain]);
            WriteEscape(utf8[plain]);
            utf8 = utf8[(plain + 1)..];
        }
    }

    /// <summary>Adds the base64url form of bytes.</summary>
    public void WriteBase64Url(ReadOnlySpan<byte> bytes)
    {
        Base64Url.TryEncodeToUtf8(bytes, Reserve(Base64Url.GetEncodedLength(bytes.Length)), out var written);
        _length += written;
    }

    /// <summary>Adds the microseconds since 1970 of a moment.</summary>
    public void WriteMicroseconds(DateTime value) => WriteNumber(GlobalIdFormat.ToMicroseconds(value));

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    private void WriteEscape(byte value)
    {
        ReadOnlySpan<byte> hex = "0123456789abcdef"u8;
        ReadOnlySpan<byte> escape = value switch
        {
            (byte)'"' => "\\\""u8,
            (byte)'\\' => "\\\\"u8,
            (byte)'\n' => "\\n"u8,
            (byte)'\r' => "\\r"u8,
            (byte)'\t' => "\\t"u8,
            (byte)'\b' => "\\b"u8,
            (byte)'\f' => "\\f"u8,
            _ => [(byte)'\\', (byte)'u', (byte)'0', (byte)'0', hex[value >> 4], hex[value & 15]],
        };
        WriteRaw(escape);
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count)
        {
            var grown = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + count));
            _bytes.AsSpan(0, _length).CopyTo(grown);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = grown;
        }

        return _bytes.AsSpan(_length);
    }
}
