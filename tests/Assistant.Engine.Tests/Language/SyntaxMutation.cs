namespace Assistant.Engine.Tests.Language;

/// <summary>Breaks documents, or nearly, at random places: the same seed, the same documents.</summary>
internal sealed class SyntaxMutation(int seed)
{
    private static readonly string[] Fragments =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "@", "$", "...", "..", ".", "\"", "\"\"\"", "\\", "\\u{41}", "\\uD83D", "#", ",", "\n",
        "\r\n", "\r", " ", "\t", "\uFEFF", "é", "😀", "0", "1", "-", "1.5", "e", "on", "type", "extend", "fragment", "query", "true", "null", "implements",
        "repeatable", "a", "@d", "$v", "\"text\"", "?", "'", "\u0000", "{ a }", "(a: 1)", "enum", "input", "directive", "schema",
    ];

    private readonly Random _random = new(seed);

    public string Mutate(string source)
    {
        for (var times = _random.Next(1, 4); times > 0; times--)
        {
            source = Once(source);
        }

        return source;
    }

    private string Once(string source)
    {
        var start = _random.Next(source.Length + 1);
        var end = Math.Min(source.Length, start + _random.Next(1, 6));
        return _random.Next(4) switch
        {
            0 => source[..start] + source[end..],
            1 => source[..start] + source[start..end] + source[start..],
            2 => source[..start] + Fragments[_random.Next(Fragments.Length)] + source[end..],
            _ => source[..start] + Fragments[_random.Next(Fragments.Length)] + source[start..],
        };
    }
}
