using Assistant.Data.Tests.RowSecurity;
using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.Modules.Focus;

/// <summary>The clock's step, at any time after a phase's planned end.</summary>
public sealed class AdvanceFocusTests(Scenario scenario) : IClassFixture<Scenario>, IAsyncLifetime
{
    // Half an hour before the clocks of Europe go forward.
    private const string End = "timestamptz '2026-03-29 00:30:00Z'";

    private TestDatabase Database => scenario.Database;

    public async Task InitializeAsync()
    {
        await Database.ExecuteAsync(
            """
            delete from assistant.users where email ~ '^p[0-9]';
            delete from assistant.focus_mode_states;
            delete from assistant.focus_settings;
            drop table if exists public.slow
            """);
        foreach (var person in new[] { Scenario.Owner, Scenario.Stranger, Scenario.Inactive })
        {
            await Database.ExecuteAsync(Scenario.Sql(
                "insert into assistant.focus_mode_states (user_id) values ({user}); insert into assistant.focus_settings (user_id) values ({user})", person));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("pomodoro work 0/4 25+5", 0, "pomodoro break 1/4 +5")]
    [InlineData("pomodoro work 0/4 25+5", 4.99, "pomodoro break 1/4 +5")]
    [InlineData("pomodoro work 0/4 25+5", 5, "pomodoro work 1/4 +30")]
    [InlineData("pomodoro work 0/4 25+5", 29.99, "pomodoro work 1/4 +30")]
    [InlineData("pomodoro work 0/4 25+5", 30, "pomodoro break 2/4 +35")]
    [InlineData("pomodoro work 0/4 25+5", 89, "pomodoro work 3/4 +90")]
    [InlineData("pomodoro work 0/4 25+5", 90, "pomodoro off 4/4")]
    [InlineData("pomodoro work 0/4 25+5", 100000, "pomodoro off 4/4")]
    [InlineData("pomodoro work 3/4 25+5", 0, "pomodoro off 4/4")]
    [InlineData("pomodoro work 0/1 25+5", 0, "pomodoro off 1/1")]
    [InlineData("pomodoro break 1/4 25+5", 0, "pomodoro work 1/4 +25")]
    [InlineData("pomodoro break 1/4 25+5", 24.99, "pomodoro work 1/4 +25")]
    [InlineData("pomodoro break 1/4 25+5", 25, "pomodoro break 2/4 +30")]
    [InlineData("pomodoro break 1/4 25+5", 30, "pomodoro work 2/4 +55")]
    [InlineData("pomodoro break 3/4 25+5", 24, "pomodoro work 3/4 +25")]
    [InlineData("pomodoro break 3/4 25+5", 25, "pomodoro off 4/4")]
    // A year without a server: every round is counted, and the next end is where it would have been.
    [InlineData("pomodoro work 0/- 25+5", 525600, "pomodoro break 17521/- +525605")]
    [InlineData("pomodoro break 0/- 25+5", 525600, "pomodoro work 17520/- +525625")]
    [InlineData("pomodoro work 0/- 1+1", 525601, "pomodoro work 262801/- +525602")]
    // Minutes from the settings.
    [InlineData("pomodoro work 0/-", 60, "pomodoro break 2/- +70")]
    [InlineData("pomodoro break 1/-", 0, "pomodoro work 1/- +50")]
    [InlineData("simple - 0/-", 0, "simple off 0/-")]
    [InlineData("simple - 0/-", 100000, "simple off 0/-")]
    // What only somebody who writes the columns himself can have.
    [InlineData("pomodoro - 0/4 25+5", 0, "pomodoro break 1/4 +5")]
    [InlineData("simple work 0/4 25+5", 0, "simple off 0/4")]
    [InlineData("pomodoro work 7/4 25+5", 0, "pomodoro off 8/4")]
    [InlineData("pomodoro break 4/4 25+5", 0, "pomodoro off 4/4")]
    [InlineData("pomodoro work 2147483647/- 25+5", 0, "pomodoro break 2147483647/- +5")]
    [InlineData("pomodoro work 2147483647/2147483647 25+5", 0, "pomodoro off 2147483647/2147483647")]
    [InlineData("pomodoro work 0/- 2147483647+2147483647", 0, "pomodoro break 1/- +2147483647")]
    public async Task A_row_that_is_due_moves(string state, double minutesLate, string expected)
    {
        await Database.ExecuteAsync("update assistant.focus_settings set pomodoro_work_minutes = 50, pomodoro_break_minutes = 10");
        await SetAsync(state, End);

        (await AdvanceAsync($"{End} + {FormattableString.Invariant($"{minutesLate}")} * interval '1 minute'")).Moved.ShouldBe(1);

        (await StateAsync()).ShouldBe(expected);
    }

    [Fact]
    public async Task Without_settings_it_is_25_and_5()
    {
        await Database.ExecuteAsync("delete from assistant.focus_settings");
        await SetAsync("pomodoro work 0/-", End);

        (await AdvanceAsync($"{End} + interval '30 minutes'")).Moved.ShouldBe(1);

        (await StateAsync()).ShouldBe("pomodoro break 2/- +35");
    }

    [Theory]
    [InlineData("'-infinity'")]
    [InlineData("'4713-01-01 00:00:00Z BC'")]
    public async Task Ends_that_nobody_could_have_planned_hold_nobody_back(string end)
    {
        await SetAsync("pomodoro work 0/- 1+1", end);
        await SetAsync("pomodoro work 0/4 25+5", End, Scenario.Stranger);

        (await AdvanceAsync(End)).Moved.ShouldBe(2);

        (await Database.ScalarAsync<bool>($"select bool_and(not is_active or ends_at > {End}) from assistant.focus_mode_states")).ShouldBeTrue();
        (await StateAsync(Scenario.Stranger)).ShouldBe("pomodoro break 1/4 +5");
    }

    [Theory]
    [InlineData("pomodoro work 0/4 25+5", "ends_at = ends_at + interval '1 microsecond'")]
    [InlineData("pomodoro work 0/4 25+5", "is_active = false")]
    [InlineData("simple - 0/-", "ends_at = null")]
    [InlineData("simple - 0/-", "ends_at = 'infinity'")]
    public async Task A_row_that_is_not_due_stays(string state, string change)
    {
        await SetAsync(state, End);
        await Database.ExecuteAsync($"update assistant.focus_mode_states set {change} where user_id = $1", Scenario.Owner);
        const string row = "select string_agg(s::text, '' order by id) from assistant.focus_mode_states s";
        var before = await Database.ScalarAsync<string>(row);

        (await AdvanceAsync(End)).Moved.ShouldBe(0);

        (await Database.ScalarAsync<string>(row)).ShouldBe(before);
    }

    [Fact]
    public async Task Those_that_wait_longest_are_moved_first_and_the_next_is_told()
    {
        await SetAsync("simple - 0/-", "now() - interval '2 minutes'");
        await SetAsync("simple - 0/-", "now() - interval '1 minute'", Scenario.Stranger);
        await SetAsync("simple - 0/-", "now() + interval '1 minute'", Scenario.Inactive);

        (await AdvanceAsync("now()", 1)).ShouldBe((1, 0));
        (await StateAsync()).ShouldBe("simple off 0/-");
        var (moved, nextDue) = await AdvanceAsync("now()", 1);
        moved.ShouldBe(1);
        nextDue.ShouldBeInRange(50_000, 60_000);
        await Database.ExecuteAsync("update assistant.focus_mode_states set is_active = false");
        (await AdvanceAsync("now()", 1)).ShouldBe((0, 3_600_000));
    }

    [Fact]
    public async Task A_row_that_somebody_is_changing_is_passed_over_and_comes_later()
    {
        await SetAsync("pomodoro work 0/4 25+5", "now() - interval '1 second'");
        await SetAsync("pomodoro work 0/4 25+5", "now() - interval '1 second'", Scenario.Stranger);
        await using (var session = await Database.BeginAsync(Scenario.Named("owner")))
        {
            await FocusAnswer.OfAsync(session, "stop_focus()");
            (await AdvanceAsync("now()")).ShouldBe((1, 0));
        }

        (await AdvanceAsync("now()")).Moved.ShouldBe(1);
        (await Database.ScalarAsync<long>("select sum(pomodoro_session_count) from assistant.focus_mode_states")).ShouldBe(2);
    }

    [Fact]
    public async Task Steps_at_the_same_time_move_each_row_once()
    {
        await AddPeopleAsync(300);
        await Database.ExecuteAsync(
            """
            update assistant.focus_mode_states set is_active = true, mode = 'pomodoro', pomodoro_phase = 'work', pomodoro_session_count = 0,
                pomodoro_work_minutes = 25, pomodoro_break_minutes = 5, ends_at = now()
            """);

        var moved = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            var sum = 0;
            while (await AdvanceAsync("now()", 20) is var step && step is not { Moved: 0, NextDue: > 0 })
            {
                sum += step.Moved;
            }

            return sum;
        }));

        moved.Sum().ShouldBe(303);
        (await Database.ScalarAsync<long>("select count(*) from assistant.focus_mode_states where pomodoro_session_count = 1 and pomodoro_phase = 'break'")).ShouldBe(303);
    }

    [Fact]
    public async Task One_step_over_many_phases_is_as_many_steps_over_one()
    {
        await AddPeopleAsync(400);
        await Database.ExecuteAsync(
            $"""
            select setseed(0.5);
            update assistant.focus_mode_states set is_active = true, mode = 'pomodoro', pomodoro_phase = (array['work', 'break'])[1 + floor(random() * 2)::int],
                pomodoro_session_count = 1 + floor(random() * 3), pomodoro_total_sessions = case when random() < 0.7 then 4 + floor(random() * 9) end,
                pomodoro_work_minutes = 1 + floor(random() * 30), pomodoro_break_minutes = 1 + floor(random() * 10),
                ends_at = {End} - floor(random() * 300) * interval '1 minute';
            create table public.slow as select * from assistant.focus_mode_states
            """);
        // One phase after the other, as a server does that was never away.
        const string oneByOne =
            """
            with step as (update public.slow set
                is_active = not (pomodoro_phase = 'work' and pomodoro_session_count + 1 >= coalesce(pomodoro_total_sessions, 1000000)),
                pomodoro_session_count = pomodoro_session_count + case pomodoro_phase when 'work' then 1 else 0 end,
                pomodoro_phase = case pomodoro_phase when 'work' then 'break' else 'work' end,
                ends_at = ends_at + interval '1 minute' * case pomodoro_phase when 'work' then pomodoro_break_minutes else pomodoro_work_minutes end
                where is_active and ends_at <= timestamptz '2026-03-29 00:30:00Z' returning 1)
            select count(*) from step
            """;
        while (await Database.ScalarAsync<long>(oneByOne) > 0)
        {
        }

        (await AdvanceAsync(End, 1000)).Moved.ShouldBe(403);

        (await Database.ScalarAsync<long>(
            """
            select count(*) from public.slow a join assistant.focus_mode_states b using (id)
            where a.is_active = b.is_active and a.pomodoro_session_count = b.pomodoro_session_count
                and (not a.is_active and b.ends_at is null and b.pomodoro_phase is null or a.pomodoro_phase = b.pomodoro_phase and a.ends_at = b.ends_at)
            """)).ShouldBe(403);
        (await Database.ScalarAsync<long>("select count(*) from assistant.focus_mode_states where is_active")).ShouldBeInRange(50, 350);
    }

    [Fact]
    public async Task However_many_people_there_are_it_reads_those_who_are_due()
    {
        // What the connection has counted, of which the step's own part is wanted.
        const string scans = "select sum(seq_scan)::int from pg_stat_xact_user_tables where relname in ('focus_mode_states', 'focus_settings')";
        await AddPeopleAsync(20_000);
        await Database.ExecuteAsync(
            """
            update assistant.focus_mode_states set is_active = true, mode = 'pomodoro', pomodoro_phase = 'work', ends_at = now() + interval '1 hour';
            insert into assistant.focus_settings (user_id) select user_id from assistant.focus_mode_states on conflict do nothing;
            analyze assistant.focus_mode_states, assistant.focus_settings
            """);
        await using var connection = await Database.Owner.OpenConnectionAsync();
        // From the sixth call on PostgreSQL may keep a plan for all arguments.
        for (var call = 1; call <= 8; call++)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await ReadAsync("update assistant.focus_mode_states set ends_at = now() where user_id = $1 returning 1", call % 2 == 0 ? Scenario.Owner : Guid.Empty);
            var before = await ReadAsync(scans);
            (await ReadAsync("select moved from app.advance_focus(now(), 200)")).ShouldBe(call % 2 == 0 ? 1 : 0);
            (await ReadAsync(scans)).ShouldBe(before, $"call {call}");
        }

        async Task<int> ReadAsync(string sql, params object[] parameters)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            command.Parameters.AddRange(parameters.Select(value => new NpgsqlParameter { Value = value }).ToArray());
            return await command.ExecuteScalarAsync() as int? ?? 0;
        }
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("admin")]
    public async Task People_do_not_move_the_clock(string persona)
    {
        await using var session = await Database.BeginAsync(Scenario.Named(persona));

        (await Should.ThrowAsync<PostgresException>(session.ExecuteAsync("select app.advance_focus(now(), 1)"))).SqlState
            .ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private Task AddPeopleAsync(int count) => Database.ExecuteAsync(
        """
        with people as (insert into assistant.users (email) select 'p' || n || '@example.com' from generate_series(1, $1) n returning id)
        insert into assistant.focus_mode_states (user_id) select id from people
        """,
        count);

    // 'pomodoro work 1/4 25+5': the mode, the phase, rounds done and planned, minutes of work and break; a dash for none.
    private async Task SetAsync(string state, string end, Guid? person = null)
    {
        var parts = state.Split(' ');
        var rounds = parts[2].Split('/');
        var minutes = parts.Length > 3 ? parts[3].Split('+') : ["null", "null"];
        string Number(string text) => text == "-" ? "null" : text;
        await Database.ExecuteAsync(
            $"""
            update assistant.focus_mode_states set is_active = true, mode = '{parts[0]}', pomodoro_phase = nullif('{parts[1]}', '-'),
                pomodoro_session_count = {rounds[0]}, pomodoro_total_sessions = {Number(rounds[1])}, ends_at = {end},
                pomodoro_work_minutes = {minutes[0]}, pomodoro_break_minutes = {minutes[1]}
            where user_id = $1
            """,
            person ?? Scenario.Owner);
    }

    // As the serving login, and as one who lives where the clocks change.
    private async Task<(int Moved, int NextDue)> AdvanceAsync(string at, int most = 200)
    {
        await using var connection = await Database.Serving.OpenConnectionAsync();
        await using var zone = new NpgsqlCommand("set timezone = 'Europe/Berlin'", connection);
        await zone.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand($"select moved, next_due_ms from app.advance_focus({at}, {most})", connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt32(0), reader.GetInt32(1));
    }

    private Task<string?> StateAsync(Guid? person = null) => Database.ScalarAsync<string>(
        $"""
        select concat_ws(' ', mode, case when is_active then pomodoro_phase else 'off' end,
            pomodoro_session_count || '/' || coalesce(pomodoro_total_sessions::text, '-'),
            '+' || (extract(epoch from ends_at) - extract(epoch from {End}))::bigint / 60)
        from assistant.focus_mode_states where user_id = $1
        """,
        person ?? Scenario.Owner);
}
