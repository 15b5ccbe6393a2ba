using System.Buffers;
using System.Text;
using Assistant.Engine.Errors;

namespace Assistant.Engine.Language;

internal ref partial struct Utf8GraphQLLexer
{
    /// <summary>The error for a place in the document, which is found by counting lines up to it.</summary>
    public readonly GraphQLSyntaxException Error(int bytePosition, string description)
    {
        var line = 1;
        var column = 1;
        for (var i = 0; i < bytePosition; i++)
        {
            var code = _source[i];
            if (code == '\n' || (code == '\r' && !IsByteAt(i + 1, (byte)'\n')))
            {
                line++;
                column = 1;
            }
            else if ((code & 0xC0) != 0x80)
            {
                // Continuation bytes count nothing, and a character of four bytes is two code units.
                column += code >= 0xF0 ? 2 : 1;
            }
        }

        return new GraphQLSyntaxException(description, new SourceLocation(line, column));
    }

    /// <summary>The token as an error names it: its kind, and its value if it has one.</summary>
    public readonly string DescribeToken()
    {
        var kind = DescribeKind(Kind);
        return Kind switch
        {
            TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{kind} \"{Encoding.ASCII.GetString(Bytes)}\"",
            TokenKind.String or TokenKind.BlockString => $"{kind} \"{StringValue}\"",
            _ => kind,
        };
    }

    /// <summary>The kind of token as an error names it.</summary>
    public static string DescribeKind(TokenKind kind) => kind switch
    {
        TokenKind.StartOfFile => "<SOF>",
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.ParenOpen => "\"(\"",
        TokenKind.ParenClose => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.EqualsSign => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketOpen => "\"[\"",
        TokenKind.BracketClose => "\"]\"",
        TokenKind.BraceOpen => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.BraceClose => "\"}\"",
        _ => kind.ToString(),
    };

    private readonly GraphQLSyntaxException UnexpectedCharacter(int position)
    {
        if (_source[position] == '\'')
        {
            return Error(position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
        }

        var isCharacter = Rune.DecodeFromUtf8(_source[position..], out _, out _) == OperationStatus.Done;
        return Error(position, $"{(isCharacter ? "Unexpected" : "Invalid")} character: {Describe(position)}.");
    }

    // The character at the position: itself when it is printable ASCII, or else its number.
    private readonly string Describe(int position)
    {
        var code = CodeAt(position);
        if (code < 0)
        {
            return "<EOF>";
        }

        if (code is >= 0x20 and <= 0x7E)
        {
            return code == '"' ? "'\"'" : $"\"{(char)code}\"";
        }

        if (Rune.DecodeFromUtf8(_source[position..], out var rune, out _) == OperationStatus.Done)
        {
            return $"U+{rune.Value:X4}";
        }

        return IsSurrogateAt(position)
            ? $"U+{0xD000 | ((CodeAt(position + 1) & 0x3F) << 6) | (CodeAt(position + 2) & 0x3F):X4}"
            : $"byte 0x{code:X2}, which is not UTF-8";
    }

    // So many code units of the document, or up to its end. Half of a surrogate pair is shown as the replacement character.
    private readonly string Excerpt(int position, int codeUnits)
    {
        var text = new StringBuilder(codeUnits + 1);
        while (text.Length < codeUnits && position < _source.Length)
        {
            var status = Rune.DecodeFromUtf8(_source[position..], out var rune, out var length);
            position += status != OperationStatus.Done && IsSurrogateAt(position) ? 3 : length;
            text.Append(rune.ToString());
        }

        if (text.Length > codeUnits)
        {
            text.Length = codeUnits;
            text[^1] = (char)Rune.ReplacementChar.Value;
        }

        return text.ToString();
    }

    // Half of a surrogate pair, which a string can hold and UTF-8 cannot: three bytes that begin with ED.
    private readonly bool IsSurrogateAt(int position) =>
        CodeAt(position) == 0xED && CodeAt(position + 1) >= 0xA0 && CodeAt(position + 2) >= 0x80;
}
