using System.Buffers;
using System.Text;

namespace Assistant.Engine.Language;

/// <summary>The value of block strings, and how values are printed as such (specification, section 2.9.4).</summary>
internal static class BlockString
{
    /// <summary>The value of the text between the quotes: without the common indentation, and the blank lines around it.</summary>
    /// <param name="raw">Valid UTF-8.</param>
    public static string Parse(ReadOnlySpan<byte> raw)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(1, raw.Length));
        var length = Encoding.UTF8.GetChars(raw, buffer);
        length = Normalize(buffer.AsSpan(0, length));
        length = Dedent(buffer.AsSpan(0, length));
        var value = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return value;
    }

    /// <summary>The value as a block string with its quotes, on one line where that keeps the value.</summary>
    public static string Print(string value)
    {
        const int MaxSingleLineLength = 70;
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var isSingleLine = escaped.AsSpan().IndexOfAny('\n', '\r') < 0;
        var endsWithTripleQuote = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var needsLineBehind = value.EndsWith('\\') || (value.EndsWith('"') && !endsWithTripleQuote);
        var isMultiLine = !isSingleLine
            || value.Length > MaxSingleLineLength
            || needsLineBehind
            || endsWithTripleQuote;

        // The first line's indentation is part of the value only behind the quotes.
        var beginsBehindQuotes = isSingleLine && IndentOf(value) > 0;

        var before = isMultiLine && !beginsBehindQuotes ? "\n" : "";
        var behind = isMultiLine ? "\n" : "";
        return $"\"\"\"{before}{escaped}{behind}\"\"\"";
    }

    // Resolves \""" and makes all line ends \n, in place; returns the new length.
    private static int Normalize(Span<char> text)
    {
        if (text.IndexOfAny('\\', '\r') < 0)
        {
            return text.Length;
        }

        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var code = text[i];
            if (code == '\\' && text[(i + 1)..].StartsWith("\"\"\""))
            {
                "\"\"\"".CopyTo(text[written..]);
                written += 3;
                i += 3;
                continue;
            }

            if (code == '\r')
            {
                code = '\n';
                i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            }

            text[written++] = code;
        }

        return written;
    }

    private static int Dedent(Span<char> text)
    {
        var commonIndent = int.MaxValue;
        var firstFilled = -1;
        var lastFilled = -1;
        var number = 0;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            var indent = IndentOf(line);
            if (indent < line.Length)
            {
                firstFilled = firstFilled < 0 ? number : firstFilled;
                lastFilled = number;

                // The first line begins behind the quotes, so its indentation says nothing.
                commonIndent = number == 0 ? commonIndent : Math.Min(commonIndent, indent);
            }

            number++;
        }

        return firstFilled < 0 ? 0 : RemoveIndent(text, firstFilled, lastFilled, commonIndent);
    }

    private static int RemoveIndent(Span<char> text, int firstLine, int lastLine, int indent)
    {
        var written = 0;
        var number = 0;
        foreach (var range in text.Split('\n'))
        {
            if (number > lastLine)
            {
                break;
            }

            if (number >= firstLine)
            {
                var line = text[range];
                line = number == 0 ? line : line[Math.Min(indent, line.Length)..];
                line.CopyTo(text[written..]);
                written += line.Length;
                if (number < lastLine)
                {
                    text[written++] = '\n';
                }
            }

            number++;
        }

        return written;
    }

    private static int IndentOf(ReadOnlySpan<char> line)
    {
        var indent = line.IndexOfAnyExcept(' ', '\t');
        return indent < 0 ? line.Length : indent;
    }
}
