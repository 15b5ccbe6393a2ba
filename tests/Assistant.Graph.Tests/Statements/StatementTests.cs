using System.Text.Json;
using Assistant.Engine.Relational.Conventions;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Statements;

/// <summary>An operation is one round trip of few statements, however many rows there are, and its plan is made once.</summary>
public sealed class StatementTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const int ManyRows = 10_000;
    private static readonly PagingOptions Paging = new() { DefaultPageSize = 2 * ManyRows, MaxPageSize = 2 * ManyRows, MaxItems = long.MaxValue };

    /// <summary>A query, and how many statements it may need: root fields, connections, selected totals and aggregates together.</summary>
    public static TheoryData<string, int> Operations => new()
    {
        { "{ me { name } }", 1 },
        { "{ chat(id: \"10000000-0000-7000-8000-000000000001\") { title user { name } } }", 1 },
        { "{ node(id: \"Message:20000000-0000-7000-8000-000000000001\") { ... on Message { content chat { user { name } } vote { isUpvoted } } } }", 1 },
        { "{ nodes(ids: [\"Chat:10000000-0000-7000-8000-000000000001\", \"Chat:10000000-0000-7000-8000-000000000002\"]) { id } }", 1 },
        { "{ chats { totalCount } }", 1 },
        { "{ chats { nodes { title } } }", 1 },
        { "{ chats { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { title } } } }", 2 },
        { "{ chats { nodes { messages { nodes { content chat { user { name } } vote { isUpvoted } } } } } }", 2 },
        { "{ chats { nodes { messages { totalCount pageInfo { hasNextPage } nodes { content model { name } } } } } }", 3 },
        { "{ me { chats { nodes { messages { nodes { vote { chat { title } } } } votes { nodes { isUpvoted } } streams { totalCount nodes { id } } } } memories { nodes { content } } } }", 7 },
        { "{ messages { totalCount aggregate { count sum { cost } } latest: aggregate { max { createdAt } } } }", 1 },
        { "{ messages { nodes { id } aggregate { count } groups(by: ROLE) { keys { role } aggregate { count sum { cost } } } models: groups(by: MODEL_USED) { aggregate { count } } } }", 4 },
        { "{ chats { nodes { messages { totalCount aggregate { avg { cost } } groups(by: [MODEL_USED]) { aggregate { count } } } } } }", 3 },
        { "{ messages(where: { role: { eq: ASSISTANT }, chat: { messages: { some: { content: { contains: \"a\" } } } } }, order: [{ chat: { title: ASC } }]) { totalCount nodes { id } } a: chats { totalCount } b: me { name } }", 4 },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task One_round_trip_and_no_more_statements_for_many_rows_than_for_few(string query, int most)
    {
        var executor = graph.CreateExecutor(Paging, cost: GraphFixture.AnyCost);
        await graph.SendAsync(People.Owner, "{ me { id } }", executor: executor);
        var few = await CountAsync();
        var chat = await AddRowsAsync();
        var many = await CountAsync();
        await graph.Database.ExecuteAsync("delete from assistant.chats where id = $1", chat);
        few.ShouldBeLessThanOrEqualTo(most, query);
        many.ShouldBe(few, query);

        async Task<int> CountAsync()
        {
            using var trips = new RoundTrips(graph.Database.Name);
            var answer = await graph.SendAsync(People.Owner, query, report: true, executor: executor);
            answer.TryGetProperty("errors", out var errors).ShouldBeFalse($"{errors}");
            var statements = Statements(answer);
            var sent = trips.Sent.ShouldHaveSingleItem();
            statements.ShouldAllBe(statement => sent.Contains(statement, StringComparison.Ordinal));
            sent.Split("from assistant.").Length.ShouldBe(string.Concat(statements).Split("from assistant.").Length, "Nothing else was sent.");
            return statements.Length;
        }
    }

    [Fact]
    public async Task Other_values_of_variables_run_the_same_sql()
    {
        const string query = "query($first: Int, $title: String, $in: [String!], $after: String) { chats(first: $first, after: $after, order: [{ title: ASC }], where: { title: { neq: $title, nin: $in } }) { pageInfo { endCursor } nodes { title } } }";
        var seen = new HashSet<string>();
        string? after = null;
        foreach (var (first, title, words) in new[] { (1, "a", new[] { "x" }), (2, "Trip to Lisbon", []), (3, "b", ["y", "z", "Trip to Lisbon"]) })
        {
            var answer = await graph.SendAsync(People.Owner, query, after is null ? new { first, title, @in = words } : new { first, title, @in = words, after }, report: true);
            seen.Add($"{after is null} {string.Join(';', Statements(answer))}");
            after = answer.GetProperty("data").GetProperty("chats").GetProperty("pageInfo").GetProperty("endCursor").GetString() ?? after;
        }

        seen.Count.ShouldBe(2, "One text without a cursor, and one with it.");
    }

    private async Task<Guid> AddRowsAsync()
    {
        var chat = Guid.CreateVersion7();
        await graph.Database.ExecuteAsync("insert into assistant.chats (id, user_id, title) values ($1, $2, 'Many')", chat, People.OwnerId);
        await graph.Database.ExecuteAsync(
            "insert into assistant.messages (chat_id, role, content, model_used) select $1, 'assistant', 'many', 'gemini-2.0-flash' from generate_series(1, $2)", chat, ManyRows);

        // As autovacuum does a minute later; without statistics PostgreSQL may join all rows with all.
        await graph.Database.ExecuteAsync("analyze assistant.chats, assistant.messages");
        return chat;
    }

    private static string[] Statements(JsonElement answer) =>
        [.. answer.GetProperty("extensions").GetProperty("plan").GetProperty("statements").EnumerateArray().Select(statement => statement.GetProperty("sql").GetString()!)];
}
