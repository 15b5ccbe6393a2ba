using System.Diagnostics;
using System.Globalization;
using Assistant.Graph.Tests.Execution;
using Assistant.Testing;
using Xunit.Abstractions;

namespace Assistant.Graph.Tests.Plans;

/// <summary>What is computed from a person's thousand messages has the plan of the statement that one would write by hand.</summary>
public sealed class AggregatePlanTests(GraphFixture graph, ITestOutputHelper output) : IClassFixture<GraphFixture>
{
    private const int Runs = 100;

    [Theory]
    [InlineData(
        "{ messages { aggregate { count max { createdAt } sum { inputTokens cost } avg { cost } } } }",
        "select count(*), max(t0.created_at), sum(t0.input_tokens), sum(t0.cost), avg(t0.cost) from assistant.messages t0 where t0.user_id = $1")]
    [InlineData(
        "{ messages { groups(by: [CREATED_AT_DAY, MODEL_USED]) { keys { createdAtDay modelUsed } aggregate { count sum { inputTokens cost } } } } }",
        "select (date_bin('1 day', t0.created_at, '0001-01-01 00:00+00') at time zone 'UTC')::date, t0.model_used, count(*), sum(t0.input_tokens), sum(t0.cost) from assistant.messages t0 where t0.user_id = $1 group by date_bin('1 day', t0.created_at, '0001-01-01 00:00+00'), 2 order by date_bin('1 day', t0.created_at, '0001-01-01 00:00+00'), 2 limit $2")]
    public async Task The_plan_is_that_of_the_statement_written_by_hand(string query, string byHand)
    {
        await graph.Database.ExecuteAsync(
            """
            insert into assistant.messages (chat_id, role, model_used, input_tokens, cost, created_at)
            select c, 'assistant', 'model ' || n % 5, n % 100, 0.0001 * (n % 100), timestamptz '2026-05-01' + n * interval '1 hour'
            from generate_series(1, 1000) n, unnest(array['10000000-0000-7000-8000-000000000003', '10000000-0000-7000-8000-000000000004']::uuid[]) c
            """);
        await graph.Database.ExecuteAsync("analyze assistant.messages");
        var answer = await graph.SendAsync(People.Owner, query, report: true);
        var statement = answer.GetProperty("extensions").GetProperty("plan").GetProperty("statements").EnumerateArray().ShouldHaveSingleItem();
        object[] parameters = [.. statement.GetProperty("parameters").EnumerateArray().Select(type => type.GetString() == "uuid" ? (object)People.OwnerId : 100L)];
        var sql = statement.GetProperty("sql").GetString()!;
        await using var session = await graph.Database.BeginAsync(Persona.User(People.OwnerId));
        var plan = await session.ColumnAsync<string>($"explain (costs off) {sql}", parameters);
        plan.ShouldBe(await session.ColumnAsync<string>($"explain (costs off) {byHand}", parameters));

        var times = new List<(TimeSpan Graph, TimeSpan ByHand)>();
        for (var i = 0; i < Runs; i++)
        {
            times.Add((await TimeAsync(session, sql, parameters), await TimeAsync(session, byHand, parameters)));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"median of {Runs}: {Median(times.Select(time => time.Graph)):0.000} ms, by hand {Median(times.Select(time => time.ByHand)):0.000} ms\n{string.Join('\n', plan)}"));
        await graph.Database.ExecuteAsync("delete from assistant.messages where model_used like 'model %'");
    }

    private static async Task<TimeSpan> TimeAsync(PersonaSession session, string sql, object[] parameters)
    {
        var start = Stopwatch.GetTimestamp();
        await session.ExecuteAsync(sql, parameters);
        return Stopwatch.GetElapsedTime(start);
    }

    private static double Median(IEnumerable<TimeSpan> times) => times.Order().ElementAt(Runs / 2).TotalMilliseconds;
}
