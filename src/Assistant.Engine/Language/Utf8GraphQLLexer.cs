using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Assistant.Engine.Language;

/// <summary>
/// Reads the tokens of a document (specification, section 2.1). It holds one token at a time; offsets are in UTF-16 code
/// units, which for UTF-8 bytes means to count how many bytes more than code units were passed.
/// </summary>
internal ref partial struct Utf8GraphQLLexer(ReadOnlySpan<byte> source)
{
    private readonly ReadOnlySpan<byte> _source = source;
    private int _position;

    // Bytes minus UTF-16 code units, from the start to _position.
    private int _excess;
    private int _line = 1;
    private int _lineStart;

    private int _byteStart;
    private int _byteEnd;

    /// <summary>The token's kind.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>The offset of the token's first character.</summary>
    public int Start { get; private set; }

    /// <summary>The offset behind the token's last character.</summary>
    public int End { get; private set; }

    /// <summary>The line of the token's first character, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The column of the token's first character, from 1.</summary>
    public int Column { get; private set; }

    /// <summary>The value of the token if it is a string or block string; for other tokens it means nothing.</summary>
    public string StringValue { get; private set; } = "";

    /// <summary>The bytes of the token as they stand in the document.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Bytes => _source[_byteStart.._byteEnd];

    /// <summary>The offset of the token's first byte, for errors.</summary>
    public readonly int ByteStart => _byteStart;

    /// <summary>Reads the next token over the ignored ones.</summary>
    public void Advance()
    {
        var source = _source;
        var position = _position;
        while ((uint)position < (uint)source.Length)
        {
            switch (source[position])
            {
                case (byte)' ':
                    position = SkipSpaces(source, position + 1);
                    continue;
                case (byte)'\t' or (byte)',':
                    position++;
                    continue;
                case >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or (byte)'_':
                    ReadName(position);
                    return;
                case (byte)'{':
                    ReadPunctuator(TokenKind.BraceOpen, position);
                    return;
                case (byte)'}':
                    ReadPunctuator(TokenKind.BraceClose, position);
                    return;
                case (byte)'(':
                    ReadPunctuator(TokenKind.ParenOpen, position);
                    return;
                case (byte)')':
                    ReadPunctuator(TokenKind.ParenClose, position);
                    return;
                case (byte)':':
                    ReadPunctuator(TokenKind.Colon, position);
                    return;
                case (byte)'$':
                    ReadPunctuator(TokenKind.Dollar, position);
                    return;
                case (byte)'\n':
                    StartLine(position + 1);
                    position = SkipSpaces(source, position + 1);
                    continue;
                case (byte)'\r':
                    position += IsByteAt(position + 1, (byte)'\n') ? 2 : 1;
                    StartLine(position);
                    continue;
                case (byte)'#':
                    position = SkipComment(position);
                    continue;
                case 0xEF when IsByteAt(position + 1, 0xBB) && IsByteAt(position + 2, 0xBF):
                    position += 3;
                    _excess += 2;
                    continue;
                default:
                    ReadOther(position);
                    return;
            }
        }

        ReadPunctuator(TokenKind.EndOfFile, source.Length, length: 0);
    }

    // The tokens that come less often.
    private void ReadOther(int position)
    {
        switch (_source[position])
        {
            case >= (byte)'0' and <= (byte)'9' or (byte)'-':
                ReadNumber(position);
                break;
            case (byte)'"' when IsTripleQuoteAt(position):
                ReadBlockString(position);
                break;
            case (byte)'"':
                ReadString(position);
                break;
            case (byte)'.':
                ReadSpread(position);
                break;
            case (byte)'!':
                ReadPunctuator(TokenKind.Bang, position);
                break;
            case (byte)'[':
                ReadPunctuator(TokenKind.BracketOpen, position);
                break;
            case (byte)']':
                ReadPunctuator(TokenKind.BracketClose, position);
                break;
            case (byte)'=':
                ReadPunctuator(TokenKind.EqualsSign, position);
                break;
            case (byte)'@':
                ReadPunctuator(TokenKind.At, position);
                break;
            case (byte)'|':
                ReadPunctuator(TokenKind.Pipe, position);
                break;
            case (byte)'&':
                ReadPunctuator(TokenKind.Ampersand, position);
                break;
            default:
                throw UnexpectedCharacter(position);
        }
    }

    private void ReadPunctuator(TokenKind kind, int position, int length = 1)
    {
        StartToken(position);
        EndToken(kind, position + length);
    }

    private void ReadName(int position)
    {
        StartToken(position);
        var source = _source;
        var end = position + 1;
        while ((uint)end < (uint)source.Length && IsNameContinue(source[end]))
        {
            end++;
        }

        EndToken(TokenKind.Name, end);
    }

    private void ReadSpread(int position)
    {
        if (IsByteAt(position + 1, (byte)'.'))
        {
            if (!IsByteAt(position + 2, (byte)'.'))
            {
                throw Error(position, "Unexpected \"..\", did you mean \"...\"?");
            }

            ReadPunctuator(TokenKind.Spread, position, length: 3);
            return;
        }

        throw IsDigit(CodeAt(position + 1)) ? MissingDigitBeforePoint(position) : UnexpectedCharacter(position);
    }

    private void StartToken(int position)
    {
        _byteStart = position;
        Start = position - _excess;
        Line = _line;
        Column = 1 + Start - _lineStart;
    }

    private void EndToken(TokenKind kind, int position)
    {
        Kind = kind;
        _byteEnd = position;
        _position = position;
        End = position - _excess;
    }

    // Indentation is much of a document, so it is passed eight spaces at a time.
    private static int SkipSpaces(ReadOnlySpan<byte> source, int position)
    {
        const ulong EightSpaces = 0x2020202020202020;
        while (source.Length - position >= sizeof(ulong)
            && BinaryPrimitives.ReadUInt64LittleEndian(source[position..]) == EightSpaces)
        {
            position += sizeof(ulong);
        }

        while ((uint)position < (uint)source.Length && source[position] == ' ')
        {
            position++;
        }

        return position;
    }

    private void StartLine(int position)
    {
        _line++;
        _lineStart = position - _excess;
    }

    private int SkipComment(int position)
    {
        var rest = _source[position..];
        var length = rest.IndexOfAny((byte)'\n', (byte)'\r');
        var end = length < 0 ? _source.Length : position + length;
        while (true)
        {
            var wide = _source[position..end].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (wide < 0)
            {
                return end;
            }

            position += wide;
            if (!TrySkipWide(ref position))
            {
                // What is no character ends the comment, and is reported as what follows it.
                return position;
            }
        }
    }

    private readonly bool IsByteAt(int position, byte value) =>
        (uint)position < (uint)_source.Length && _source[position] == value;

    // The byte, or -1 behind the end.
    private readonly int CodeAt(int position) => (uint)position < (uint)_source.Length ? _source[position] : -1;

    private static bool IsDigit(int code) => (uint)(code - '0') <= 9;

    private static bool IsNameStart(int code) => (uint)((code | 0x20) - 'a') <= 'z' - 'a' || code == '_';

    private static bool IsNameContinue(byte code) => NameContinue[code];

    private static ReadOnlySpan<bool> NameContinue =>
    [
        false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false,
        false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false,
        false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false,
        true, true, true, true, true, true, true, true, true, true, false, false, false, false, false, false,
        false, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true,
        true, true, true, true, true, true, true, true, true, true, true, false, false, false, false, true,
        false, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true,
        true, true, true, true, true, true, true, true, true, true, true, false, false, false, false, false,
        false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false,
        false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false,
        false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false,
        false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false,
        false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false,
        false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false,
        false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false,
        false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false,
    ];
}
