namespace Assistant.Engine.Tests.Conformance.Generators;

/// <summary>Makes documents by the grammar alone, with values long enough to reach the printer's line length.</summary>
internal sealed class SyntaxGeneration(Dice dice)
{
    private static readonly string[] Names =
    [
        "a", "id", "title", "messages", "createdAt", "someQuiteLongFieldName", "aNameThatAloneIsNearlyHalfOfALineLong", "on", "type", "query", "_", "_0", "X9", "input",
        "extend", "fragment", "repeatable", "implements",
    ];

    private static readonly string[] Numbers = ["0", "-0", "123456", "-7", "0.0", "-1.5e10", "1E+5", "1e-7", "12345678901234567890123"];

    private readonly TextGeneration _texts = new(dice);

    /// <summary>The tokens of a document of one to three definitions of any kind.</summary>
    public IReadOnlyList<string> Document() => Tokens.Split(dice.Many(1, 3, "\n", () => dice.Roll(5) switch
    {
        0 or 1 => $"{Described()} {dice.Pick("query", "mutation", "subscription")} {Maybe(Name)} {Maybe(Variables)} {Directives()} {SelectionSet(3)}",
        2 => $"{Described()} fragment {FragmentName()} on {Name()} {Directives()} {SelectionSet(3)}",
        3 => $"{Described()} {TypeDefinition()}",
        _ => $"extend {Extension()}",
    }));

    private string TypeDefinition() => dice.Roll(8) switch
    {
        0 => $"type {Name()} {Maybe(Implements)} {Directives()} {Maybe(Fields)}",
        1 => $"input {Name()} {Directives()} {Maybe(InputFields)}",
        2 => $"enum {Name()} {Directives()} {Maybe(EnumValues)}",
        3 => $"union {Name()} {Directives()} {Maybe(Members)}",
        4 => $"directive @{Name()} {Maybe(InputValues)} {Maybe(() => "repeatable")} on {Maybe(() => "|")} {dice.Many(1, 3, " | ", Place)}",
        5 => $"interface {Name()} {Maybe(Implements)} {Directives()} {Maybe(Fields)}",
        6 => $"schema {Directives()} {Roots()}",
        _ => $"scalar {Name()} {Directives()}",
    };

    // What extends something has at least one part.
    private string Extension() => dice.Roll(7) switch
    {
        0 => $"type {Name()} {dice.Pick($"{Implements()} {Directives()}", $"{Directive()} {Maybe(Fields)}", Fields())}",
        1 => $"input {Name()} {dice.Pick($"{Directive()} {Maybe(InputFields)}", InputFields())}",
        2 => $"enum {Name()} {dice.Pick($"{Directive()} {Maybe(EnumValues)}", EnumValues())}",
        3 => $"union {Name()} {dice.Pick($"{Directive()} {Maybe(Members)}", Members())}",
        4 => $"interface {Name()} {dice.Pick($"{Implements()} {Maybe(Fields)}", $"{Directive()} {Maybe(Fields)}", Fields())}",
        5 => $"schema {dice.Pick($"{Directive()} {Maybe(Roots)}", Roots())}",
        _ => $"scalar {Name()} {Directive()}",
    };

    private string Implements() => $"implements {Maybe(() => "&")} {dice.Many(1, 3, " & ", Name)}";

    private string Fields() => $"{{ {dice.Many(1, 3, "\n", Field)} }}";

    private string InputFields() => $"{{ {dice.Many(1, 3, "\n", InputValue)} }}";

    private string EnumValues() => $"{{ {dice.Many(1, 3, " ", () => $"{Described()} {Name()} {Directives()}")} }}";

    private string Members() => $"= {Maybe(() => "|")} {dice.Many(1, 3, " | ", Name)}";

    private string Roots() => $"{{ {dice.Many(1, 3, " ", () => $"{dice.Pick("query", "mutation", "subscription")}: {Name()}")} }}";

    private string Field() => $"{Described()} {Name()} {Maybe(InputValues)}: {Type()} {Directives()}";

    private string InputValues() => $"({dice.Many(1, 3, ", ", InputValue)})";

    private string InputValue() => $"{Described()} {Name()}: {Type()} {Maybe(() => $"= {Value(2, isConstant: true)}")} {Directives()}";

    private string Variables() => $"({dice.Many(1, 3, " ", () => $"{Described()} ${Name()}: {Type()} {Maybe(() => $"= {Value(2, isConstant: true)}")} {Directives()}")})";

    private string Type() => dice.Roll(3) switch
    {
        0 => $"[{Type()}]{Maybe(() => "!")}",
        1 => "Int!",
        _ => Name(),
    };

    private string SelectionSet(int depth) => $"{{ {dice.Many(1, 3, " ", () => Selection(depth))} }}";

    private string Selection(int depth) => dice.Roll(5) switch
    {
        0 => $"...{FragmentName()} {Directives(isConstant: false)}",
        1 when depth > 0 => $"... {Maybe(() => $"on {Name()}")} {Directives(isConstant: false)} {SelectionSet(depth - 1)}",
        _ => $"{Maybe(() => $"{Name()}:")} {Name()} {Maybe(() => Arguments(isConstant: false))} {Directives(isConstant: false)} {(depth > 0 ? Maybe(() => SelectionSet(depth - 1)) : "")}",
    };

    private string Directives(bool isConstant = true) => dice.Many(0, dice.Chance(25) ? 2 : 0, " ", () => Directive(isConstant));

    private string Directive(bool isConstant = true) => $"@{Name()} {Maybe(() => Arguments(isConstant))}";

    private string Arguments(bool isConstant) => $"({dice.Many(1, 4, ", ", () => $"{Name()}: {Value(3, isConstant)}")})";

    private string Value(int depth, bool isConstant) => dice.Roll(depth > 0 ? 8 : 6) switch
    {
        0 => dice.Pick(Numbers),
        1 => isConstant ? "true" : $"${Name()}",
        2 => dice.Pick("ENUM_VALUE", "on", "query", "falsey"),
        3 => dice.Pick("null", "false"),
        4 or 5 => _texts.Literal(),
        6 => $"{{{dice.Many(0, 4, ", ", () => $"{Name()}: {Value(depth - 1, isConstant)}")}}}",
        _ => $"[{dice.Many(0, 5, " ", () => Value(depth - 1, isConstant))}]",
    };

    private string Place() => dice.Pick("QUERY", "FIELD", "FRAGMENT_SPREAD", "OBJECT", "INPUT_FIELD_DEFINITION", "VARIABLE_DEFINITION");

    private string Described() => dice.Maybe(25, _texts.Literal);

    private string Name() => dice.Pick(Names);

    private string FragmentName() => dice.Pick("F", "type", "Fragment", "onSomething");

    private string Maybe(Func<string> part) => dice.Maybe(50, part);
}
