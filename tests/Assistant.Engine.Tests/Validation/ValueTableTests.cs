using Assistant.Engine.Tests.Conformance;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Tests.Validation;

/// <summary>Every argument type with every kind of literal and with variables of every type, as graphql-js judges them.</summary>
public sealed class ValueTableTests
{
    private static readonly string[] Literals =
    [
        "1", "-1", "0", "2147483648", "1.5", "1e3", "\"text\"", "\"\"", "\"1\"", "true", "false", "null", "DAY", "NO", "ADMIN", "unknown", "[]",
        "[1]", "[1, 2]", "[null]", "[\"a\"]", "[[1]]", "[[1], null, 2]", "[[null]]", "[true, DAY]", "{}", "{ limit: 1 }", "{ limit: null }",
        "{ must: \"x\" }", "{ must: 1 }", "{ must: null }", "{ must: \"x\", number: null }", "{ must: \"x\", list: 1, inner: { must: \"y\" } }",
        "{ must: \"x\", inner: {} }", "{ id: 1 }", "{ id: null }", "{ id: 1, name: \"x\" }", "{ number: \"x\" }", "{ other: { id: 1 } }",
        "{ nothing: 1 }", "[{ must: \"x\" }]", "[{ id: 1 }, { name: \"x\" }]", "[{}]", "{ name: { eq: 1, in: \"x\" } }", "{ and: { and: [{ limit: 1 }] } }",
        "{ key: { at: { must: \"x\" } }, role: USER }", "{ metadata: { a: [1, { b: null }] } }",
    ];

    private static readonly string[] VariableTypes =
    [
        "Int", "Int!", "Float", "String", "String!", "Boolean", "ID!", "Unit", "Unit!", "[Int]", "[Int!]", "[Int!]!", "[[Int!]]", "[Unit!]!",
        "Filter", "Required!", "[Required!]", "Key", "Key!", "[Key!]", "Anything", "Person", "[Named!]!", "Nothing",
    ];

    private static ObjectType Arguments => ValidationSchema.Schema.GetType<ObjectType>("Arguments");

    public static IEnumerable<object[]> Fields => Arguments.Fields.Where(output => output.GetArgument("x") is not null)
        .Select(output => new object[] { output.Name });

    [Theory]
    [MemberData(nameof(Fields))]
    public Task Literals_are_judged_as_graphql_js_does(string field) =>
        ShouldAgreeAsync(Literals.Select(literal => $"{{ arguments {{ {field}(x: {literal}) }} }}"));

    [Theory]
    [MemberData(nameof(Fields))]
    public Task Defaults_are_judged_as_graphql_js_does(string field)
    {
        var type = Arguments.GetField(field)!.GetArgument("x")!.Type;
        return ShouldAgreeAsync(Literals.Select(literal => $"query Q($x: {type} = {literal}) {{ arguments {{ {field}(x: $x) }} }}"));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public Task Variables_are_judged_as_graphql_js_does(string field)
    {
        var places = $"a: {field}(x: $x) b: {field}(x: [$x]) c: {field}(x: {{ id: $x }}) d: {field}(x: {{ must: $x, list: [$x], number: $x }})";
        return ShouldAgreeAsync(VariableTypes.SelectMany(type => new[]
        {
            $"query Q($x: {type}) {{ arguments {{ {places} }} }}",
            $"query Q($x: {type} = 1) {{ arguments {{ {places} }} }}",
        }));
    }

    private static Task ShouldAgreeAsync(IEnumerable<string> sources) =>
        ConformanceOracle.Shared.ShouldAgreeAsync(sources.Select(source => new ConformanceCase { Source = source, Schema = "validation" }));
}
