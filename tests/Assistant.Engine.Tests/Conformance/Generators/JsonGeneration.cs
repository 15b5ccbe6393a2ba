using Assistant.Engine.TypeSystem;
using Assistant.Engine.TypeSystem.Scalars;

namespace Assistant.Engine.Tests.Conformance.Generators;

/// <summary>Makes values of variables: JSON of a type, and of any.</summary>
/// <param name="dice">The choices.</param>
/// <param name="wrong">In how many cases of a hundred a value isn't of its type.</param>
internal sealed class JsonGeneration(Dice dice, int wrong)
{
    private static readonly string[] Ints = ["0", "1", "-1", "1.0", "1e3", "2147483647", "-2147483648"];
    private static readonly string[] Floats = ["0.5", "-1.5e300", "0.000001", "1e-7", "1e21", "123456789012", "100"];

    private static readonly string[] Others =
    [
        "1", "1.5", "1e21", "123456789012", "2147483648", "0.000001", "true", "null", "\"text\"", "\"\"", "\"1\"", "\"é\\ud83d\\ude00\\u0007\"", "[]", "[1, \"a\", null]", "[[1], [[[2]]]]", "{}",
        "{\"a\": 1}", "{\"nothing\": {\"deep\": {\"deeper\": {\"deepest\": [1]}}}}", "[{}]", "[1,2,3,4,5,6,7,8,9,10,11,12]",
    ];

    private readonly TextGeneration _texts = new(dice);

    /// <summary>A value of the type, as a rule, no deeper than this.</summary>
    public string Of(IType type, int depth, bool isOneOf = false)
    {
        if (dice.Chance(wrong))
        {
            return dice.Pick(Others);
        }

        return type switch
        {
            NonNullType nonNull => OfNullable(nonNull.NullableType, depth),
            _ when dice.Chance(10) && !isOneOf => "null",
            _ => OfNullable(type, depth),
        };
    }

    private string OfNullable(IType type, int depth) => type switch
    {
        ListType list when dice.Chance(15) => Of(new NonNullType(list.ElementType.NullableType()), depth),
        ListType list => $"[{dice.Many(0, depth > 0 ? 3 : 1, ", ", () => Of(list.ElementType, depth - 1))}]",
        EnumType values => $"\"{dice.Pick(values.Values).Name}\"",
        InputObjectType input => OfObject(input, depth),
        NamedType { Name: "Int" } => dice.Pick(Ints),
        NamedType { Name: "Float" } => dice.Pick(dice.Pick(Floats), dice.Pick(Ints)),
        NamedType { Name: "Boolean" } => dice.Pick("true", "false"),
        NamedType { Name: "String" } => ValueText.Quote(_texts.Text()),
        NamedType { Name: "ID" } => dice.Pick("\"id\"", "1", "-7", "\"\""),
        _ => dice.Pick(Others),
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

        return $"{{{string.Join(", ", fields.Select(field => $"\"{field.Name}\": {Of(field.Type, depth - 1, type.IsOneOf)}"))}}}";
    }
}
