using System.Text.Json;
using Assistant.Engine.Relational.Conventions;
using Assistant.Graph.Hosting;
using Assistant.Graph.Tests.Execution;
using Npgsql;

namespace Assistant.Graph.Tests.Statements;

/// <summary>What is computed from many rows: its bounds, numbers that don't fit, and what of a page it is free of.</summary>
public sealed class AggregateTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const string Chat = "10000000-0000-7000-8000-0000000000aa";

    [Fact]
    public async Task A_value_that_is_no_decimal_is_null_with_an_error_of_its_field()
    {
        // The product's own checks keep it out; a sum beyond 28 digits would be the same.
        await graph.Database.ExecuteAsync("alter table assistant.messages drop constraint if exists messages_usage_check");
        await graph.Database.ExecuteAsync("alter table assistant.chats drop constraint if exists chats_total_cost_check");
        await graph.Database.ExecuteAsync("insert into assistant.chats (id, user_id, title) values ($1, $2, 'Broken')", Guid.Parse(Chat), People.StrangerId);
        await graph.Database.ExecuteAsync(
            "insert into assistant.messages (chat_id, role, cost, input_tokens, model_used) values ($1, 'user', 1, 1, 'a'), ($1, 'assistant', 'NaN', 2, 'b')", Guid.Parse(Chat));
        var answer = await graph.SendAsync(
            People.Stranger,
            $$"""
            {
              messages(where: { chatId: { eq: "{{Chat}}" } }) {
                aggregate { count min { cost } sum { inputTokens all: cost } max { inputTokens } avg { cost } }
                groups(by: MODEL_USED) { aggregate { sum { cost } count } }
              }
              chats(where: { id: { eq: "{{Chat}}" } }) { nodes { messages { aggregate { sum { cost } count } } } }
            }
            """);
        await graph.Database.ExecuteAsync("delete from assistant.chats where id = $1", Guid.Parse(Chat));
        answer.GetProperty("data").GetRawText().ShouldBe(
            """{"messages":{"aggregate":{"count":2,"min":{"cost":1.000000},"sum":{"inputTokens":3,"all":null},"max":{"inputTokens":2},"avg":{"cost":null}},"groups":[{"aggregate":{"sum":{"cost":1.000000},"count":1}},{"aggregate":{"sum":{"cost":null},"count":1}}]},"chats":{"nodes":[{"messages":{"aggregate":{"sum":{"cost":null},"count":2}}}]}}""");
        var errors = answer.GetProperty("errors").EnumerateArray().ToArray();
        errors.Select(error => error.GetProperty("path").GetRawText()).ShouldBe(
        [
            """["messages","aggregate","sum","all"]""", """["messages","aggregate","avg","cost"]""", """["messages","groups",1,"aggregate","sum","cost"]""", """["chats"]""",
        ]);
        errors.ShouldAllBe(error => error.GetProperty("extensions").GetProperty("code").GetString() == "NUMBER_OUT_OF_RANGE" && error.GetProperty("locations").GetArrayLength() == 1);
    }

    [Fact]
    public async Task Groups_in_lists_count_as_items_of_the_operation()
    {
        var executor = graph.CreateExecutor(new PagingOptions { MaxItems = 1999 });
        const string query = "query($first: Int, $groups: Int) { chats(first: $first) { nodes { messages { groups(by: ROLE, first: $groups) { aggregate { count } } } } } }";
        var refused = await graph.SendAsync(People.Owner, query, new { first = 20, groups = 100 }, executor: executor);
        refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("HC0047");
        (await graph.SendAsync(People.Owner, query, new { first = 19, groups = 100 }, executor: executor)).TryGetProperty("errors", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_computes_anything()
    {
        var answer = await graph.SendAsync(People.Anonymous, "{ messages { aggregate { count } groups(by: ROLE) { aggregate { count } } } }");
        answer.GetProperty("data").GetProperty("messages").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("AUTH_NOT_AUTHENTICATED");
    }

    [Fact]
    public async Task A_page_changes_no_aggregate_and_only_aggregates_read_no_page()
    {
        const string query = "query($first: Int, $last: Int, $after: String) { messages(first: $first, last: $last, after: $after, order: [{ chat: { title: DESC } }]) { aggregate { count sum { cost } } groups(by: ROLE) { aggregate { count } } } }";
        var page = await graph.SendAsync(People.Owner, "{ messages(first: 2, order: [{ chat: { title: DESC } }]) { pageInfo { endCursor } } }");
        var after = page.GetProperty("data").GetProperty("messages").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var answers = new List<string>();
        foreach (var variables in new object[] { new { }, new { first = 0 }, new { last = 1 }, new { first = 1, after } })
        {
            var answer = await graph.SendAsync(People.Owner, query, variables, report: true);
            answers.Add(answer.GetProperty("data").GetRawText());
            answer.GetProperty("extensions").GetProperty("plan").GetProperty("statements").EnumerateArray()
                .Select(statement => statement.GetProperty("sql").GetString()!).ShouldAllBe(sql => !sql.Contains("chats", StringComparison.Ordinal));
        }

        answers.Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Etc/UTC")]
    [InlineData("Pacific/Auckland")]
    [InlineData("America/Los_Angeles")]
    public async Task Days_weeks_and_months_are_those_of_utc_whatever_the_sessions_zone(string zone)
    {
        await graph.Database.ExecuteAsync("insert into assistant.chats (id, user_id, created_at) values ($1, $2, '2023-01-01 00:00+00')", Guid.Parse(Chat), People.StrangerId);
        var settings = new NpgsqlConnectionStringBuilder(graph.Database.ServingConnectionString) { Timezone = zone };
        await using var connections = GraphRuntime.CreateDatabase(settings.ConnectionString);
        var answer = await graph.SendAsync(
            People.Stranger,
            $$"""{ chats(where: { id: { eq: "{{Chat}}" } }) { groups(by: [CREATED_AT_DAY, CREATED_AT_WEEK, CREATED_AT_MONTH]) { keys { createdAtDay createdAtWeek createdAtMonth } } } }""",
            executor: graph.CreateExecutor(new PagingOptions(), database: connections));
        await graph.Database.ExecuteAsync("delete from assistant.chats where id = $1", Guid.Parse(Chat));
        answer.GetProperty("data").GetProperty("chats").GetProperty("groups").GetRawText()
            .ShouldBe("""[{"keys":{"createdAtDay":"2023-01-01","createdAtWeek":"2022-12-26","createdAtMonth":"2023-01-01"}}]""");
    }
}
