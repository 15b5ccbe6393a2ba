using System.Buffers;

namespace Assistant.Bench.Limit;

/// <summary>
/// Quotes texts as JSON. Utf8JsonWriter takes a second, slow pass over every text that has a line break or a quotation mark; this
/// copies the runs between them.
/// </summary>
public sealed class JsonText
{
    // A control character becomes \u00XX.
    private const int LongestEscape = 6;

    private static readonly SearchValues<byte> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(value => (byte)value), (byte)'"', (byte)'\\']);

    private byte[] _quoted = new byte[64 * 1024];

    /// <summary>The text in quotation marks; valid until the next call.</summary>
    public ReadOnlySpan<byte> Quote(ReadOnlySpan<byte> utf8)
    {
        if (_quoted.Length < utf8.Length * LongestEscape + 2)
        {
            _quoted = new byte[utf8.Length * LongestEscape + 2];
        }

        var target = _quoted.AsSpan();
        target[0] = (byte)'"';
        var length = 1;
        while (true)
        {
            var run = utf8.IndexOfAny(Escaped);
            if (run < 0)
            {
                utf8.CopyTo(target[length..]);
                length += utf8.Length;
                target[length++] = (byte)'"';
                return target[..length];
            }

            utf8[..run].CopyTo(target[length..]);
            length += run;
            length += WriteEscape(utf8[run], target[length..]);
            utf8 = utf8[(run + 1)..];
        }
    }

    private static int WriteEscape(byte value, Span<byte> target)
    {
        target[0] = (byte)'\\';
        target[1] = value switch
        {
            (byte)'\n' => (byte)'n',
            (byte)'\r' => (byte)'r',
            (byte)'\t' => (byte)'t',
            (byte)'"' or (byte)'\\' => value,
            _ => (byte)'u',
        };
        if (target[1] != (byte)'u')
        {
            return 2;
        }

        "00"u8.CopyTo(target[2..]);
        target[4] = (byte)('0' + (value >> 4));
        target[5] = (byte)char.ToLowerInvariant(Convert.ToHexString([value])[1]);
        return LongestEscape;
    }
}
