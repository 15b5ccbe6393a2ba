using System.Text;
using Assistant.Engine.Execution;
using Assistant.Engine.Execution.Previews;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Sql;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Mapping;
using Assistant.Graph.Tests.Cases;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Documents;

/// <summary>What an operation is said to read before anybody runs it is what it reads.</summary>
public sealed class OperationPreviewTests
{
    private static readonly Schema Schema = SchemaFactory.Create();

    private static readonly OperationPreviewer Previewer = new(Schema, new RequestExecutorOptions());

    /// <summary>The cases that an ordinary person runs with no optional variables.</summary>
    public static TheoryData<string> Queries =>
    [
        .. GoldenCase.Names.Where(name => new GoldenCase(name) is { IsMutation: false, Variables: null } golden && IsOrdinary(golden.Caller)),
    ];

    public static TheoryData<string> Mutations =>
        [.. GoldenCase.Names.Where(name => new GoldenCase(name) is { IsMutation: true } golden && IsOrdinary(golden.Caller) && Ran(golden).Length > 1)];

    [Theory]
    [MemberData(nameof(Queries))]
    public void The_statements_of_a_query_are_those_that_it_runs(string name)
    {
        var golden = new GoldenCase(name);

        var preview = Preview(golden.Query);

        if (preview.Errors.Count == 0)
        {
            Describe(preview.Statements).ShouldBe(Ran(golden));
        }
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public void The_statements_of_a_mutation_are_those_that_read_its_payload(string name)
    {
        var golden = new GoldenCase(name);
        var ran = Ran(golden);

        foreach (var statement in Preview(golden.Query).Statements)
        {
            ran.ShouldContain(statement.Text);
        }
    }

    [Fact]
    public void The_cases_hold_enough_of_each()
    {
        Queries.Count.ShouldBeGreaterThan(40);
        Mutations.Count.ShouldBeGreaterThan(4);
        GoldenCase.Names.Select(name => new GoldenCase(name)).Where(golden => golden.IsMutation).Count(golden => Preview(golden.Query).Statements.Count > 0).ShouldBeGreaterThan(3);
    }

    [Theory]
    [InlineData("query($id: ID!) { chat(id: $id) { title } }", "assistant.chats")]
    [InlineData("query($id: ID!) { node(id: $id) { ... on Message { content } } }", "assistant.messages")]
    [InlineData("query($id: ID!) { node(id: $id) { ...Refetched } } fragment Refetched on Vote { isUpvoted }", "assistant.votes")]
    [InlineData("query($ids: [ID!]!) { nodes(ids: $ids) { ... on Chat { title } ... on DocumentVersion { createdAt } } }", "assistant.chats", "assistant.document_versions")]
    [InlineData("query($after: String!, $first: Int!) { chats(first: $first, after: $after) { nodes { title } } }", "assistant.chats")]
    [InlineData("query($by: [MessageGroupBy!]!, $where: MessageFilterInput!) { messages(where: $where) { groups(by: $by) { keys { role } } } }", "assistant.messages")]
    [InlineData("subscription($id: ID!) { messageAdded(chatId: $id) { content chat { title } } }", "assistant.messages")]
    [InlineData("subscription { focusModeChanged { isActive } }", "assistant.focus_mode_states")]
    [InlineData("{ __typename }")]
    [InlineData("{ __schema { queryType { name } } }")]
    public void An_operation_is_planned_without_its_variables_values(string query, params string[] tables)
    {
        var preview = Preview(query);

        preview.Errors.ShouldBeEmpty();
        preview.Statements.Count.ShouldBe(tables.Length);
        foreach (var (statement, table) in preview.Statements.Zip(tables))
        {
            statement.Text.ShouldContain($" {table} ");
        }
    }

    [Fact]
    public void What_is_always_refused_is_told()
    {
        Preview("{ chats(first: 101) { nodes { id } } }").Errors.ShouldHaveSingleItem().Code.ShouldBe("HC0051");
        Preview("{ chat(id: \"Message:1\") { id } }").Errors.ShouldHaveSingleItem().Code.ShouldBe("INVALID_ID");
    }

    private static bool IsOrdinary(Caller caller) => caller == People.Owner || caller == People.Stranger;

    private static string Ran(GoldenCase golden) => File.ReadAllText($"{golden.BasePath}.sql");

    private static OperationPreview Preview(string query)
    {
        var document = Utf8GraphQLParser.Parse(query);
        return Previewer.Preview(document, document.Definitions.OfType<OperationDefinitionNode>().First());
    }

    // As the golden files have them.
    private static string Describe(IReadOnlyList<SqlText> statements)
    {
        var text = new StringBuilder();
        foreach (var statement in statements)
        {
            var parameters = string.Join(", ", statement.Parameters.Select((slot, index) => $"${index + 1} {slot.TypeName}"));
            text.Append("-- ").Append(parameters.Length > 0 ? parameters : "no parameters").Append('\n').Append(statement.Text).Append(";\n\n");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }
}
