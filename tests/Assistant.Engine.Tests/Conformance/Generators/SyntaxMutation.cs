namespace Assistant.Engine.Tests.Conformance.Generators;

/// <summary>Breaks documents, or nearly, at random places between and within tokens.</summary>
internal sealed class SyntaxMutation(Dice dice)
{
    private static readonly string[] Fragments =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "@", "$", "...", "..", ".", "\"", "\"\"\"", "\\", "\\u{41}", "\\uD83D", "#", ",", "\n",
        "\r\n", "\r", " ", "\t", "\uFEFF", "é", "😀", "0", "1", "-", "1.5", "e", "on", "type", "extend", "fragment", "query", "true", "null", "implements",
        "repeatable", "a", "@d", "$v", "\"text\"", "?", "'", "\u0000", "{ a }", "(a: 1)", "enum", "input", "directive", "schema",
    ];

    public string Mutate(string source)
    {
        for (var times = dice.Between(1, 3); times > 0; times--)
        {
            source = Once(source);
        }

        return source;
    }

    private string Once(string source)
    {
        var start = dice.Roll(source.Length + 1);
        var end = Math.Min(source.Length, start + dice.Between(1, 5));
        return dice.Roll(5) switch
        {
            0 => source[..start] + source[end..],
            1 => source[..start] + source[start..end] + source[start..],
            2 => source[..start] + dice.Pick(Fragments) + source[end..],
            3 => source[..start] + (char)(dice.Chance(50) ? dice.Roll(0x100) : dice.Roll(0x10000)) + source[Math.Min(source.Length, start + dice.Roll(2))..],
            _ => source[..start] + dice.Pick(Fragments) + source[start..],
        };
    }
}
