using Assistant.Engine.Tests.Conformance;
using Assistant.Engine.Tests.Values;

namespace Assistant.Engine.Tests.Execution.Resolvers;

public sealed class ResolverExecutorOracleTests
{
    internal const string Sdl = """
        scalar Any
        interface Node { id: ID! friend: Node }
        interface Named implements Node { id: ID! friend: Node name: String! }
        type Person implements Node & Named { id: ID! friend: Node name: String! age: Int! pets: [Pet!]! }
        type Robot implements Node { id: ID! friend: Node model: String }
        type Dog { name: String! owner: Person! }
        type Cat { name: String lives: Int! }
        union Pet = Dog | Cat
        enum Color { RED GREEN }
        type Deep { a: Int aa: Int! deep: Deep deeper: Deep! list: [Deep] list1: [Deep!] list2: [Deep]! list3: [Deep!]! ints: [[Int!]] ints3: [[Int!]!]! color: Color colors: [Color!] }
        type Query {
          a: Int b: String c: Boolean d: Float e: ID
          aa: Int! bb: String!
          node: Node nodes: [Node!] pet: Pet pets: [Pet] named: Named
          deep: Deep deeper: Deep!
          echo(a: Int, b: Int! = 2, c: [Int!] = [1], d: In, e: One, f: Color = RED, g: Int!, h: Any): Any
          opt(a: Int, b: Int = 7, c: In = {x: 5}, d: [In!]): Any
        }
        input In { x: Int! y: Int = 3 z: [Int] }
        input One @oneOf { a: Int b: Int }
        type Mutation { first: Int! second: Int third: Deep }
        """;

    /// <summary>Documents, variables and roots.</summary>
    public static TheoryData<string, string, string?, string> Cases { get; } = new()
    {
        { "leaves", "{ a b c d e x: a }", null, """{"a": 1, "b": "s", "c": true, "d": 1.5, "e": "id"}""" },
        { "missing is null", "{ a b c d e }", null, "{}" },
        { "typename", "query Q { __typename t: __typename deep { __typename } }", null, """{"deep": {}}""" },
        { "order of merged fields", "{ b ...F a ... on Query { c b } ...F ... { d } } fragment F on Query { e a }", null, """{"a": 1, "b": "s"}""" },
        { "merged selections", "{ deep { a } ... { deep { aa deep { a } } } ...F } fragment F on Query { deep { deep { aa } color } }", null, """{"deep": {"a": 1, "aa": 2, "color": "GREEN", "deep": {"a": 3, "aa": 4}}}""" },
        { "skip and include", "query ($t: Boolean!, $f: Boolean = false) { a @skip(if: $t) b @include(if: $t) c @include(if: $f) d @skip(if: $f) @include(if: $t) e @skip(if: true) @include(if: true) ...F @skip(if: $t) ... @include(if: $f) { x: a } y: a @skip(if: $t) y: a }  fragment F on Query { z: a }", """{"t": true}""", """{"a": 1, "b": "s", "c": true, "d": 1, "e": 1}""" },
        { "a condition without a value", "query ($t: Boolean) { a @skip(if: $t) b }", "{}", """{"a": 1, "b": "s"}""" },
        { "a condition that is null", "query ($t: Boolean = true) { a @include(if: $t) b }", """{"t": null}""", """{"a": 1}""" },
        { "a condition below without a value", "query ($t: Boolean) { deep { a @skip(if: $t) } b }", "{}", """{"deep": {"a": 1}, "b": "s"}""" },
        { "abstract types", "{ node { id ... on Person { age } ... on Robot { model } ... on Named { name } __typename } nodes { __typename ...P friend { id } } pet { ... on Dog { name } ... on Cat { lives } } pets { __typename ... on Dog { owner { name } } ... on Node { id } } named { name ... on Node { id } } } fragment P on Person { name }", null, """{"node": {"__typename": "Person", "id": 1, "age": 3, "name": "n"}, "nodes": [{"__typename": "Robot", "id": "a"}, {"__typename": "Person", "id": "b", "name": "p", "friend": {"__typename": "Robot", "id": 9}}], "pet": {"__typename": "Cat", "lives": 9}, "pets": [{"__typename": "Dog", "owner": {"name": "o"}}, null, {"__typename": "Cat"}], "named": {"__typename": "Person", "id": 2, "name": "x"}}""" },
        { "null in a non-null field", "{ aa a }", null, """{"a": 1}""" },
        { "null in a non-null field below", "{ deep { aa } a }", null, """{"a": 1, "deep": {}}""" },
        { "null goes up to the next nullable", "{ deep { deeper { deeper { aa } } a } a }", null, """{"a": 1, "deep": {"deeper": {"deeper": {}}}}""" },
        { "null goes up to data", "{ deeper { deeper { aa } } a }", null, """{"a": 1, "deeper": {"deeper": {}}}""" },
        { "an error in a nullable field", "{ deep {\n a aa } a }", null, """{"a": 1, "deep": {"a": {"$error": "no"}, "aa": 1}}""" },
        { "an error in a non-null field", "{ deep {\n a aa } a }", null, """{"a": 1, "deep": {"a": 1, "aa": {"$error": "no"}}}""" },
        { "errors in several fields", "{ a b x: a deep { a color } }", null, """{"a": {"$error": "one"}, "b": {"$error": "two"}, "deep": {"a": {"$error": "three"}}}""" },
        { "an error before null above", "{ deep { a aa deep { a } } }", null, """{"deep": {"a": {"$error": "one"}, "aa": {"$error": "two"}, "deep": {"a": {"$error": "three"}}}}""" },
        { "several locations", "{ x: deep { aa }\n x: deep { aa } }", null, """{"deep": {}}""" },
        { "lists of nullables", "{ deep { list { aa } list2 { aa } } }", null, """{"deep": {"list": [{"aa": 1}, {}, null, {"$error": "no"}], "list2": [null, {"aa": {"$error": "x"}}, {"aa": 5}]}}""" },
        { "null in a list of non-nulls", "{ deep { list1 { a } a } }", null, """{"deep": {"a": 1, "list1": [{"a": 1}, null, {"a": 2}]}}""" },
        { "an error in a list of non-nulls", "{ deep { list1 { aa } a } }", null, """{"deep": {"a": 1, "list1": [{"aa": 1}, {"aa": {"$error": "x"}}, {"aa": {"$error": "y"}}]}}""" },
        { "an error in a non-null list of non-nulls", "{ deep { list3 { aa } a } a }", null, """{"a": 1, "deep": {"a": 1, "list3": [{"aa": 1}, {"$error": "x"}]}}""" },
        { "null instead of a non-null list", "{ deep { list3 { aa } } x: deep { list2 { a } } }", null, """{"deep": {"a": 1}}""" },
        { "lists of lists", "{ deep { ints ints3 } }", null, """{"deep": {"ints": [[1], [2, null], null, [], [{"$error": "x"}]], "ints3": [[1, 2], [], [3]]}}""" },
        { "null in a non-null list of lists", "{ deep { ints3 } }", null, """{"deep": {"ints3": [[1], [2, null]]}}""" },
        { "enums", "{ deep { color colors } }", null, """{"deep": {"color": "RED", "colors": ["RED", "GREEN"]}}""" },
        { "values that come later", "{ deep { a aa deep { a } list { a } } b a }", null, """{"a": {"$later": 1}, "deep": {"$later": {"a": 1, "aa": {"$later": 3}, "deep": {"$later": {"a": {"$later": 4}}}, "list": {"$later": [{"a": 1}, {"a": {"$later": 3}}]}}}}""" },
        { "errors that come later", "{ deep { a aa } a x: deeper { aa } }", null, """{"a": {"$later": {"$error": "one"}}, "deep": {"a": {"$later": {"$error": "two"}}, "aa": 3}, "deeper": {"aa": 1}}""" },
        { "null that comes later", "{ deeper { aa a } a }", null, """{"a": 1, "deeper": {"aa": {"$later": null}, "a": 4}}""" },
        { "mutations", "mutation { first second third { a aa } again: second }", null, """{"first": {"$later": 1}, "second": 2, "third": {"a": {"$later": 1}, "aa": 4}}""" },
        { "a failing mutation field stops the rest", "mutation { second first third { a } }", null, """{"first": {"$later": {"$error": "no"}}, "second": {"$error": "first"}, "third": {"a": {"$error": "never"}}}""" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Documents_are_executed_as_graphql_js_does(string name, string query, string? variables, string root)
    {
        name.ShouldNotBeEmpty();
        return CompareAsync([(query, variables, root)]);
    }

    [Fact]
    public async Task Every_argument_is_coerced_as_graphql_js_does() => await CompareAsync(
        from argument in new[] { "a", "b", "c", "d", "e", "f", "g" }
        from literal in CoercionCorpus.Literals.Concat(CoercionCorpus.LiteralsWithVariables)
        where !literal.Contains('$')
        let rest = argument == "g" ? "" : ", g: 0"
        select ($"{{ echo({argument}: {literal}{rest}) }}", (string?)null, """{"echo": {"$arguments": true}}"""));

    [Fact]
    public async Task Arguments_with_variables_are_coerced_as_graphql_js_does()
    {
        await CompareAsync(
            from argument in new[] { "a", "b", "c", "d", "e", "g" }
            from literal in CoercionCorpus.LiteralsWithVariables
            let rest = argument == "g" ? "" : ", g: 0"
            select ($"query ($given: Int, $nothing: Int, $absent: Int) {{ echo({argument}: {literal}{rest}) }}", (string?)"""{"given": 5, "nothing": null}""", """{"echo": {"$arguments": true}}"""));
        await CompareAsync(
        [
            ("query ($d: In, $e: One) { echo(g: 1, d: $d, e: $e) }", """{"d": {"x": 1}, "e": {"a": 2}}""", """{"echo": {"$arguments": true}}"""),
            ("query ($d: In) { echo(g: 1, d: $d) }", "{}", """{"echo": {"$arguments": true}}"""),
            ("{ echo }", null, """{"echo": {"$arguments": true}}"""),
            ("{ opt }", null, """{"opt": {"$arguments": true}}"""),
            ("query ($b: Int, $c: In) { opt(b: $b, c: $c, a: null) }", "{}", """{"opt": {"$arguments": true}}"""),
            ("query ($b: Int = 1, $c: In = {x: 9}) { opt(b: $b, c: $c, d: {x: 1}) }", "{}", """{"opt": {"$arguments": true}}"""),
            ("query ($b: Int = 1, $c: In = {x: 9}) { opt(b: $b, c: $c, d: [$c]) }", """{"b": null, "c": null}""", """{"opt": {"$arguments": true}}"""),
        ]);
    }

    private static Task CompareAsync(IEnumerable<(string Query, string? Variables, string Root)> cases) =>
        ConformanceOracle.Shared.ShouldAgreeAsync(cases.Select(test => new ConformanceCase
        {
            Schema = "execution",
            Source = test.Query,
            Variables = test.Variables,
            Root = test.Root,
            IsUnvalidated = true,
        }));
}
