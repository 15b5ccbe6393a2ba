using Assistant.Data.Tests.RowSecurity;
using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.Modules.Focus;

/// <summary>What people do to their own focus mode: each legal and each illegal step.</summary>
public sealed class FocusModeTests(Scenario scenario) : IClassFixture<Scenario>
{
    private const string Simple = "start_focus('simple', 30, 'Writing', null, null, null)";
    private const string OpenEnd = "start_focus('simple', null, null, null, null, null)";
    private const string Pomodoro = "start_focus('pomodoro', null, null, 50, 10, 2)";
    private const string Skip = "skip_phase()";
    private const string Stop = "stop_focus()";

    private const string StateSql =
        """
        select concat_ws(' ', case when is_active then 'on' else 'off' end, mode, pomodoro_phase,
            pomodoro_session_count || '/' || coalesce(pomodoro_total_sessions::text, '-'),
            coalesce('+' || extract(epoch from ends_at - now())::bigint / 60, 'open'), custom_message)
        from assistant.focus_mode_states where user_id = app.uid()
        """;

    [Theory]
    [InlineData("'simple', 30, 'Writing', null, null, null", "on simple 0/- +30 Writing")]
    [InlineData("'simple', null, null, null, null, null", "on simple 0/- open")]
    [InlineData("'pomodoro', null, 'Deep', null, null, null", "on pomodoro work 0/- +25 Deep")]
    [InlineData("'pomodoro', null, null, 50, 10, 4", "on pomodoro work 0/4 +50")]
    [InlineData("'simple', 2147483647, null, null, null, null", "on simple 0/- +2147483647")]
    public async Task A_start_begins(string arguments, string expected)
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("owner"));

        var answer = await FocusAnswer.OfAsync(session, $"start_focus({arguments})");

        answer.ShouldBe(new FocusAnswer("OK", await session.ScalarAsync<Guid>("select id from assistant.focus_mode_states where user_id = app.uid()")));
        (await session.ScalarAsync<string>(StateSql)).ShouldBe(expected);
        (await session.ScalarAsync<bool>("select started_at = now() from assistant.focus_mode_states where user_id = app.uid()")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("null, 30, null, null, null, null")]
    [InlineData("'deep', 30, null, null, null, null")]
    [InlineData("'simple', 0, null, null, null, null")]
    [InlineData("'simple', -5, null, null, null, null")]
    [InlineData("'simple', 30, null, 25, null, null")]
    [InlineData("'simple', 30, null, null, 5, null")]
    [InlineData("'simple', 30, null, null, null, 4")]
    [InlineData("'pomodoro', 30, null, null, null, null")]
    [InlineData("'pomodoro', null, null, 0, null, null")]
    [InlineData("'pomodoro', null, null, null, 0, null")]
    [InlineData("'pomodoro', null, null, null, null, 0")]
    public async Task An_argument_that_no_focus_mode_could_have_changes_nothing(string arguments)
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("owner"));

        (await FocusAnswer.OfAsync(session, $"start_focus({arguments})")).ShouldBe(new FocusAnswer("INVALID", null));
        (await session.ScalarAsync<string>(StateSql)).ShouldBe("off simple 0/- open");
    }

    [Theory]
    [InlineData("settings", "+40", "+15")]
    [InlineData("none", "+25", "+5")]
    public async Task Minutes_that_are_not_given_are_those_of_the_settings_whenever_a_phase_begins(string settings, string work, string rest)
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("owner"));
        await session.ExecuteAsync(settings == "none"
            ? "delete from assistant.focus_settings"
            : "update assistant.focus_settings set pomodoro_work_minutes = 40, pomodoro_break_minutes = 15");

        await FocusAnswer.OfAsync(session, "start_focus('pomodoro', null, null, null, null, null)");
        (await session.ScalarAsync<string>(StateSql)).ShouldBe($"on pomodoro work 0/- {work}");
        await FocusAnswer.OfAsync(session, Skip);
        (await session.ScalarAsync<string>(StateSql)).ShouldBe($"on pomodoro break 1/- {rest}");
        await session.ExecuteAsync("update assistant.focus_settings set pomodoro_work_minutes = 41");
        await FocusAnswer.OfAsync(session, Skip);
        (await session.ScalarAsync<string>(StateSql)).ShouldBe($"on pomodoro work 1/- {(settings == "none" ? work : "+41")}");
    }

    [Fact]
    public async Task Phases_are_skipped_until_the_last_planned_work_is_done()
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("owner"));
        await FocusAnswer.OfAsync(session, Pomodoro);

        foreach (var expected in new[] { "on pomodoro break 1/2 +10", "on pomodoro work 1/2 +50", "off pomodoro 2/2 open" })
        {
            (await FocusAnswer.OfAsync(session, Skip)).Result.ShouldBe("OK");
            (await session.ScalarAsync<string>(StateSql)).ShouldBe(expected);
        }

        (await FocusAnswer.OfAsync(session, Skip)).Result.ShouldBe("NOT_ACTIVE");
    }

    [Fact]
    public async Task A_skip_that_waits_for_the_clock_finds_the_phase_that_it_began()
    {
        await using var database = await CopyAsync();
        await FocusAnswer.KeptAsync(database, Scenario.Named("owner"), Pomodoro);
        await using var clock = await database.Owner.OpenConnectionAsync();
        await using var step = await clock.BeginTransactionAsync();
        await using var advance = new NpgsqlCommand("select moved from app.advance_focus(now() + interval '50 minutes', 1)", clock);
        (await advance.ExecuteScalarAsync()).ShouldBe(1);

        var skip = FocusAnswer.KeptAsync(database, Scenario.Named("owner"), "skip_phase('work')");
        while (!await database.ScalarAsync<bool>("select exists (select from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database())"))
        {
            skip.IsCompleted.ShouldBeFalse();
        }

        await step.CommitAsync();
        (await skip).Result.ShouldBe("PHASE_CHANGED");
        (await database.ScalarAsync<string>("select pomodoro_phase || ' ' || pomodoro_session_count from assistant.focus_mode_states where user_id = $1", Scenario.Owner)).ShouldBe("break 1");
    }

    [Theory]
    [InlineData(Simple, Simple, "ALREADY_ACTIVE", "on simple 0/- +30 Writing")]
    [InlineData(Simple, OpenEnd, "ALREADY_ACTIVE", "on simple 0/- +30 Writing")]
    [InlineData(Simple, Pomodoro, "ALREADY_ACTIVE", "on simple 0/- +30 Writing")]
    [InlineData(Pomodoro, Simple, "ALREADY_ACTIVE", "on pomodoro work 0/2 +50")]
    [InlineData(Simple, Skip, "NOT_POMODORO", "on simple 0/- +30 Writing")]
    [InlineData(Pomodoro, "skip_phase('work')", "OK", "on pomodoro break 1/2 +10")]
    [InlineData(Pomodoro, "skip_phase('break')", "PHASE_CHANGED", "on pomodoro work 0/2 +50")]
    [InlineData(Pomodoro, "skip_phase(null)", "OK", "on pomodoro break 1/2 +10")]
    [InlineData(Simple, "skip_phase('work')", "NOT_POMODORO", "on simple 0/- +30 Writing")]
    [InlineData(null, "skip_phase('work')", "NOT_ACTIVE", "off simple 0/- open")]
    [InlineData(Simple, Stop, "OK", "off simple 0/- open Writing")]
    [InlineData(OpenEnd, Stop, "OK", "off simple 0/- open")]
    [InlineData(Pomodoro, Stop, "OK", "off pomodoro 0/2 open")]
    [InlineData(Simple, "set_focus_message('Soon')", "OK", "on simple 0/- +30 Soon")]
    [InlineData(Simple, "set_focus_message(null)", "OK", "on simple 0/- +30")]
    [InlineData(null, Skip, "NOT_ACTIVE", "off simple 0/- open")]
    [InlineData(null, Stop, "NOT_ACTIVE", "off simple 0/- open")]
    [InlineData(null, "set_focus_message('Soon')", "NOT_ACTIVE", "off simple 0/- open")]
    public async Task A_step_is_taken_or_refused(string? before, string step, string result, string expected)
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("owner"));
        if (before is not null)
        {
            (await FocusAnswer.OfAsync(session, before)).Result.ShouldBe("OK");
        }

        (await FocusAnswer.OfAsync(session, step)).Result.ShouldBe(result);
        (await session.ScalarAsync<string>(StateSql)).ShouldBe(expected);
    }

    [Fact]
    public async Task What_was_stopped_begins_anew()
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("owner"));
        foreach (var call in new[] { Pomodoro, Skip, Stop, OpenEnd })
        {
            (await FocusAnswer.OfAsync(session, call)).Result.ShouldBe("OK");
        }

        (await session.ScalarAsync<string>(StateSql)).ShouldBe("on simple 0/- open");
    }

    [Theory]
    [InlineData(Simple)]
    [InlineData(Stop)]
    [InlineData(Skip)]
    [InlineData("set_focus_message('x')")]
    public async Task Nobody_elses_focus_mode_moves(string call)
    {
        await using var database = await CopyAsync();
        await FocusAnswer.KeptAsync(database, Scenario.Named("owner"), Pomodoro);
        const string others = "select string_agg(s::text, ' ' order by id) from assistant.focus_mode_states s where user_id <> $1";
        var before = await database.ScalarAsync<string>(others, Scenario.Stranger);

        await FocusAnswer.KeptAsync(database, Scenario.Named("stranger"), call);

        (await database.ScalarAsync<string>(others, Scenario.Stranger)).ShouldBe(before);
    }

    [Theory]
    [InlineData("anonymous")]
    [InlineData("unknown")]
    [InlineData("inactive")]
    public async Task Who_is_not_signed_in_starts_nothing(string persona)
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named(persona));
        (await FocusAnswer.OfAsync(session, Stop)).ShouldBe(new FocusAnswer("NOT_ACTIVE", null));
        (await FocusAnswer.OfAsync(session, Skip)).ShouldBe(new FocusAnswer("NOT_ACTIVE", null));

        (await Should.ThrowAsync<PostgresException>(FocusAnswer.OfAsync(session, Simple))).SqlState
            .ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_starts_at_the_same_moment_one_is_the_start(bool hasRow)
    {
        await using var database = await CopyAsync();
        if (!hasRow)
        {
            await database.ExecuteAsync("delete from assistant.focus_mode_states");
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 16)
            .Select(_ => FocusAnswer.KeptAsync(database, Scenario.Named("owner"), Pomodoro)));

        answers.Count(answer => answer.Result == "OK").ShouldBe(1);
        answers.Count(answer => answer.Result == "ALREADY_ACTIVE").ShouldBe(15);
        answers.Select(answer => answer.Key).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
    }

    [Fact]
    public async Task In_one_snapshot_the_second_start_has_to_begin_again()
    {
        await using var database = await CopyAsync();
        await using var second = await database.BeginAsync(Scenario.Named("owner"), repeatableRead: true);
        await FocusAnswer.KeptAsync(database, Scenario.Named("owner"), Simple);

        (await Should.ThrowAsync<PostgresException>(FocusAnswer.OfAsync(second, Simple))).SqlState.ShouldBe(PostgresErrorCodes.SerializationFailure);
    }

    private static async Task<TestDatabase> CopyAsync()
    {
        var copy = new Scenario();
        await copy.InitializeAsync();
        return copy.Database;
    }
}
