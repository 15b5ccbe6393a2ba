using Assistant.Engine.Errors;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Tests.Language;

public sealed class ParserTests
{
    [Fact]
    public void A_query_is_parsed_with_every_part()
    {
        const string source =
            """
            "lists" query Q($a: [Int!]! = [1, 2] @d, "b" $b: String) @x(y: {z: "t"}) {
              alias: field(arg: $a, e: ENUM, n: null, t: true, f: -1.5e3) @include(if: $b) { id }
              ...F @skip(if: false)
              ... on T { a }
              ... @d { b }
            }
            fragment F on T { c }
            """;
        var document = Utf8GraphQLParser.Parse(source);

        document.Definitions.Count.ShouldBe(2);
        var operation = document.Definitions[0].ShouldBeOfType<OperationDefinitionNode>();
        operation.Description!.Value.ShouldBe("lists");
        operation.Name!.Value.ShouldBe("Q");
        operation.VariableDefinitions.Select(variable => variable.Variable.Name.Value).ShouldBe(["a", "b"]);
        operation.SelectionSet.Selections.Select(selection => selection.Kind).ShouldBe(
            [SyntaxKind.Field, SyntaxKind.FragmentSpread, SyntaxKind.InlineFragment, SyntaxKind.InlineFragment]);
        var field = (FieldNode)operation.SelectionSet.Selections[0];
        field.ResponseName.ShouldBe("alias");
        field.Arguments.Select(argument => argument.Value.Kind).ShouldBe(
            [SyntaxKind.Variable, SyntaxKind.EnumValue, SyntaxKind.NullValue, SyntaxKind.BooleanValue, SyntaxKind.FloatValue]);
        source[field.Location.Start..field.Location.End].ShouldStartWith("alias: field(");
        source[field.Location.Start..field.Location.End].ShouldEndWith("@include(if: $b) { id }");
        field.Location.ToSourceLocation().ShouldBe(new SourceLocation(2, 3));
    }
}
