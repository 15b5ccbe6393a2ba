using Assistant.Engine.TypeSystem;
using Assistant.Graph.Cli;

namespace Assistant.Graph.Tests.Cli;

public sealed class DocumentCheckTests
{
    private static readonly Schema Schema = SdlSchemaBuilder.Build(
        """
        type Query { me: User, chats: [Chat!]! }
        type User { id: ID!, name: String }
        type Chat { id: ID!, owner: User }
        """);

    [Fact]
    public void Good_files_have_no_problems()
    {
        Check(("a.graphql", "query A { me { ...Name } } fragment Name on User { name }"), ("b.graphql", "{ chats { id } }")).ShouldBeEmpty();
    }

    [Fact]
    public void A_problem_has_its_file_and_its_place()
    {
        var problem = Check(("a.graphql", "{ me { id } }"), ("b.graphql", "query {\n  me {\n    nam\n  }\n}")).ShouldHaveSingleItem();

        problem.File.ShouldBe("b.graphql");
        problem.Message.ShouldBe("Cannot query field \"nam\" on type \"User\". Did you mean \"name\"?");
        problem.Locations.ShouldBe([new(3, 5)]);
    }

    [Fact]
    public void A_fragment_may_be_in_another_file()
    {
        Check(
            ("fragments/name.graphql", "fragment Name on User { ...Id name }"),
            ("fragments/id.graphql", "fragment Id on User { id }"),
            ("a.graphql", "query A { me { ...Name } }"),
            ("b.graphql", "query B { chats { owner { ...Id } } }")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_problem_in_a_fragment_is_told_for_the_fragments_file(string newLine)
    {
        var problem = Check(
            ("a.graphql", $"# first{newLine}query A {{{newLine}  me {{ ...Name }}{newLine}}}{newLine}"),
            ("name.graphql", $"fragment Name on User {{{newLine}  nick{newLine}}}")).ShouldHaveSingleItem();

        problem.File.ShouldBe("name.graphql");
        problem.Locations.ShouldBe([new(2, 3)]);
    }

    [Fact]
    public void A_fragment_that_nobody_has_is_missed_where_it_is_used()
    {
        var problem = Check(("a.graphql", "{ me { ...Nowhere } }"), ("b.graphql", "{ me { id } }")).ShouldHaveSingleItem();

        problem.File.ShouldBe("a.graphql");
        problem.Message.ShouldBe("Unknown fragment \"Nowhere\".");
    }

    [Fact]
    public void A_file_that_breaks_the_grammar_doesnt_hide_the_others()
    {
        var problems = Check(("a.graphql", "{ me { id }"), ("b.graphql", "{ you }"), ("c.graphql", ""));

        problems.Select(problem => problem.File).ShouldBe(["a.graphql", "b.graphql", "c.graphql"]);
        problems[0].Message.ShouldStartWith("Syntax Error:");
        problems[0].Locations.ShouldBe([new(1, 12)]);
    }

    private static IReadOnlyList<DocumentProblem> Check(params (string File, string Text)[] sources) =>
        DocumentCheck.Run(Schema, [.. sources.Select(source => new DocumentSource(source.File, source.Text))]);
}
