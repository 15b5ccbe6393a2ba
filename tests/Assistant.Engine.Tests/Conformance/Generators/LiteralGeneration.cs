using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Tests.Conformance.Generators;

/// <summary>Makes literals of a type, and of any.</summary>
/// <param name="dice">The choices.</param>
/// <param name="wrong">In how many cases of a hundred a value isn't of its type.</param>
internal sealed class LiteralGeneration(Dice dice, int wrong)
{
    private static readonly string[] Ints = ["0", "1", "-1", "7", "42", "-0", "2147483647", "-2147483648"];
    private static readonly string[] Floats = ["0.0", "1.5", "-2.25", "1e3", "-1.50E+10", "3.0e-7", "0.1", "1e21", "123456.789", "5e-324"];

    private static readonly string[] Others =
    [
        "1", "-1", "2147483648", "12345678901234567890", "1.0", "1e400", "true", "null", "\"text\"", "\"\"", "\"1\"", "NOPE", "a", "[]", "[1, \"a\", null]", "[[1]]", "{}", "{a: 1}",
        "{nothing: {deep: [1]}}", "[{}]", "\"\"\"block\"\"\"",
    ];

    private readonly TextGeneration _texts = new(dice);

    /// <summary>Gives a variable for a place instead of a literal; null for none.</summary>
    public Func<IType, InputField?, bool, string?> Variable { get; init; } = (_, _, _) => null;

    /// <summary>A literal of the type, as a rule, no deeper than this.</summary>
    public string Of(IType type, int depth, InputField? place = null, bool isOneOf = false)
    {
        if (Variable(type, place, isOneOf) is { } variable)
        {
            return variable;
        }

        if (dice.Chance(wrong))
        {
            return Any();
        }

        return type switch
        {
            NonNullType nonNull => OfNullable(nonNull.NullableType, depth),
            _ when dice.Chance(10) && !isOneOf => "null",
            _ => OfNullable(type, depth),
        };
    }

    /// <summary>Any literal.</summary>
    public string Any() => dice.Chance(20) ? _texts.Literal() : dice.Pick(Others);

    private string OfNullable(IType type, int depth) => type switch
    {
        ListType list when dice.Chance(15) => Of(new NonNullType(list.ElementType.NullableType()), depth),
        ListType list => $"[{dice.Many(0, depth > 0 ? 3 : 1, dice.Pick(" ", ", "), () => Of(list.ElementType, depth - 1))}]",
        EnumType values => dice.Pick(values.Values).Name,
        InputObjectType input => OfObject(input, depth),
        NamedType { Name: "Int" } => dice.Chance(60) ? dice.Pick(Ints) : $"{dice.Roll(100000)}",
        NamedType { Name: "Float" } => dice.Chance(70) ? dice.Pick(Floats) : dice.Pick(Ints),
        NamedType { Name: "Boolean" } => dice.Pick("true", "false"),
        NamedType { Name: "String" } => _texts.Literal(),
        NamedType { Name: "ID" } => dice.Pick("\"id\"", "1", "12345678901234567890", "\"\"", "-7"),
        _ => dice.Pick(dice.Pick(Others.Where(text => text is not "1e400").ToArray()), dice.Pick(Floats), _texts.Literal()),
    };

    private string OfObject(InputObjectType type, int depth)
    {
        IEnumerable<InputField> fields;
        if (type.IsOneOf)
        {
            var leaves = type.Fields.Where(field => field.Type.NamedType() is not InputObjectType).ToArray();
            fields = [depth > 0 || leaves.Length == 0 ? dice.Pick(type.Fields) : dice.Pick(leaves)];
        }
        else
        {
            var chance = depth > 0 ? 200 / (type.Fields.Count + 3) : 0;
            fields = type.Fields.Where(field => field.IsRequired || dice.Chance(chance));
        }

        // Input objects that need each other are no schema, so this ends.
        return $"{{{string.Join(", ", fields.Select(field => $"{field.Name}: {Of(field.Type, depth - 1, field, type.IsOneOf)}"))}}}";
    }
}
