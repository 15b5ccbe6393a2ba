using System.Text.Json;
using Assistant.Graph.Tests.Execution;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Plans;

/// <summary>Lists over the rows of many parents read a page of each parent, in the order of an index, and merge them.</summary>
public sealed class MergedListTests(MergedListFixture fixture) : IClassFixture<MergedListFixture>
{
    private const int Page = 5;

    private static readonly Persona Reader = Persona.User(People.StrangerId);

    [Theory]
    [InlineData("slackMessages", "slack_messages", "app.channel_ids()", "")]
    [InlineData("slackMessages", "slack_messages", "app.channel_ids()", "last")]
    [InlineData("slackMessages", "slack_messages", "app.channel_ids()", "first, where: { messageDatetime: { lt: \"2030-01-01T00:00:00Z\" }, isEdited: { eq: false } }")]
    [InlineData("slackContributions", "slack_contributions", "app.channel_ids() || app.analysis_ids()", "")]
    [InlineData("slackContributions", "slack_contributions", "app.channel_ids() || app.analysis_ids()", "first, order: [{ totalScore: ASC }]")]
    public async Task A_page_reads_no_more_than_a_page_of_each_parent(string list, string table, string set, string arguments)
    {
        var size = arguments.Length == 0 ? "first" : arguments.Split(',')[0];
        var (sql, parameters) = await StatementAsync($"{{ {list}({size}: {Page}{arguments[Math.Min(arguments.Length, size.Length)..]}) {{ nodes {{ id }} }} }}");
        await using var session = await fixture.Graph.Database.BeginAsync(Reader);
        var plan = JsonDocument.Parse((await session.ScalarAsync<string>($"explain (analyze, format json) {sql}", parameters))!).RootElement;
        var parents = await session.ScalarAsync<long>($"select cardinality({set})::bigint");
        var rows = await session.ScalarAsync<long>($"select count(*) from assistant.{table}");
        RowsRead(plan, table).ShouldBeInRange(Page, (double)parents * Page, sql);
        rows.ShouldBeGreaterThan(parents * Page * 2);
    }

    [Theory]
    [InlineData("slackMessages", "slack_messages", "", "message_datetime desc, id desc")]
    [InlineData("slackMessages", "slack_messages", "order: [{ messageDatetime: ASC }]", "message_datetime, id")]
    [InlineData("slackContributions", "slack_contributions", "", "created_at desc, id desc")]
    [InlineData("slackContributions", "slack_contributions", "order: [{ totalScore: ASC }]", "total_score, id")]
    [InlineData("slackContributions", "slack_contributions", "order: [{ messageCount: ASC }]", "message_count, id")]
    public async Task Its_pages_are_those_of_the_whole_list(string list, string table, string order, string sorted)
    {
        await using var session = await fixture.Graph.Database.BeginAsync(Reader);
        var expected = (await session.ColumnAsync<Guid>($"select id from assistant.{table} order by {sorted} limit 60")).Select(id => id.ToString()).ToArray();
        (await WalkAsync(list, order, "first", "after", expected.Length)).ShouldBe(expected);
        var last = (await session.ColumnAsync<Guid>($"select id from (select id, row_number() over (order by {sorted}) place from assistant.{table}) all_rows order by place desc limit 60")).Select(id => id.ToString());
        (await WalkAsync(list, order, "last", "before", 60)).ShouldBe(last);
    }

    [Theory]
    [InlineData("slackMessages(where: { userId: { eq: \"a3000000-0000-7000-8000-000000000004\" } })")]
    [InlineData("slackMessages(where: { channel: { name: { eq: \"deals\" } } })")]
    [InlineData("slackMessages(search: \"launch\")")]
    [InlineData("slackMessages(order: [{ text: ASC }])")]
    public async Task A_list_that_another_index_serves_better_is_found_by_its_condition(string list)
    {
        var (sql, _) = await StatementAsync($"{{ {list} {{ nodes {{ id }} }} }}");
        sql.ShouldContain("channel_id = any ((select app.channel_ids())::uuid[])");
    }

    [Theory]
    [InlineData("slackMessages")]
    [InlineData("slackContributions")]
    public async Task A_page_of_which_nothing_but_its_end_is_asked_is_read(string list)
    {
        var answer = await fixture.Graph.SendAsync(People.Stranger, $"{{ {list}(first: 2) {{ pageInfo {{ hasNextPage }} }} }}");
        answer.GetProperty("data").GetProperty(list).GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean().ShouldBeTrue();
    }

    private async Task<(string Sql, object[] Parameters)> StatementAsync(string query)
    {
        var answer = await fixture.Graph.SendAsync(People.Stranger, query, report: true);
        answer.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        var statement = answer.GetProperty("extensions").GetProperty("plan").GetProperty("statements").EnumerateArray().ShouldHaveSingleItem();
        return (
            statement.GetProperty("sql").GetString()!,
            [.. statement.GetProperty("parameters").EnumerateArray().Select(Value)]);
    }

    private static object Value(JsonElement type) => type.GetString() switch
    {
        "uuid" => People.StrangerId,
        "boolean" => false,
        "timestamptz" => new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        _ => (long)Page,
    };

    // The newest read last comes first here, as the pages come.
    private async Task<List<string>> WalkAsync(string list, string order, string size, string bound, int count)
    {
        List<string> seen = [];
        string? cursor = null;
        while (seen.Count < count)
        {
            var arguments = string.Join(", ", new[] { $"{size}: 12", order, cursor is null ? "" : $"{bound}: \"{cursor}\"" }.Where(one => one.Length > 0));
            var answer = await fixture.Graph.SendAsync(People.Stranger, $"{{ page: {list}({arguments}) {{ nodes {{ id }} pageInfo {{ startCursor endCursor }} }} }}");
            var page = answer.GetProperty("data").GetProperty("page");
            var ids = page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!.Split(':')[1]);
            seen.AddRange(size == "first" ? ids : ids.Reverse());
            cursor = page.GetProperty("pageInfo").GetProperty(size == "first" ? "endCursor" : "startCursor").GetString();
        }

        return seen;
    }

    private static double RowsRead(JsonElement part, string table) => part.ValueKind switch
    {
        JsonValueKind.Array => part.EnumerateArray().Sum(one => RowsRead(one, table)),
        JsonValueKind.Object when part.TryGetProperty("Relation Name", out var name) && name.GetString() == table =>
            (part.GetProperty("Actual Rows").GetDouble() + (part.TryGetProperty("Rows Removed by Filter", out var removed) ? removed.GetDouble() : 0))
                * part.GetProperty("Actual Loops").GetDouble(),
        JsonValueKind.Object => part.EnumerateObject().Sum(member => RowsRead(member.Value, table)),
        _ => 0,
    };
}
