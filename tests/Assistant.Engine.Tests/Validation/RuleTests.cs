using Assistant.Engine.Errors;
using Assistant.Engine.Language;
using Assistant.Engine.Tests.Conformance;
using Assistant.Engine.Validation;

namespace Assistant.Engine.Tests.Validation;

/// <summary>What the rules are, and what their errors carry beside message and places.</summary>
public sealed class RuleTests
{
    [Fact]
    public async Task The_rules_are_those_of_graphql_js_in_its_order()
    {
        var names = await Oracle.GraphQLJsOracle.Shared.AskAsync("specifiedRules", new { });

        SpecifiedRules.All.Rules.Select(rule => rule.Name).ShouldBe(names.EnumerateArray().Select(name => name.GetString()!));
    }

    [Fact]
    public void An_error_names_its_section_of_the_specification()
    {
        var error = Validate("{ version { x } }").ShouldHaveSingleItem();

        error.Code.ShouldBe("GRAPHQL_VALIDATION_FAILED");
        error.Extensions.ShouldNotBeNull()["specifiedBy"].ShouldBe("https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections");
        error.Path.ShouldBeNull();
    }

    [Fact]
    public void A_nullable_variable_in_a_OneOf_object_is_refused_where_the_object_must_not_be_null_as_well() =>
        Validate("query Q($id: ID) { arguments { nonNullKey(x: { id: $id }) } }").ShouldHaveSingleItem().Message
            .ShouldBe("Variable \"$id\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"Key\".");

    [Fact]
    public void Suggestions_are_left_out_when_they_are_hidden()
    {
        Validate("{ versoin }").ShouldHaveSingleItem().Message.ShouldEndWith(" Did you mean \"version\" or \"person\"?");
        Validate("{ versoin }", new ValidationOptions { HideSuggestions = true }).ShouldHaveSingleItem().Message
            .ShouldBe("Cannot query field \"versoin\" on type \"Query\".");
    }

    [Fact]
    public void Rules_can_be_chosen()
    {
        var chosen = new RuleSet(SpecifiedRules.All.Rules.Where(rule => rule.Name == "ScalarLeafsRule"));
        var document = Utf8GraphQLParser.Parse("query Q($a: Nothing) { version { x } nothing }");

        DocumentValidator.Validate(ValidationSchema.Schema, document, chosen).Select(error => error.Message)
            .ShouldBe(["Field \"version\" must not have a selection since type \"String!\" has no subfields."]);
    }

    [Fact]
    public Task A_schema_without_mutations_and_subscriptions_supports_neither() => ConformanceOracle.Shared.ShouldAgreeAsync(new ConformanceCase
    {
        Sdl = "type Query { a: Int }",
        Source = "query Q { a } mutation M { a } subscription S { a b }",
    });

    private static IReadOnlyList<GraphQLError> Validate(string source, ValidationOptions? options = null) =>
        DocumentValidator.Validate(ValidationSchema.Schema, Utf8GraphQLParser.Parse(source), options);
}
