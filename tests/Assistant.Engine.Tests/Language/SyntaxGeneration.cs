using System.Text;

namespace Assistant.Engine.Tests.Language;

/// <summary>Makes valid documents at random, with values long enough to reach the printer's line length.</summary>
internal sealed class SyntaxGeneration(int seed)
{
    private static readonly string[] Names =
    [
        "a", "id", "title", "messages", "createdAt", "someQuiteLongFieldName", "aNameThatAloneIsNearlyHalfOfALineLong", "on", "type", "query",
    ];

    private static readonly string[] Texts =
    [
        "\"\"", "\"text\"", "\"é 😀 \\u0007 \\u0085 \\n\"", "\"a text of some length, with a \\\"quote\\\" in it\"", "\"\"\"block\"\"\"",
        "\"\"\"\n  two\n    lines\n\"\"\"", "\"\"\" leading space\"\"\"", "\"\"\"a \\\"\"\" inside\"\"\"", "\"\"\"ends \\\"\"\"\n\"\"\"", "\"\"\"\"\"\"",
        "\"\"\"a block string that is longer than seventy characters and therefore printed on lines\"\"\"",
        "\"\"\"\n\n  a\n\n    b \"c\"\n\"\"\"", "\"\"\"back\\\n\"\"\"", "\"\"\"tab\n\t\tx\n\ty\"\"\"", "\"\"\"   longer than seventy, and with leading spaces, which must be kept, so"
            + " it begins behind the quotes\"\"\"",
    ];

    private readonly Random _random = new(seed);

    public string Document() => Many(1, 3, "\n", () => _random.Next(3) switch
    {
        0 => $"{Maybe(Text)} query {Maybe(() => "Q")} {Maybe(Variables)} {Directives()} {SelectionSet(3)}",
        1 => $"{Maybe(Text)} fragment F on T {Directives()} {SelectionSet(3)}",
        _ => TypeDefinition(),
    });

    private string TypeDefinition() => Maybe(Text) + _random.Next(6) switch
    {
        0 => $" type {Name()} {Maybe(() => "implements A & B")} {Directives()} {{ {Many(1, 3, "\n", Field)} }}",
        1 => $" input {Name()} {Directives()} {{ {Many(1, 3, "\n", InputValue)} }}",
        2 => $" enum {Name()} {{ {Many(1, 3, " ", () => $"{Maybe(Text)} {Name()} {Directives()}")} }}",
        3 => $" union {Name()} {Directives()} = {Many(1, 3, " | ", Name)}",
        4 => $" directive @{Name()} {Maybe(InputValues)} {Maybe(() => "repeatable")} on {Many(1, 3, " | ", () => "FIELD")}",
        _ => $" interface {Name()} {{ {Many(1, 2, "\n", Field)} }}",
    };

    private string Field() => $"{Maybe(Text)} {Name()} {Maybe(InputValues)}: {Type()} {Directives()}";

    private string InputValues() => $"({Many(1, 3, ", ", InputValue)})";

    private string InputValue() => $"{Maybe(Text)} {Name()}: {Type()} {Maybe(() => $"= {Value(2)}")} {Directives()}";

    private string Variables() => $"({Many(1, 3, " ", () => $"{Maybe(Text)} ${Name()}: {Type()} {Maybe(() => $"= {Value(2)}")}")})";

    private string Type() => _random.Next(3) switch
    {
        0 => $"[{Type()}]{Maybe(() => "!")}",
        1 => "Int!",
        _ => "SomeType",
    };

    private string SelectionSet(int depth) => $"{{ {Many(1, 3, " ", () => Selection(depth))} }}";

    private string Selection(int depth) => _random.Next(5) switch
    {
        0 => $"...F {Directives()}",
        1 when depth > 0 => $"... {Maybe(() => "on T")} {Directives()} {SelectionSet(depth - 1)}",
        _ => $"{Maybe(() => $"{Name()}:")} {Name()} {Maybe(Arguments)} {Directives()} {(depth > 0 ? Maybe(() => SelectionSet(depth - 1)) : "")}",
    };

    private string Directives() => _random.Next(4) == 0 ? $"@{Name()} {Maybe(Arguments)}" : "";

    private string Arguments() => $"({Many(1, 4, ", ", () => $"{Name()}: {Value(3)}")})";

    private string Value(int depth) => _random.Next(depth > 0 ? 8 : 5) switch
    {
        0 => "123456",
        1 => "-1.5e10",
        2 => "ENUM_VALUE",
        3 => "null",
        4 => Text(),
        5 => $"{{{Many(0, 4, ", ", () => $"{Name()}: {Value(depth - 1)}")}}}",
        _ => $"[{Many(0, 5, " ", () => Value(depth - 1))}]",
    };

    private string Name() => Names[_random.Next(Names.Length)];

    private string Text() => Texts[_random.Next(Texts.Length)];

    private string Maybe(Func<string> part) => _random.Next(2) == 0 ? part() : "";

    private string Many(int least, int most, string separator, Func<string> part)
    {
        var text = new StringBuilder();
        for (var count = _random.Next(least, most + 1); count > 0; count--)
        {
            text.Append(part()).Append(count > 1 ? separator : "");
        }

        return text.ToString();
    }
}
