namespace Assistant.Engine.Tests.Conformance;

/// <summary>Where and how the engine's answer differs from graphql-js's.</summary>
/// <param name="Stage">What was compared: parse, print, validate, rules, coerce, execute, refused or introspect.</param>
/// <param name="Expected">graphql-js's answer.</param>
/// <param name="Actual">The engine's answer.</param>
internal sealed record Disagreement(string Stage, string Expected, string Actual)
{
    /// <summary>Both answers, a line each that differs, with a few before the first.</summary>
    public override string ToString()
    {
        var expected = Expected.Split('\n');
        var actual = Actual.Split('\n');
        var same = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{Stage}, from line {same + 1}:\n  graphql-js: {Show(expected, same)}\n  engine:     {Show(actual, same)}";
    }

    private static string Show(string[] lines, int from)
    {
        var text = string.Join("\n              ", lines.Skip(from).Take(8));
        return text.Length > 1500 ? $"{text[..1500]}…" : text;
    }
}
