using Assistant.Data.Tests.RowSecurity;
using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.Modules.Focus;

/// <summary>What people do to their own focus sessions, of which <see cref="Scenario"/> gives each one that is running.</summary>
public sealed class FocusSessionTests(Scenario scenario) : IClassFixture<Scenario>, IAsyncLifetime
{
    private const string Start = "start_focus_session('Release notes', 25, '[\"Slack\"]', null)";

    private TestDatabase Database => scenario.Database;

    public async Task InitializeAsync()
    {
        await Database.ExecuteAsync("delete from assistant.focus_sessions");
        foreach (var person in new[] { Scenario.Owner, Scenario.Stranger })
        {
            await Database.ExecuteAsync(Scenario.Sql("insert into assistant.focus_sessions (id, user_id, duration_minutes) values ({focus_session}, {user}, 25)", person));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("active", "pause", "OK", "paused")]
    [InlineData("active", "resume", "NOT_PAUSED", "active")]
    [InlineData("active", "complete", "OK", "completed")]
    [InlineData("active", "cancel", "OK", "cancelled")]
    [InlineData("paused", "pause", "NOT_ACTIVE", "paused")]
    [InlineData("paused", "resume", "OK", "active")]
    [InlineData("paused", "complete", "OK", "completed")]
    [InlineData("paused", "cancel", "OK", "cancelled")]
    [InlineData("completed", "pause", "ENDED", "completed")]
    [InlineData("completed", "resume", "ENDED", "completed")]
    [InlineData("completed", "complete", "ENDED", "completed")]
    [InlineData("completed", "cancel", "ENDED", "completed")]
    [InlineData("cancelled", "pause", "ENDED", "cancelled")]
    [InlineData("cancelled", "resume", "ENDED", "cancelled")]
    [InlineData("cancelled", "complete", "ENDED", "cancelled")]
    [InlineData("cancelled", "cancel", "ENDED", "cancelled")]
    [InlineData("active", "finish", "INVALID", "active")]
    [InlineData("active", null, "INVALID", "active")]
    public async Task A_session_moves_or_does_not(string status, string? verb, string result, string expected)
    {
        await using var session = await BeginAsync("owner");
        await session.ExecuteAsync(Sql("update assistant.focus_sessions set status = $1 where id = {focus_session}"), status);

        (await FocusAnswer.OfAsync(session, Sql("move_focus_session({focus_session}, $1::text)"), (object?)verb)).Result.ShouldBe(result);

        (await session.ScalarAsync<string>(Sql("select status from assistant.focus_sessions where id = {focus_session}"))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("active", 3, "OK", 3)]
    [InlineData("active", 2147483647, "OK", 2147483647)]
    [InlineData("active", 0, "INVALID", 0)]
    [InlineData("active", -1, "INVALID", 0)]
    [InlineData("active", null, "INVALID", 0)]
    [InlineData("paused", 1, "NOT_ACTIVE", 0)]
    [InlineData("completed", 1, "ENDED", 0)]
    [InlineData("cancelled", 1, "ENDED", 0)]
    public async Task A_distraction_counts_while_the_session_runs(string status, int? times, string result, int expected)
    {
        await using var session = await BeginAsync("owner");
        await session.ExecuteAsync(Sql("update assistant.focus_sessions set status = $1 where id = {focus_session}"), status);

        (await FocusAnswer.OfAsync(session, Sql("count_distraction({focus_session}, $1::int)"), times)).Result.ShouldBe(result);

        (await session.ScalarAsync<int>(Sql("select distraction_count from assistant.focus_sessions where id = {focus_session}"))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("active", "move_focus_session({focus_session}, 'pause')", "OK paused")]
    [InlineData("paused", "move_focus_session({focus_session}, 'resume')", "OK active")]
    [InlineData("active", "move_focus_session({focus_session}, 'resume')", "NOT_PAUSED active")]
    [InlineData("paused", "move_focus_session({focus_session}, 'pause')", "NOT_ACTIVE paused")]
    [InlineData("completed", "move_focus_session({focus_session}, 'pause')", "ENDED completed")]
    [InlineData("cancelled", "move_focus_session({focus_session}, 'pause')", "ENDED cancelled")]
    [InlineData("active", "move_focus_session(gen_random_uuid(), 'pause')", "NOT_FOUND")]
    [InlineData("active", "count_distraction({focus_session}, 1)", "OK active")]
    [InlineData("paused", "count_distraction({focus_session}, 1)", "NOT_ACTIVE paused")]
    [InlineData("cancelled", "count_distraction({focus_session}, 1)", "ENDED cancelled")]
    [InlineData("active", "count_distraction(gen_random_uuid(), 1)", "NOT_FOUND")]
    public async Task The_status_is_told_with_the_result(string status, string call, string expected)
    {
        await using var session = await BeginAsync("owner");
        await session.ExecuteAsync(Sql("update assistant.focus_sessions set status = $1 where id = {focus_session}"), status);

        (await session.ScalarAsync<string>(Sql($"select concat_ws(' ', result, status) from app.{call}"))).ShouldBe(expected);
    }

    [Fact]
    public async Task Distractions_beyond_the_greatest_number_stay_there()
    {
        await using var session = await BeginAsync("owner");

        foreach (var times in new[] { 2147483647, 1 })
        {
            (await FocusAnswer.OfAsync(session, Sql("count_distraction({focus_session}, $1)"), times)).Result.ShouldBe("OK");
        }

        (await session.ScalarAsync<int>(Sql("select distraction_count from assistant.focus_sessions where id = {focus_session}"))).ShouldBe(2147483647);
    }

    [Theory]
    [InlineData("move_focus_session({0}, 'pause')")]
    [InlineData("move_focus_session({0}, 'resume')")]
    [InlineData("move_focus_session({0}, 'complete')")]
    [InlineData("move_focus_session({0}, 'cancel')")]
    [InlineData("count_distraction({0}, 1)")]
    public async Task Somebody_elses_session_is_none(string call)
    {
        var before = await Database.ScalarAsync<string>("select string_agg(s::text, ' ' order by id) from assistant.focus_sessions s");
        var theirs = Scenario.Sql("{focus_session}", Scenario.Stranger);
        foreach (var persona in new[] { "owner", "admin", "anonymous", "inactive" })
        {
            foreach (var key in new[] { theirs, "gen_random_uuid()", "null" })
            {
                (await FocusAnswer.KeptAsync(Database, Scenario.Named(persona), call.Replace("{0}", key)))
                    .ShouldBe(new FocusAnswer("NOT_FOUND", null), $"{persona} {key}");
            }
        }

        (await Database.ScalarAsync<string>("select string_agg(s::text, ' ' order by id) from assistant.focus_sessions s")).ShouldBe(before);
    }

    [Fact]
    public async Task A_start_while_one_is_running_finds_that_one()
    {
        await using var session = await BeginAsync("owner");
        var running = await session.ScalarAsync<Guid>(Sql("select {focus_session}::uuid"));

        (await FocusAnswer.OfAsync(session, Start)).ShouldBe(new FocusAnswer("ALREADY_ACTIVE", running));
        await FocusAnswer.OfAsync(session, Sql("move_focus_session({focus_session}, 'pause')"));
        var started = await FocusAnswer.OfAsync(session, Start);

        started.Result.ShouldBe("OK");
        (await session.ScalarAsync<string>(
            "select concat_ws(' ', status, title, duration_minutes, blocked_apps, blocked_websites, started_at = now()) from assistant.focus_sessions where id = $1",
            started.Key)).ShouldBe("active Release notes 25 [\"Slack\"] t");
        (await FocusAnswer.OfAsync(session, Sql("move_focus_session({focus_session}, 'resume')"))).ShouldBe(new FocusAnswer("ALREADY_ACTIVE", started.Key));
        (await FocusAnswer.OfAsync(session, "move_focus_session($1, 'complete')", started.Key)).Result.ShouldBe("OK");
        (await FocusAnswer.OfAsync(session, Sql("move_focus_session({focus_session}, 'resume')"))).ShouldBe(new FocusAnswer("OK", running));
    }

    [Fact]
    public async Task A_session_gets_the_key_that_was_made_for_it()
    {
        await using var session = await BeginAsync("owner");
        var key = Guid.CreateVersion7();
        await session.ExecuteAsync("delete from assistant.focus_sessions");

        (await FocusAnswer.OfAsync(session, "start_focus_session('x', 25, null, null, $1)", key)).ShouldBe(new FocusAnswer("OK", key));
        (await FocusAnswer.OfAsync(session, "start_focus_session('x', 25, null, null, $1)", Guid.CreateVersion7())).ShouldBe(new FocusAnswer("ALREADY_ACTIVE", key));
    }

    [Theory]
    [InlineData("'x', 0, null, null")]
    [InlineData("'x', null, null, null")]
    [InlineData("repeat('x', 256), 25, null, null")]
    [InlineData("'x', 25, '{}', null")]
    [InlineData("'x', 25, null, '\"a\"'")]
    public async Task What_no_session_could_have_starts_none(string arguments)
    {
        await using var session = await BeginAsync("owner");
        await session.ExecuteAsync("delete from assistant.focus_sessions");

        (await FocusAnswer.OfAsync(session, $"start_focus_session({arguments})")).ShouldBe(new FocusAnswer("INVALID", null));

        (await session.ScalarAsync<long>("select count(*) from assistant.focus_sessions")).ShouldBe(0);
    }

    [Theory]
    [InlineData("anonymous")]
    [InlineData("inactive")]
    public async Task Who_is_not_signed_in_starts_nothing(string persona)
    {
        await using var session = await BeginAsync(persona);

        (await Should.ThrowAsync<PostgresException>(FocusAnswer.OfAsync(session, Start))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Of_starts_and_resumptions_at_the_same_moment_one_runs()
    {
        var resume = Sql("move_focus_session({focus_session}, 'resume')");
        for (var round = 0; round < 5; round++)
        {
            await Database.ExecuteAsync("update assistant.focus_sessions set status = 'completed'");
            await Database.ExecuteAsync(Sql("update assistant.focus_sessions set status = 'paused' where id = {focus_session}"));

            var answers = await Task.WhenAll(Enumerable.Range(0, 16)
                .Select(i => FocusAnswer.KeptAsync(Database, Scenario.Named("owner"), i % 2 == 0 ? Start : resume)));

            answers.Count(answer => answer.Result == "OK").ShouldBe(1);
            answers.Where(answer => answer.Result != "OK").ShouldAllBe(answer => answer.Result == "ALREADY_ACTIVE" || answer.Result == "NOT_PAUSED");
            (await Database.ScalarAsync<long>(Sql("select count(*) from assistant.focus_sessions where user_id = {user} and status = 'active'"))).ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("complete")]
    [InlineData("cancel")]
    public async Task Time_paused_is_not_time_focused(string end)
    {
        // Begun 60 minutes ago, paused from the 10th to the 30th and from the 40th to the 45th.
        await MoveAsync("pause", 10);
        await MoveAsync("resume", 20);
        await MoveAsync("pause", 10);
        await MoveAsync("resume", 5);
        await MoveAsync(end, 15);

        (await TimesAsync()).ShouldBe("35 60 1500 f");
    }

    [Fact]
    public async Task A_session_that_ends_while_it_is_paused_was_focused_until_then()
    {
        await MoveAsync("pause", 10);
        await MoveAsync("complete", 500);

        (await TimesAsync()).ShouldBe("10 510 30000 f");
    }

    [Fact]
    public async Task A_pause_that_nobody_noted_began_when_the_row_last_changed()
    {
        // As rows are that were there before pauses were noted.
        await Database.ExecuteAsync(Sql(
            """
            alter table assistant.focus_sessions disable trigger user;
            update assistant.focus_sessions set status = 'paused', started_at = now() - interval '90 minutes', updated_at = now() - interval '60 minutes'
                where id = {focus_session};
            alter table assistant.focus_sessions enable trigger user
            """));

        await FocusAnswer.KeptAsync(Database, Scenario.Named("owner"), Sql("move_focus_session({focus_session}, 'complete')"));

        (await TimesAsync()).ShouldBe("30 90 3600 f");
    }

    [Fact]
    public async Task Times_that_the_statement_gives_are_kept()
    {
        await using var session = await BeginAsync("owner");
        await session.ExecuteAsync(Sql(
            "update assistant.focus_sessions set status = 'completed', actual_duration = 7, ended_at = started_at + interval '8 minutes' where id = {focus_session}"));

        (await session.ScalarAsync<string>(Sql(
            "select concat_ws(' ', actual_duration, ended_at - started_at) from assistant.focus_sessions where id = {focus_session}"))).ShouldBe("7 00:08:00");
    }

    [Theory]
    [InlineData("paused_ms = 1")]
    [InlineData("paused_at = now()")]
    public async Task Nobody_writes_the_pauses_himself(string change)
    {
        await using var session = await BeginAsync("owner");

        (await Should.ThrowAsync<PostgresException>(session.ExecuteAsync($"update assistant.focus_sessions set {change}"))).SqlState
            .ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private Task<PersonaSession> BeginAsync(string persona) => Database.BeginAsync(Scenario.Named(persona));

    // So many minutes pass, which is to say that all that was is so much longer ago.
    private async Task MoveAsync(string verb, int minutes)
    {
        await Database.ExecuteAsync(
            "update assistant.focus_sessions set started_at = started_at - $1 * interval '1 minute', paused_at = paused_at - $1 * interval '1 minute'", minutes);
        (await FocusAnswer.KeptAsync(Database, Scenario.Named("owner"), Sql($"move_focus_session({{focus_session}}, '{verb}')"))).Result.ShouldBe("OK");
    }

    // Minutes focused, minutes from the beginning to the end, seconds paused, whether it's paused.
    private Task<string?> TimesAsync() => Database.ScalarAsync<string>(Sql(
        """
        select concat_ws(' ', actual_duration, round(extract(epoch from ended_at - started_at) / 60), round(paused_ms / 1000.0), paused_at is not null)
        from assistant.focus_sessions where id = {focus_session}
        """));

    private static string Sql(string sql) => Scenario.Sql(sql, Scenario.Owner);
}
