using Assistant.Engine.Tests.Execution.Resolvers;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Tests.Introspection;

public sealed class IntrospectionTests
{
    private static readonly Schema Schema = SdlSchemaBuilder.Build(
        """
        "About." schema { query: Query }
        directive @d(a: Int, b: Int = 2 @deprecated(reason: "db")) repeatable on FIELD
        scalar Date @specifiedBy(url: "https://example.com/date")
        type Query { "F." f(a: Int, b: [In!]! = [{x: 1}] @deprecated): Date g: [[U!]]! @deprecated(reason: "gone") }
        union U = Query
        enum E { A B @deprecated }
        input In @oneOf { x: Int y: Int @deprecated(reason: "old") }
        """);

    [Theory]
    [InlineData("{ __schema { description } }", """{"__schema":{"description":"About."}}""")]
    [InlineData("{ __schema { queryType { name } mutationType { name } subscriptionType { name } } }", """{"__schema":{"queryType":{"name":"Query"},"mutationType":null,"subscriptionType":null}}""")]
    [InlineData("{ __type(name: \"Missing\") { name } }", """{"__type":null}""")]
    [InlineData("query ($n: String!) { __type(name: $n) { kind name } }", """{"__type":{"kind":"ENUM","name":"E"}}""")]
    [InlineData("{ __type(name: \"Date\") { kind specifiedByURL isOneOf fields { name } } }", """{"__type":{"kind":"SCALAR","specifiedByURL":"https://example.com/date","isOneOf":null,"fields":null}}""")]
    [InlineData("{ __type(name: \"In\") { isOneOf specifiedByURL inputFields { name } all: inputFields(includeDeprecated: true) { name isDeprecated deprecationReason } } }", """{"__type":{"isOneOf":true,"specifiedByURL":null,"inputFields":[{"name":"x"}],"all":[{"name":"x","isDeprecated":false,"deprecationReason":null},{"name":"y","isDeprecated":true,"deprecationReason":"old"}]}}""")]
    [InlineData("{ __type(name: \"E\") { enumValues { name } all: enumValues(includeDeprecated: true) { name isDeprecated deprecationReason } } }", """{"__type":{"enumValues":[{"name":"A"}],"all":[{"name":"A","isDeprecated":false,"deprecationReason":null},{"name":"B","isDeprecated":true,"deprecationReason":"No longer supported"}]}}""")]
    [InlineData("{ __type(name: \"Query\") { fields { name description args { name } } } }", """{"__type":{"fields":[{"name":"f","description":"F.","args":[{"name":"a"}]}]}}""")]
    [InlineData("{ __type(name: \"Query\") { fields(includeDeprecated: true) { name isDeprecated deprecationReason args(includeDeprecated: true) { name defaultValue isDeprecated } } } }", """{"__type":{"fields":[{"name":"f","isDeprecated":false,"deprecationReason":null,"args":[{"name":"a","defaultValue":null,"isDeprecated":false},{"name":"b","defaultValue":"[{ x: 1 }]","isDeprecated":true}]},{"name":"g","isDeprecated":true,"deprecationReason":"gone","args":[]}]}}""")]
    [InlineData("{ __type(name: \"U\") { possibleTypes { name } interfaces { name } } }", """{"__type":{"possibleTypes":[{"name":"Query"}],"interfaces":null}}""")]
    [InlineData("{ __typename __schema { __typename types { __typename } } }", null)]
    public async Task Parts_of_the_schema_can_be_asked_for(string query, string? expected)
    {
        var answer = await ExecutionCase.ExecuteAsync(Schema, query, """{"n": "E"}""");

        answer["errors"]!.AsArray().ShouldBeEmpty();
        if (expected is not null)
        {
            answer["data"]!.ToJsonString().ShouldBe(expected);
        }
    }

    [Fact]
    public async Task Directives_tell_whether_they_are_repeatable()
    {
        var answer = await ExecutionCase.ExecuteAsync(Schema, "{ __schema { directives { name isRepeatable locations args { name } all: args(includeDeprecated: true) { name } } } }");

        answer["data"]!["__schema"]!["directives"]!.AsArray().Single(directive => directive!["name"]!.GetValue<string>() == "d")!.ToJsonString()
            .ShouldBe("""{"name":"d","isRepeatable":true,"locations":["FIELD"],"args":[{"name":"a"}],"all":[{"name":"a"},{"name":"b"}]}""");
    }
}
