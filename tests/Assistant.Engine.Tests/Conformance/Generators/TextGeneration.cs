using System.Globalization;
using System.Text;

namespace Assistant.Engine.Tests.Conformance.Generators;

/// <summary>Makes texts of every kind of character, and the literals that mean them.</summary>
internal sealed class TextGeneration(Dice dice)
{
    private static readonly string[] Texts =
    [
        "", "text", "a \"quote\"", "back\\slash", "tab\tand\nline", " leading", "trailing ", "é", "😀", "\u0000\u0007\u001F", "\u007F\u0085\u2028\u2029",
        "\uFEFF", "\uFFFD\uFFFF", "\U0010FFFF", "a text that is longer than most and says nothing at all, which takes more than seventy characters to do",
        "\"\"\"", "\\u0041", "#, no comment", "${x}", "{ a }",
    ];

    private static readonly string[] Blocks =
    [
        "", "text", "\n  two\n    lines\n", " leading space", "a \\\"\"\" inside", "ends \\\"\"\"\n", "\n\n  a\n\n    b \"c\"\n", "back\\\n", "tab\n\t\tx\n\ty",
        "\r\n  a\r    b\r\n", "a block string that is longer than seventy characters and therefore printed on lines of its own", "é 😀 \\n \\u0041", "   \n \t ", "\"x\" ",
        "   longer than seventy, and with leading spaces, which must be kept, so it begins behind the quotes", "one\n\n\n", "\n \n  x\n \n",
    ];

    /// <summary>Any text.</summary>
    public string Text()
    {
        if (dice.Chance(70))
        {
            return dice.Pick(Texts);
        }

        var text = new StringBuilder();
        for (var count = dice.Between(1, 8); count > 0; count--)
        {
            text.Append(new Rune(dice.Roll(6) switch
            {
                0 => dice.Roll(0x20),
                1 => 0x80 + dice.Roll(0x80),
                2 => 0x800 + dice.Roll(0x5000),
                3 => 0x10000 + dice.Roll(0x100000),
                _ => 0x20 + dice.Roll(0x5F),
            }).ToString());
        }

        return text.ToString();
    }

    /// <summary>Any string or block string, as it stands in a document.</summary>
    public string Literal() => dice.Chance(25) ? $"\"\"\"{dice.Pick(Blocks)}\"\"\"" : Quote(Text());

    /// <summary>A string that means the text, with escapes where they are needed and now and then where they aren't.</summary>
    public string Quote(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            literal.Append(dice.Chance(15) || rune.Value is '"' or '\\' or '\n' or '\r' ? Escape(rune) : rune.ToString());
        }

        return literal.Append('"').ToString();
    }

    private string Escape(Rune rune)
    {
        const string Short = "\"\\/\b\f\n\r\t";
        var index = rune.Value < 0x80 ? Short.IndexOf((char)rune.Value, StringComparison.Ordinal) : -1;
        if (index >= 0 && dice.Chance(70))
        {
            return $"\\{"\"\\/bfnrt"[index]}";
        }

        var format = dice.Chance(50) ? "x" : "X";
        if (dice.Chance(40))
        {
            var digits = rune.Value.ToString(format, CultureInfo.InvariantCulture);
            return $"\\u{{{new string('0', dice.Roll(3))}{digits}}}";
        }

        return string.Concat(rune.ToString().Select(code => $"\\u{((int)code).ToString($"{format}4", CultureInfo.InvariantCulture)}"));
    }
}
