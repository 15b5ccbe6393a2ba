using System.Text.Json;
using Assistant.Engine.Errors;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Operations;
using Assistant.Engine.Tests.Conformance;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;

namespace Assistant.Engine.Tests.Values;

public sealed class VariableCoercionTests
{
    private static readonly Schema Schema = SdlSchemaBuilder.Build(CoercionCorpus.Sdl);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Every_value_is_coerced_to_every_type_as_graphql_js_does(bool hideSuggestions) => CompareAsync(
        from type in CoercionCorpus.Types
        from json in CoercionCorpus.JsonValues
        select ($"query ($v: {type}) {{ f }}", $"{{\"v\": {json}}}"),
        hideSuggestions);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Every_default_is_coerced_to_every_type_as_graphql_js_does(bool hideSuggestions) => CompareAsync(
        from type in CoercionCorpus.Types
        from literal in CoercionCorpus.Literals
        select ($"query ($v: {type} = {literal}) {{ f }}", "{}"),
        hideSuggestions);

    [Fact]
    public Task Absent_values_are_coerced_as_graphql_js_does() => CompareAsync(
        from type in CoercionCorpus.Types
        select ($"query (\n  $v: {type}\n) {{ f }}", "{\"other\": 1}"));

    [Fact]
    public Task Several_variables_are_coerced_as_graphql_js_does() => CompareAsync(
    [
        ("query ($a: Int! $b: Int = 3 $c: [Int!]! $d: Missing $e: Query $f: [Query!]!) { f }", "{\"a\": \"x\", \"c\": [null, \"y\"], \"d\": 1}"),
        ("query ($a: Int! = 4 $b: Int! = 5) { f }", "{\"a\": null}"),
        ("query ($a: Int = 4 $b: Int) { f }", "{\"a\": null, \"b\": null}"),
        ("query ($a: [Int!]) { f }", $"{{\"a\": [{string.Join(", ", Enumerable.Repeat("null", 60))}]}}"),
        ("query ($a: [Int!] $b: Int) { f }", $"{{\"a\": [{string.Join(", ", Enumerable.Repeat("null", 50))}], \"b\": true}}"),
    ]);

    [Fact]
    public void Errors_carry_the_code_of_invalid_variables()
    {
        var errors = Coerce("query ($v: Int!) { f }", null).Errors;

        errors.ShouldHaveSingleItem().Code.ShouldBe(ErrorCodes.InvalidVariable);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("1")]
    public void Variables_that_are_no_object_have_no_values(string json)
    {
        Coerce("query ($v: Int) { f }", json).Values.Values.ShouldBeEmpty();
    }

    [Fact]
    public void Values_inside_a_scalar_stay_as_they_are()
    {
        var schema = SdlSchemaBuilder.Build("type Query { f(j: JSON): Int } scalar JSON");
        var operation = OperationCompiler.GetOperation(Utf8GraphQLParser.Parse("query ($a: JSON $b: Int = 4 $c: Int) { f(j: {a: $a, b: [$b, $c], c: $c, d: E}) }"), null);
        var variables = VariableCoercion.Coerce(schema, operation, JsonDocument.Parse("{\"a\": {\"x y\": [1.50, \"z\"]}}").RootElement);

        var field = operation.SelectionSet.Selections[0].ShouldBeOfType<FieldNode>();
        var values = ArgumentCoercion.Coerce(schema.QueryType.Fields[0].Arguments, field.Arguments, variables);

        RuntimeJson.From(values["j"])!.ToJsonString().ShouldBe("{\"a\":{\"x y\":[1.50,\"z\"]},\"b\":[4,null],\"d\":\"E\"}");
    }

    private static (VariableValues Values, IReadOnlyList<GraphQLError> Errors) Coerce(string query, string? json)
    {
        var operation = OperationCompiler.GetOperation(Utf8GraphQLParser.Parse(query), null);
        VariableCoercion.TryCoerce(Schema, operation, json is null ? null : JsonDocument.Parse(json).RootElement, out var values, out var errors);
        return (values, errors);
    }

    // The documents don't use their variables.
    private static Task CompareAsync(IEnumerable<(string Query, string Variables)> cases, bool hideSuggestions = false) =>
        ConformanceOracle.Shared.ShouldAgreeAsync(cases.Select(test => new ConformanceCase
        {
            Schema = "coercion",
            Source = test.Query,
            Variables = test.Variables,
            HideSuggestions = hideSuggestions,
            IsUnvalidated = true,
        }));
}
