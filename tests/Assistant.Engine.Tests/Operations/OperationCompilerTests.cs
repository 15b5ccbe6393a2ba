using System.Text.Json;
using Assistant.Engine.Errors;
using Assistant.Engine.Language;
using Assistant.Engine.Operations;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;

namespace Assistant.Engine.Tests.Operations;

public sealed class OperationCompilerTests
{
    private static readonly Schema Schema = SdlSchemaBuilder.Build(
        """
        interface Node { id: ID! }
        type A implements Node { id: ID! a: Int child: Node }
        type B implements Node { id: ID! b: Int }
        union U = A | B
        type Query { a: A node: Node u: U x: Int }
        """);

    [Theory]
    [InlineData("{ x }", "", null)]
    [InlineData("query Q { x }", "Q", null)]
    [InlineData("query Q { x } query R { x }", "Q", null)]
    [InlineData("{ x }", null, null)]
    [InlineData("query Q { x } query R { x }", null, "Must provide operation name if query contains multiple operations.")]
    [InlineData("query Q { x } query R { x }", "", "Must provide operation name if query contains multiple operations.")]
    [InlineData("query Q { x }", "R", "Unknown operation named \"R\".")]
    [InlineData("{ x }", "Q", "Unknown operation named \"Q\".")]
    [InlineData("fragment F on Query { x }", null, "Must provide an operation.")]
    [InlineData("mutation { x }", null, "Schema is not configured to execute mutation operation.")]
    [InlineData("subscription { x }", null, "Schema is not configured to execute subscription operation.")]
    public void The_operation_is_found_by_its_name(string query, string? name, string? error)
    {
        var document = Utf8GraphQLParser.Parse(query);

        if (error is null)
        {
            OperationCompiler.Compile(Schema, document, name, VariableValues.Empty).RootType.ShouldBe(Schema.QueryType);
        }
        else
        {
            var exception = Should.Throw<GraphQLException>(() => OperationCompiler.Compile(Schema, document, name, VariableValues.Empty));
            exception.Errors.ShouldHaveSingleItem().Message.ShouldBe(error);
            exception.Errors[0].Code.ShouldBe(ErrorCodes.InvalidRequest);
        }
    }

    [Fact]
    public void Fields_are_merged_in_the_order_in_which_they_first_appear()
    {
        var operation = Compile("{ x ...F y: x ... on Query { a { id } } __typename } fragment F on Query { a { a ...G } x } fragment G on Node { id __typename }");

        operation.SelectionSet.Selections.Select(selection => selection.ToString()).ShouldBe(["Query.x", "Query.a", "y: Query.x", "Query.__typename"]);
        var a = operation.SelectionSet.Selections[1];
        a.Nodes.Count.ShouldBe(2);
        a.GetSelectionSet(Schema.GetType<ObjectType>("A")).Selections.Select(selection => selection.ResponseName).ShouldBe(["a", "id", "__typename"]);
    }

    [Fact]
    public void Each_possible_type_has_its_own_fields()
    {
        var node = Compile("{ node { id ... on A { a child { id } } ... on B { b } ...U } } fragment U on U { __typename }").SelectionSet.Selections[0];
        var a = Schema.GetType<ObjectType>("A");

        node.GetSelectionSet(a).Selections.Select(selection => selection.ResponseName).ShouldBe(["id", "a", "child", "__typename"]);
        node.GetSelectionSet(Schema.GetType<ObjectType>("B")).Selections.Select(selection => selection.ResponseName).ShouldBe(["id", "b", "__typename"]);
        node.GetSelectionSet(a).ShouldBeSameAs(node.GetSelectionSet(a));
        node.GetSelectionSet(a).Selections[1].Field.ShouldBeSameAs(a.GetField("a"));
        node.GetSelectionSet(a).Selections[3].Field.ShouldBeSameAs(Schema.TypeNameField);
    }

    [Fact]
    public void Unknown_fields_are_left_out() =>
        Compile("{ x unknown a { id } }").SelectionSet.Selections.Select(selection => selection.ResponseName).ShouldBe(["x", "a"]);

    [Fact]
    public void Fragments_that_contain_themselves_end() =>
        Compile("{ ...F } fragment F on Query { x ...G } fragment G on Query { a { id } ...F }").SelectionSet.Selections.Count.ShouldBe(2);

    [Fact]
    public void The_variables_of_conditions_are_known_before_compiling()
    {
        var document = Utf8GraphQLParser.Parse(
            "query ($a: Boolean! $b: Boolean! $c: Boolean! $d: Boolean! $e: Int) { x @include(if: $b) ...F a @skip(if: true) { id @other(if: $e) } } fragment F on Query { ... @skip(if: $a) { x @include(if: $d) } ...F } fragment Unused on Query { x @skip(if: $c) }");

        OperationCompiler.GetConditionVariables(document, OperationCompiler.GetOperation(document, null)).ShouldBe(["a", "b", "d"]);
    }

    [Fact]
    public void A_condition_without_a_value_is_an_error_at_its_place()
    {
        var exception = Should.Throw<GraphQLException>(() => Compile("query ($a: Boolean) {\n  x @skip(if: $a)\n}"));

        exception.Errors.ShouldHaveSingleItem().Locations.ShouldBe([new SourceLocation(2, 15)]);
    }

    [Fact]
    public void Conditions_below_the_root_keep_the_values_of_their_variables()
    {
        var document = Utf8GraphQLParser.Parse("query ($other: String, $if: Boolean!) { a { child { id @include(if: $if) } } }");
        var variables = VariableCoercion.Coerce(Schema, OperationCompiler.GetOperation(document, null), JsonDocument.Parse("""{"other": "s", "if": false}""").RootElement);
        var operation = OperationCompiler.Compile(Schema, document, null, variables);

        var a = Schema.GetType<ObjectType>("A");
        var child = operation.SelectionSet.Selections[0].GetSelectionSet(a).Selections[0];
        child.GetSelectionSet(a).Selections.ShouldBeEmpty();
    }

    private static Operation Compile(string query) => OperationCompiler.Compile(Schema, Utf8GraphQLParser.Parse(query), null, VariableValues.Empty);
}
