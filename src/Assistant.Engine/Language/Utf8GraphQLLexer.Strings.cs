using System.Buffers;
using System.Text;

namespace Assistant.Engine.Language;

internal ref partial struct Utf8GraphQLLexer
{
    // What ends a run of plain characters: quotes, backslashes, line ends and everything outside ASCII.
    private static readonly SearchValues<byte> StringStops =
        SearchValues.Create([.. "\"\\\n\r"u8, .. Enumerable.Range(0x80, 0x80).Select(value => (byte)value)]);

    private void ReadString(int start)
    {
        StartToken(start);
        var position = start + 1;
        var hasEscapes = false;
        while (true)
        {
            var stop = _source[position..].IndexOfAny(StringStops);
            if (stop < 0)
            {
                throw Error(_source.Length, "Unterminated string.");
            }

            position += stop;
            switch (_source[position])
            {
                case (byte)'"':
                    var content = _source[(start + 1)..position];
                    EndToken(TokenKind.String, position + 1);
                    StringValue = hasEscapes ? Unescape(start + 1, position) : Encoding.UTF8.GetString(content);
                    return;
                case (byte)'\\':
                    hasEscapes = true;
                    position += ReadEscape(position, out _);
                    break;
                case (byte)'\n' or (byte)'\r':
                    throw Error(position, "Unterminated string.");
                default:
                    SkipWideInString(ref position);
                    break;
            }
        }
    }

    private void ReadBlockString(int start)
    {
        StartToken(start);
        var position = start + 3;
        while (true)
        {
            var stop = _source[position..].IndexOfAny(StringStops);
            if (stop < 0)
            {
                throw Error(_source.Length, "Unterminated string.");
            }

            position += stop;
            switch (_source[position])
            {
                case (byte)'"' when IsTripleQuoteAt(position):
                    EndToken(TokenKind.BlockString, position + 3);
                    StringValue = BlockString.Parse(_source[(start + 3)..position]);
                    return;
                case (byte)'\\' when IsTripleQuoteAt(position + 1):
                    position += 4;
                    break;
                case (byte)'"' or (byte)'\\':
                    position++;
                    break;
                case (byte)'\n':
                    StartLine(++position);
                    break;
                case (byte)'\r':
                    position += IsByteAt(position + 1, (byte)'\n') ? 2 : 1;
                    StartLine(position);
                    break;
                default:
                    SkipWideInString(ref position);
                    break;
            }
        }
    }

    private readonly bool IsTripleQuoteAt(int position) =>
        IsByteAt(position, (byte)'"') && IsByteAt(position + 1, (byte)'"') && IsByteAt(position + 2, (byte)'"');

    private void SkipWideInString(ref int position)
    {
        if (!TrySkipWide(ref position))
        {
            throw Error(position, $"Invalid character within String: {Describe(position)}.");
        }
    }

    // Passes a character outside ASCII; false, and at the same position, when there is none.
    private bool TrySkipWide(ref int position)
    {
        if (Rune.DecodeFromUtf8(_source[position..], out var rune, out var length) != OperationStatus.Done)
        {
            return false;
        }

        position += length;
        _excess += length - rune.Utf16SequenceLength;
        return true;
    }

    // The escapes were checked when the string's end was looked for.
    private readonly string Unescape(int start, int end)
    {
        var buffer = ArrayPool<char>.Shared.Rent(end - start);
        var written = 0;
        while (start < end)
        {
            var rest = _source[start..end];
            var plain = rest.IndexOf((byte)'\\');
            plain = plain < 0 ? rest.Length : plain;
            written += Encoding.UTF8.GetChars(rest[..plain], buffer.AsSpan(written));
            start += plain;
            if (start < end)
            {
                start += ReadEscape(start, out var rune);
                written += rune.EncodeToUtf16(buffer.AsSpan(written));
            }
        }

        var value = new string(buffer, 0, written);
        ArrayPool<char>.Shared.Return(buffer);
        return value;
    }

    // Reads the escape sequence at the position and returns its length in bytes.
    private readonly int ReadEscape(int position, out Rune rune)
    {
        var code = CodeAt(position + 1);
        if (code == 'u')
        {
            return CodeAt(position + 2) == '{' ? ReadBracedEscape(position, out rune) : ReadFixedEscape(position, out rune);
        }

        var value = code switch
        {
            '"' or '\\' or '/' => (char)code,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        if (value == '\0')
        {
            throw Error(position, $"Invalid character escape sequence: \"{Excerpt(position, 2)}\".");
        }

        rune = new Rune(value);
        return 2;
    }

    // \u{1F600}, with as many digits as there are.
    private readonly int ReadBracedEscape(int position, out Rune rune)
    {
        const int MinLength = 5;
        const int MaxLength = 12;
        var point = 0;
        var length = 3;
        while (length < MaxLength)
        {
            var code = CodeAt(position + length++);
            if (code == '}')
            {
                if (length >= MinLength && Rune.TryCreate(point, out rune))
                {
                    return length;
                }

                break;
            }

            var digit = HexDigit(code);
            point = (point << 4) | digit;
            if (point < 0)
            {
                break;
            }
        }

        throw InvalidUnicodeEscape(position, length);
    }

    // \u00E9, or a surrogate pair of two of them.
    private readonly int ReadFixedEscape(int position, out Rune rune)
    {
        const int Length = 6;
        var code = ReadHexCode(position + 2);
        if (Rune.TryCreate(code, out rune))
        {
            return Length;
        }

        if (code is >= 0xD800 and <= 0xDBFF && CodeAt(position + 6) == '\\' && CodeAt(position + 7) == 'u')
        {
            var trailing = ReadHexCode(position + 8);
            if (trailing is >= 0xDC00 and <= 0xDFFF)
            {
                rune = new Rune((char)code, (char)trailing);
                return 2 * Length;
            }
        }

        throw InvalidUnicodeEscape(position, Length);
    }

    // Negative when one of the four is no hexadecimal digit.
    private readonly int ReadHexCode(int position) =>
        (HexDigit(CodeAt(position)) << 12)
        | (HexDigit(CodeAt(position + 1)) << 8)
        | (HexDigit(CodeAt(position + 2)) << 4)
        | HexDigit(CodeAt(position + 3));

    private static int HexDigit(int code) => code switch
    {
        >= '0' and <= '9' => code - '0',
        >= 'A' and <= 'F' => code - 'A' + 10,
        >= 'a' and <= 'f' => code - 'a' + 10,
        _ => -1,
    };

    private readonly GraphQLSyntaxException InvalidUnicodeEscape(int position, int length) =>
        Error(position, $"Invalid Unicode escape sequence: \"{Excerpt(position, length)}\".");
}
