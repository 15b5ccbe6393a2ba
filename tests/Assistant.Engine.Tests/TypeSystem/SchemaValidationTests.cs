using Assistant.Engine.Tests.Oracle;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Tests.TypeSystem;

public sealed class SchemaValidationTests
{
    /// <summary>Schemas of which graphql-js says what is wrong with them.</summary>
    public static TheoryData<string> InvalidSchemas { get; } =
    [
        "type Query { a: Int } schema { query: Query mutation: Query }",
        "type Query { a: Int } schema { query: Query mutation: Query subscription: Query }",
        "type Query { __a: Int } type __T { a: Int }",
        "type Query { a(__b: Int): Int } enum E { __A } input I { __a: Int } directive @__d on FIELD",
        "type Query { a: In } input In { a: Int }",
        "type Query { a(b: Query): Int c(d: [U!]): Int } union U = Query",
        "type Query { a: Int } input In { a: Query b: In }",
        "type Query { a: Int } directive @d(a: Query) on FIELD",
        "type Query { a(b: Int! @deprecated): Int } input In { a: Int! @deprecated } directive @d(a: Int! @deprecated) on FIELD",
        "type Query { a(b: Int! = 1 @deprecated): Int }",
        "type Query { a(b: Int = \"x\", c: E = X, d: [Int!] = [1, null], e: In = {x: 1, y: 2}, f: In = {}): Int } enum E { A } input In { x: String! }",
        "type Query { a(o: One = {a: 1, b: 2}, p: One = {}, q: One = {a: null}): Int } input One @oneOf { a: Int b: Int }",
        "type Query { a: Int } input One @oneOf { a: Int! b: Int = 1 }",
        "interface I { a: Int } type Query implements I { b: Int }",
        "interface I { a: Int } type Query implements I { a: String }",
        "interface I { a: Int! } type Query implements I { a: Int }",
        "interface I { a: Int } type Query implements I { a: Int! }",
        "interface I { a: [J] } interface J { b: I } type Query implements I { a: [K!]! } type K implements J { b: Query }",
        "interface I { a(x: Int): Int } type Query implements I { a: Int }",
        "interface I { a(x: Int): Int } type Query implements I { a(x: String, y: Int!): Int }",
        "interface I { a(x: Int): Int } type Query implements I { a(x: Int, y: Int! = 1, z: Int): Int }",
        "interface I { a: Int } type Query implements I { a: Int @deprecated }",
        "interface I { a: Int } interface J implements I { a: Int } type Query implements J { a: Int }",
        "interface I implements I { a: Int } type Query { a: Int }",
        "interface I implements J { a: Int } interface J implements I { a: Int } type Query { a: Int }",
        "type Query { a: In2 } type In2 { a: Int } input A { b: B! } input B { c: C! } input C { a: A! }",
        "type Query { a: Int } input A { a: A! b: A! } input B { a: A! } input C { a: [C!]! }",
        "type Query { a: Int } input One @oneOf { a: One } input Two @oneOf { a: Two b: Int }",
        "type Query { a: Int } input A { a: A = {} }",
        "type Query { a: Int } input A { b: B = {} } input B { a: A = {} }",
        "type Query { a: Int } input A { b: B = {a: {}} c: Int } input B { a: A = {c: 1} }",
    ];

    /// <summary>Schemas that graphql-js refuses earlier or takes, with what the engine says.</summary>
    public static TheoryData<string, string> RefusedSchemas { get; } = new()
    {
        { "type A { a: Int }", "Query root type must be provided." },
        { "schema { query: Q } type Query { a: Int }", "Unknown type \"Q\" as Query root type." },
        { "input Query { a: Int }", "Query root type must be Object type, it cannot be Query." },
        { "schema { query: Query mutation: M } type Query { a: Int } enum M { A }", "Mutation root type must be Object type if provided, it cannot be M." },
        { "type Query { a: Unknown b(c: [Missing!]!): Int }", "Unknown type \"Unknown\" of Query.a.|Unknown type \"Missing\" of Query.b(c:)." },
        { "type Query { a: Int } type Query { a: Int }", "There can be only one type named \"Query\"." },
        { "type Query { a: Int a: Int }", "Field \"Query.a\" can only be defined once." },
        { "type Query { a(b: Int, b: Int): Int }", "Argument \"Query.a(b:)\" can only be defined once." },
        { "type Query { a: E } enum E { A A }", "Value \"E.A\" can only be defined once." },
        { "type Query { a: U } union U = Query | Query", "Union type U can only include type Query once." },
        { "type Query { a: U } union U = E enum E { A }", "Union type U can only include Object types, it cannot include E." },
        { "type Query implements E { a: Int } enum E { A }", "Type Query must only implement Interface types, it cannot implement E." },
        { "interface I { a: Int } type Query implements I & I { a: Int }", "Type Query can only implement I once." },
        { "type Query { a: Int } extend type Missing { a: Int }", "Cannot extend type \"Missing\" because it is not defined." },
        { "type Query { a: Int } { a }", "A schema can't contain the executable definition at 1:23." },
        { "type Query { a: Int @unknown }", "Unknown directive \"@unknown\" on Query.a." },
        { "type Query @d { a: Int } directive @d on FIELD_DEFINITION", "Directive \"@d\" may not be used on OBJECT, as on Query." },
        { "type Query { a: Int @d @d } directive @d on FIELD_DEFINITION", "The directive \"@d\" can only be used once on Query.a." },
        { "type Query { a: Int @d(y: 1) } directive @d(x: Int!) on FIELD_DEFINITION", "Unknown argument \"y\" on directive \"@d\" on Query.a.|Argument \"@d(x:)\" of required type \"Int!\" was not provided on Query.a." },
        { "type Query { a: Int @d(x: [A, B]) } directive @d(x: [E!]) on FIELD_DEFINITION enum E { A C }", "Argument \"@d(x:)\" on Query.a has invalid value at [1]: Value \"B\" does not exist in \"E\" enum. Did you mean the enum value \"A\" or \"C\"?" },
        { "type Query { a: Int } directive @d(x: Int @d) on ARGUMENT_DEFINITION", "Directive @d must not refer to itself, directly or through the types of its arguments." },
        { "type Query { a: Int } directive @d(x: In) on ENUM_VALUE directive @e(x: Int @f) on FIELD directive @f on ARGUMENT_DEFINITION input In { in: In e: E } enum E { A @d }", "Directive @d must not refer to itself, directly or through the types of its arguments." },
        { "type Query { a: Int } directive @d on FIELD directive @d on QUERY", "There can be only one directive named \"@d\"." },
    };

    [Theory]
    [MemberData(nameof(InvalidSchemas))]
    public async Task Invalid_schemas_are_refused_in_graphql_js_words(string sdl)
    {
        var expected = (await GraphQLJsOracle.Shared.AskAsync("validateSchema", new { sdl })).EnumerateArray().Select(message => message.GetString()!).Order().ToList();

        Errors(sdl).Order().ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(RefusedSchemas))]
    public void Schemas_that_cannot_be_put_together_are_refused(string sdl, string errors) =>
        Errors(sdl).ShouldBe(errors.Split('|'));

    [Theory]
    [InlineData("Int!!")]
    [InlineData("[Int")]
    [InlineData("Int]")]
    [InlineData("")]
    [InlineData("A B")]
    [InlineData("[]")]
    public void Malformed_type_references_are_refused(string reference)
    {
        var field = new OutputField { Name = "a", TypeReference = reference };

        var exception = Should.Throw<SchemaException>(() => Schema.Create(builder => builder.AddTypes(new ObjectType { Name = "Query", Fields = [field] })));

        exception.Errors.ShouldBe([$"\"{reference}\" of Query.a is no type reference."]);
    }

    [Fact]
    public void Names_given_in_code_are_checked()
    {
        var query = new ObjectType { Name = "Query", Fields = [new OutputField { Name = "a-b", TypeReference = "Int" }] };
        var duplicate = new EnumType { Name = "E", Values = [new EnumValue { Name = "A", RuntimeValue = 1 }, new EnumValue { Name = "B", RuntimeValue = 1 }, new EnumValue { Name = "true" }] };
        var empty = new InputObjectType { Name = "In", Fields = [] };
        var nothing = new ObjectType { Name = "Nothing", Fields = [] };

        var exception = Should.Throw<SchemaException>(() => Schema.Create(builder => builder.AddTypes(query, duplicate, empty, nothing)));

        exception.Errors.ShouldBe(
        [
            "Enum values cannot be named: true",
            "Values E.A and E.B have the same runtime value.",
            "Input Object type In must define one or more fields.",
            "Type Nothing must define one or more fields.",
            "Name \"a-b\" of Query.a-b must be letters, digits and underscores, and not begin with a digit.",
        ]);
    }

    private static IReadOnlyList<string> Errors(string sdl)
    {
        try
        {
            SdlSchemaBuilder.Build(sdl);
            return [];
        }
        catch (SchemaException exception)
        {
            return exception.Errors;
        }
    }
}
