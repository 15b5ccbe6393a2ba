using System.Data;
using Assistant.Data.Tests.RowSecurity;
using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.Modules.Operations;

/// <summary>What uses add up to on each day, whatever is done to them.</summary>
public sealed class UsageDayTests : IAsyncLifetime
{
    private const string Days =
        """
        select string_agg(concat_ws(' ', to_char(day at time zone 'UTC', 'MM-DD'), agent_type, model_used, provider, uses, total_tokens, total_cost), ', '
            order by day, agent_type, model_used) from assistant.usage_days where user_id = {user} and model_used like 'm%'
        """;

    private readonly OperationsScenario _scenario = new();

    private TestDatabase Database => _scenario.Database;

    public async Task InitializeAsync()
    {
        await _scenario.InitializeAsync();
        await ExecuteAsync(
            """
            insert into assistant.usage_logs (user_id, chat_id, agent_type, model_used, provider, input_tokens, output_tokens, total_tokens,
                input_cost, output_cost, total_cost, request_timestamp) values
                ({user}, {chat}, 'chat', 'm1', 'google', 1, 2, 3, 0.000001, 0.000002, 0.000003, '2026-01-05 00:00Z'),
                ({user}, null, 'chat', 'm1', 'google', 10, 20, 30, 0.1, 0.2, 0.3, '2026-01-05 23:59:59.999999Z'),
                ({user}, null, 'chat', 'm1', 'google', 100, 200, 300, 1, 2, 3, '2026-01-06 00:00Z'),
                ({user}, null, 'chat', 'm2', 'google', 5, 0, 5, 0, 0, 0, '2026-01-06 12:00Z')
            """);
    }

    public Task DisposeAsync() => _scenario.DisposeAsync();

    public static TheoryData<string, string?> Changes => new()
    {
        { "select 1", "01-05 chat m1 google 2 33 0.300003, 01-06 chat m1 google 1 300 3.000000, 01-06 chat m2 google 1 5 0.000000" },
        {
            "insert into assistant.usage_logs (user_id, agent_type, model_used, provider, request_timestamp) values ({user}, 'routing', 'm1', 'openai', '2026-01-05Z')",
            "01-05 chat m1 google 2 33 0.300003, 01-05 routing m1 openai 1 0 0.000000, 01-06 chat m1 google 1 300 3.000000, 01-06 chat m2 google 1 5 0.000000"
        },
        { "delete from assistant.usage_logs where model_used = 'm1' and input_tokens = 10", "01-05 chat m1 google 1 3 0.000003, 01-06 chat m1 google 1 300 3.000000, 01-06 chat m2 google 1 5 0.000000" },
        { "delete from assistant.usage_logs where request_timestamp >= '2026-01-06Z'", "01-05 chat m1 google 2 33 0.300003" },
        { "delete from assistant.usage_logs", null },
        { "delete from assistant.usage_logs where false", "01-05 chat m1 google 2 33 0.300003, 01-06 chat m1 google 1 300 3.000000, 01-06 chat m2 google 1 5 0.000000" },
        { "truncate assistant.usage_logs", null },
        { "delete from assistant.users where id = {user}", null },
        { "delete from assistant.chats where id = {chat}", "01-05 chat m1 google 2 33 0.300003, 01-06 chat m1 google 1 300 3.000000, 01-06 chat m2 google 1 5 0.000000" },
        {
            "update assistant.usage_logs set request_timestamp = request_timestamp + interval '24 hours' where model_used = 'm1'",
            "01-06 chat m1 google 2 33 0.300003, 01-06 chat m2 google 1 5 0.000000, 01-07 chat m1 google 1 300 3.000000"
        },
        {
            "update assistant.usage_logs set model_used = 'm2', total_cost = 4, output_cost = 3 where input_tokens = 100",
            "01-05 chat m1 google 2 33 0.300003, 01-06 chat m2 google 2 305 4.000000"
        },
        { "update assistant.usage_logs set user_id = [user], chat_id = null", null },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_day_is_what_its_uses_are_after(string change, string? expected)
    {
        await ExecuteAsync(change);

        (await Database.ScalarAsync<string>(_scenario.Sql(Days, Scenario.Owner))).ShouldBe(expected);
        await ShouldAgreeAsync();
    }

    [Fact]
    public async Task A_change_of_what_is_not_added_up_touches_no_day()
    {
        const string versions = "select string_agg(xmin || ' ' || ctid, ',' order by ctid) from assistant.usage_days";
        var before = await Database.ScalarAsync<string>(versions);

        await ExecuteAsync("update assistant.usage_logs set chat_id = null, duration_ms = 5, request_timestamp = request_timestamp + interval '1 microsecond' where input_tokens = 1");

        (await Database.ScalarAsync<string>(versions)).ShouldBe(before);
    }

    [Fact]
    public async Task A_day_that_was_written_past_the_triggers_is_made_anew()
    {
        await ExecuteAsync("update assistant.usage_days set uses = uses + 1; delete from assistant.usage_days where model_used = 'm2'");
        await ExecuteAsync("select app.rebuild_usage_days()");

        await ShouldAgreeAsync();
    }

    [Fact]
    public async Task A_use_without_a_day_is_refused() =>
        (await Should.ThrowAsync<PostgresException>(ExecuteAsync("update assistant.usage_logs set request_timestamp = '-infinity'")))
            .ConstraintName.ShouldBe("usage_logs_times_check");

    [Fact]
    public async Task Days_that_began_by_no_day_of_the_sessions_zone_are_UTCs()
    {
        await ExecuteAsync(
            """
            set timezone = 'Pacific/Chatham';
            update assistant.usage_logs set request_timestamp = request_timestamp - interval '3 days 1 microsecond';
            select app.rebuild_usage_days();
            update assistant.usage_logs set input_tokens = input_tokens + 1, total_tokens = total_tokens + 1;
            reset timezone
            """);

        await ShouldAgreeAsync();
    }

    [Theory]
    [InlineData(IsolationLevel.ReadCommitted)]
    [InlineData(IsolationLevel.RepeatableRead)]
    public async Task Writers_at_the_same_time_add_up_and_never_wait_in_a_circle(IsolationLevel isolation)
    {
        var states = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => WriteAsync(new Random(writer), isolation, 60))));

        states.SelectMany(state => state).Distinct().ShouldBeEmpty();
        (await Database.ScalarAsync<long>("select count(*) from assistant.usage_logs")).ShouldBeGreaterThan(100);
        await ShouldAgreeAsync();
    }

    private async Task<IReadOnlyList<string>> WriteAsync(Random random, IsolationLevel isolation, int count)
    {
        const string values = "'chat', 'm' || (random() * 3)::integer, 'google', n, n, n::numeric / 1000, n::numeric / 1000, '2026-01-05Z'::timestamptz + random() * interval '3 days'";
        const string insert = "insert into assistant.usage_logs (user_id, agent_type, model_used, provider, input_tokens, total_tokens, input_cost, total_cost, request_timestamp)";
        string[] statements =
        [
            $"{insert} select {{user}}, {values} from generate_series(1, 1) as n",
            $"{insert} select (case n % 2 when 0 then {{user}} else [user] end)::uuid, {values} from generate_series(1, 9) as n order by random()",
            // Each takes its rows in their keys' order, as what deletes or changes many rows must without the days, too.
            "delete from assistant.usage_logs where id in (select id from assistant.usage_logs order by id for update skip locked limit 3)",
            "update assistant.usage_logs set request_timestamp = request_timestamp + interval '1 day', model_used = 'm1' where id in (select id from assistant.usage_logs order by id for update skip locked limit 3)",
            "update assistant.usage_logs set total_tokens = total_tokens + 1, input_tokens = input_tokens + 1 where id in (select id from assistant.usage_logs order by id desc for update skip locked limit 2)",
        ];
        List<string> states = [];
        for (var i = 0; i < count; i++)
        {
            try
            {
                await using var connection = await Database.Owner.OpenConnectionAsync();
                await using var transaction = await connection.BeginTransactionAsync(isolation);
                await using var command = new NpgsqlCommand(_scenario.Sql(statements[random.Next(statements.Length)], Scenario.Owner), connection, transaction);
                await command.ExecuteNonQueryAsync();
                await (i % 10 == 9 ? transaction.RollbackAsync() : transaction.CommitAsync());
            }
            catch (PostgresException error) when (isolation == IsolationLevel.RepeatableRead && error.SqlState == PostgresErrorCodes.SerializationFailure)
            {
                // In one snapshot PostgreSQL refuses what another has changed meanwhile, and whoever writes does it again.
                i--;
            }
            catch (PostgresException error)
            {
                states.Add(error.SqlState);
            }
        }

        return states;
    }

    private async Task ShouldAgreeAsync() =>
        (await Database.ScalarAsync<long>($"select count(*) from ({UsageDays.Contradictions}) as days")).ShouldBe(0);

    private Task<int> ExecuteAsync(string sql) => Database.ExecuteAsync(_scenario.Sql(sql, Scenario.Owner));
}
