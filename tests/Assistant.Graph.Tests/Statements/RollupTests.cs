using System.Globalization;
using System.Text.Json;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Tests.Execution;
using Assistant.Testing;
using Xunit.Abstractions;

namespace Assistant.Graph.Tests.Statements;

/// <summary>
/// Answers from the days of <c>usage_days</c> are those that the uses themselves give: SQL over the uses alone, under the same claims, is
/// asked the same after several connections at once have added, changed and deleted uses.
/// </summary>
public sealed class RollupTests(GraphFixture graph, ITestOutputHelper output) : IClassFixture<GraphFixture>
{
    private const int Writers = 4;
    private const int Changes = 60;
    private const int Questions = 400;

    // Moments of this kind and of higher ones are in the days that uses are in.
    private const int NearKinds = 3;

    private static readonly DateTime Start = new(2026, 2, 25, 0, 0, 0, DateTimeKind.Utc);

    private static readonly string[] Models = ["m1", "m2", "M1", ""];
    private static readonly string[] Agents = ["routing", "chat", "artifact", "git_mcp"];
    private static readonly string[] Providers = ["google", "openai", "anthropic"];

    private static readonly (string Name, string Sql)[] Keys =
    [
        ("requestTimestampDay", "date_trunc('day', t.request_timestamp, 'UTC')"),
        ("requestTimestampWeek", "date_trunc('week', t.request_timestamp, 'UTC')"),
        ("requestTimestampMonth", "date_trunc('month', t.request_timestamp, 'UTC')"),
        ("modelUsed", "t.model_used"),
        ("agentType", "t.agent_type"),
        ("provider", "t.provider"),
        ("userId", "t.user_id"),
        // The days don't have it.
        ("chatId", "t.chat_id"),
    ];

    private static readonly (string Field, string Sql)[] Values =
    [
        ("count", "count(*)::text"),
        .. new[] { ("inputTokens", "input_tokens"), ("outputTokens", "output_tokens"), ("totalTokens", "total_tokens"), ("inputCost", "input_cost"), ("totalCost", "total_cost") }
            .SelectMany(value => new[]
            {
                ($"sum {{ {value.Item1} }}", $"sum(t.{value.Item2})::text"),
                ($"avg {{ {value.Item1} }}", $"trim_scale(round(avg(t.{value.Item2}), 16))::text"),
            }),
        ("max { inputTokens }", "max(t.input_tokens)::text"),
    ];

    [Fact]
    public async Task Answers_from_days_are_those_of_the_uses()
    {
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(new Random(writer)))));
        (await graph.Database.ScalarAsync<long>($"select count(*) from ({UsageDays.Contradictions}) as days")).ShouldBe(0);

        var random = new Random(20260222);
        var (rolledUp, counted) = (0, 0);
        for (var i = 0; i < Questions; i++)
        {
            (rolledUp, counted) = await AskAsync(random) ? (rolledUp + 1, counted) : (rolledUp, counted + 1);
        }

        SuiteCount.Print("rollup", $"{Questions} questions about uses compared with SQL over the uses alone, {rolledUp} of them answered from days", output);
        rolledUp.ShouldBeGreaterThan(Questions / 3);
        counted.ShouldBeGreaterThan(Questions / 20);
    }

    [Theory]
    [InlineData("requestTimestamp: { gte: $a, lt: $b }", true)]
    [InlineData("requestTimestamp: { gt: $a, lte: $b }", true)]
    [InlineData("and: [{ requestTimestamp: { gte: $a } }, { requestTimestamp: { ngte: $b } }]", true)]
    [InlineData("modelUsed: { startsWith: \"m\" }, or: [{ agentType: { eq: CHAT } }, { provider: { nin: [GOOGLE] } }]", true)]
    [InlineData("userId: { eq: \"00000000-0000-7000-8000-00000000000a\" }", true)]
    [InlineData("requestTimestamp: { gte: $a, gt: $b }", false)]
    [InlineData("requestTimestamp: { eq: $a }", false)]
    [InlineData("requestTimestamp: { in: [$a, $b] }", false)]
    [InlineData("or: [{ requestTimestamp: { gte: $a } }, { modelUsed: { eq: \"m1\" } }]", false)]
    [InlineData("inputTokens: { gt: 5 }", false)]
    [InlineData("chatId: { eq: null }", false)]
    [InlineData("user: { name: { eq: \"x\" } }", false)]
    [InlineData("id: { neq: \"00000000-0000-7000-8000-00000000000a\" }", false)]
    public async Task Days_are_taken_just_where_they_tell_all_that_is_asked_for(string where, bool expected)
    {
        var answer = await graph.SendAsync(
            People.Owner,
            $"query($a: DateTime = \"2026-01-01T00:00:00Z\", $b: DateTime = \"2026-02-01T05:00:00Z\") {{ usageLogs(where: {{ {where} }}) {{ totalCount }} a: usageLogs(where: {{ requestTimestamp: {{ gte: $a, lte: $b }} }}) {{ totalCount }} }}",
            report: true);

        SqlOf(answer).First().Contains("usage_days", StringComparison.Ordinal).ShouldBe(expected, answer.GetRawText());
    }

    private async Task WriteAsync(Random random)
    {
        for (var i = 0; i < Changes; i++)
        {
            switch (random.Next(6))
            {
                case 0:
                    await graph.Database.ExecuteAsync(
                        "delete from assistant.usage_logs where id in (select id from assistant.usage_logs order by id desc for update skip locked limit $1)", random.Next(4));
                    break;
                case 1:
                    await graph.Database.ExecuteAsync(
                        "update assistant.usage_logs set model_used = $1, request_timestamp = $2, input_tokens = input_tokens + 7, total_tokens = total_tokens + 7, response_timestamp = null where id in (select id from assistant.usage_logs order by id for update skip locked limit 3)",
                        Pick(random, Models), Moment(random, NearKinds));
                    break;
                default:
                    await graph.Database.ExecuteAsync(
                        """
                        insert into assistant.usage_logs (user_id, agent_type, model_used, provider, input_tokens, output_tokens, total_tokens, input_cost, output_cost, total_cost, request_timestamp)
                        select case when n % 3 = 0 then $1 else $2 end, $3, $4, $5, n * 11, n, n * 12, n * 0.000123, n * 0.1, n * 0.000123 + n * 0.1, $6::timestamptz + n * interval '7 hours'
                        from generate_series(1, $7) n
                        """,
                        People.OwnerId, People.StrangerId, Pick(random, Agents), Pick(random, Models), Pick(random, Providers), Moment(random, NearKinds), random.Next(1, 9));
                    break;
            }
        }
    }

    private async Task<bool> AskAsync(Random random)
    {
        var (filter, condition, variables) = Filter(random);
        var keys = random.Next(4) == 0 ? [] : random.GetItems(Keys, random.Next(1, 4)).Distinct().ToArray();
        var values = random.GetItems(Values, random.Next(1, 5)).Distinct().ToArray();
        var aggregate = string.Join(' ', values.Select((value, index) => Alias(value.Field, index)));
        var orderBy = keys.Length > 0 && random.Next(3) == 0 ? "order: [{ sumTotalCost: DESC }], " : string.Empty;
        var shown = string.Join(' ', keys.Select(key => key.Name));
        var field = keys.Length == 0
            ? $"aggregate {{ {aggregate} }}"
            : $"groups(by: [{string.Join(", ", keys.Select(key => UpperSnakeCase.From(key.Name)))}], {orderBy}first: 1000) {{ keys {{ {shown} }} aggregate {{ {aggregate} }} }}";
        var list = $"usageLogs(where: $where) {{ {field} }}";
        var isMine = random.Next(2) == 0;
        var person = random.Next(3) == 0 ? People.AdminId : random.Next(2) == 0 ? People.OwnerId : People.StrangerId;
        var answer = await graph.SendAsync(
            People.Of(person), $"query($where: UsageLogFilterInput) {{ {(isMine ? $"me {{ {list} }}" : list)} }}", new { where = filter }, report: true);
        answer.TryGetProperty("errors", out _).ShouldBeFalse(answer.GetRawText());

        var data = answer.GetProperty("data");
        var logs = (isMine ? data.GetProperty("me") : data).GetProperty("usageLogs");
        var actual = keys.Length == 0
            ? [Row(logs, keys, values.Length)]
            : logs.GetProperty("groups").EnumerateArray().Select(group => Row(group, keys, values.Length)).ToArray();

        var where = $"{(isMine ? $"t.user_id = '{person}' and " : string.Empty)}{condition}";
        var columns = keys.Select(key => key.Sql.StartsWith("date_trunc", StringComparison.Ordinal)
            ? $"to_char({key.Sql} at time zone 'UTC', 'YYYY-MM-DD')" : $"coalesce({key.Sql}::text, '')").Concat(values.Select(value => $"coalesce({value.Sql}, '')"));
        var order = string.Join(", ", (orderBy.Length > 0 ? ["sum(t.total_cost) desc nulls last"] : Array.Empty<string>()).Concat(keys.Select(key => key.Sql)));
        await using var session = await graph.Database.BeginAsync(Persona.User(person));
        var expected = await session.ColumnAsync<string>(
            $"select concat_ws('|', {string.Join(", ", columns)}) from assistant.usage_logs t where {where}"
            + (keys.Length == 0 ? string.Empty : $" group by {string.Join(", ", keys.Select(key => key.Sql))} order by {order}"),
            variables);
        actual.ShouldBe(expected, $"{list} {JsonSerializer.Serialize(filter)}");
        return SqlOf(answer).Any(sql => sql.Contains("usage_days", StringComparison.Ordinal));
    }

    // A condition as the graph takes it and as SQL does.
    private static (Dictionary<string, object> Filter, string Sql, object[] Parameters) Filter(Random random)
    {
        var filter = new Dictionary<string, object>();
        var sql = "true";
        List<object> parameters = [];
        string Parameter(object value)
        {
            parameters.Add(value);
            return $"${parameters.Count}";
        }

        var time = new Dictionary<string, object>();
        foreach (var (name, comparison) in new[] { random.Next(3) switch { 0 => ("gte", ">="), 1 => ("gt", ">"), _ => ("nlt", ">=") }, random.Next(3) switch { 0 => ("lt", "<"), 1 => ("lte", "<="), _ => ("ngt", "<=") } })
        {
            if (random.Next(3) > 0)
            {
                var moment = Moment(random, 0);
                time.Add(name, moment.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture));
                sql += $" and t.request_timestamp {comparison} {Parameter(moment)}";
            }
        }

        filter.Add("requestTimestamp", time);
        if (random.Next(4) == 0)
        {
            var model = Pick(random, Models);
            filter.Add("modelUsed", new { neq = model });
            sql += $" and t.model_used <> {Parameter(model)}";
        }

        if (random.Next(4) == 0)
        {
            filter.Add("agentType", new { @in = new[] { "CHAT", "GIT_MCP" } });
            sql += " and t.agent_type in ('chat', 'git_mcp')";
        }

        if (random.Next(8) == 0)
        {
            filter.Add("inputTokens", new { gt = 20 });
            sql += " and t.input_tokens > 20";
        }

        return (filter, sql, [.. parameters]);
    }

    // In one of some days, or far from all of them; often where a day begins, or a microsecond beside it.
    private static DateTime Moment(Random random, int from) => random.Next(from, 12) switch
    {
        0 => new DateTime(1, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        1 => new DateTime(9999, 12, 31, 23, 59, 59, DateTimeKind.Utc).AddTicks(9_999_990),
        2 => new DateTime(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc),
        3 or 4 or 5 => Start.AddDays(random.Next(9)),
        6 => Start.AddDays(random.Next(9)).AddTicks(-10),
        7 => Start.AddDays(random.Next(9)).AddTicks(10),
        _ => Start.AddTicks(random.NextInt64(9 * TimeSpan.TicksPerDay) / 10 * 10),
    };

    private static string Row(JsonElement row, (string Name, string Sql)[] keys, int count)
    {
        static string Text(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.Null => string.Empty,
            JsonValueKind.String => value.GetString()!,
            _ => value.GetRawText(),
        };

        var shown = keys.Select(key => Text(row.GetProperty("keys").GetProperty(key.Name)))
            .Zip(keys, (text, key) => key.Name is "agentType" or "provider" ? text.ToLowerInvariant() : text);
        var values = Enumerable.Range(0, count).Select(index => row.GetProperty("aggregate").GetProperty($"v{index}"))
            .Select(value => Text(value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().First().Value : value));
        return string.Join('|', shown.Concat(values));
    }

    private static string Alias(string field, int index) => $"v{index}: {field}";

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static IEnumerable<string> SqlOf(JsonElement answer) => answer.GetProperty("extensions").GetProperty("plan").GetProperty("statements")
        .EnumerateArray().Select(statement => statement.GetProperty("sql").GetString()!);
}
