using Assistant.Graph.Tests.Execution;
using Assistant.Graph.Tests.Subscriptions;

namespace Assistant.Graph.Tests.Focus;

/// <summary>What people do to their own focus mode: each legal and each illegal step, and what it leaves.</summary>
public sealed class FocusModeMutationTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const string State = "focusModeState { isActive mode pomodoroPhase pomodoroSessionCount pomodoroTotalSessions startedAt endsAt customMessage }";
    private const string Simple = "startFocus(input: { mode: SIMPLE, minutes: 30, message: \"Writing\" })";
    private const string OpenEnd = "startFocus(input: { mode: SIMPLE })";
    private const string Pomodoro = "startFocus(input: { mode: POMODORO, workMinutes: 50, breakMinutes: 10, sessions: 2 })";
    private const string Stop = "stopFocus";
    private const string Skip = "skipPhase(input: {})";
    private const string SkipWork = "skipPhase(input: { ifPhase: WORK })";
    private const string SkipBreak = "skipPhase(input: { ifPhase: BREAK })";
    private const string Tell = "setFocusMessage(input: { message: \"Soon\" })";
    private const string TellDefault = "setFocusMessage(input: {})";

    [Theory]
    [InlineData(null, Simple, "on SIMPLE 0/- +30 Writing")]
    [InlineData(null, OpenEnd, "on SIMPLE 0/- open")]
    [InlineData(null, Pomodoro, "on POMODORO WORK 0/2 +50")]
    [InlineData(null, "startFocus(input: { mode: POMODORO, message: \"Deep\" })", "on POMODORO WORK 0/- +25 Deep")]
    [InlineData(null, "startFocus(input: { mode: SIMPLE, minutes: null, workMinutes: null })", "on SIMPLE 0/- open")]
    [InlineData(Stop, Simple, "on SIMPLE 0/- +30 Writing")]
    [InlineData(Simple, Stop, "off SIMPLE 0/- open Writing")]
    [InlineData(Pomodoro, Stop, "off POMODORO 0/2 open")]
    [InlineData(Pomodoro, Skip, "on POMODORO BREAK 1/2 +10")]
    [InlineData(Pomodoro, SkipWork, "on POMODORO BREAK 1/2 +10")]
    [InlineData(Pomodoro, "skipPhase(input: { ifPhase: null })", "on POMODORO BREAK 1/2 +10")]
    [InlineData(Simple, Tell, "on SIMPLE 0/- +30 Soon")]
    [InlineData(Simple, TellDefault, "on SIMPLE 0/- +30")]
    public async Task A_legal_step_is_taken(string? before, string step, string expected)
    {
        var person = await FocusPerson.CreateAsync(graph);
        if (before is not null)
        {
            await DoAsync(person, before);
        }

        (await DoAsync(person, step)).ShouldBe(expected);
    }

    [Theory]
    [InlineData(Simple, Simple, "FocusModeActiveError")]
    [InlineData(Simple, Pomodoro, "FocusModeActiveError")]
    [InlineData(Pomodoro, OpenEnd, "FocusModeActiveError")]
    [InlineData(Simple, Skip, "NotPomodoroError")]
    [InlineData(Simple, SkipWork, "NotPomodoroError")]
    [InlineData(Pomodoro, SkipBreak, "ConflictError")]
    [InlineData(null, Stop, "FocusModeInactiveError")]
    [InlineData(null, Skip, "FocusModeInactiveError")]
    [InlineData(null, SkipWork, "FocusModeInactiveError")]
    [InlineData(null, Tell, "FocusModeInactiveError")]
    [InlineData(null, "startFocus(input: { mode: SIMPLE, minutes: 0 })", "InvalidInputError minutes")]
    [InlineData(null, "startFocus(input: { mode: SIMPLE, minutes: -1 })", "InvalidInputError minutes")]
    [InlineData(null, "startFocus(input: { mode: SIMPLE, workMinutes: 25 })", "InvalidInputError workMinutes")]
    [InlineData(null, "startFocus(input: { mode: SIMPLE, breakMinutes: 5, sessions: 4 })", "InvalidInputError breakMinutes, InvalidInputError sessions")]
    [InlineData(null, "startFocus(input: { mode: POMODORO, minutes: 30 })", "InvalidInputError minutes")]
    [InlineData(null, "startFocus(input: { mode: POMODORO, workMinutes: 0, breakMinutes: 0, sessions: 0 })", "InvalidInputError workMinutes, InvalidInputError breakMinutes, InvalidInputError sessions")]
    [InlineData(null, "startFocus(input: { mode: SIMPLE, message: \"a\\u0000b\" })", "InvalidInputError message")]
    [InlineData(Simple, "setFocusMessage(input: { message: \"a\\u0000b\" })", "InvalidInputError message")]
    public async Task An_illegal_step_says_why_and_changes_nothing(string? before, string step, string expected)
    {
        var person = await FocusPerson.CreateAsync(graph);
        if (before is not null)
        {
            await DoAsync(person, before);
        }

        var (everything, audit) = (await person.EverythingAsync(), await person.AuditAsync());

        (await DoAsync(person, step)).ShouldBe(expected);

        (await person.EverythingAsync()).ShouldBe(everything);
        (await person.AuditAsync()).ShouldBe(audit);
    }

    [Fact]
    public async Task A_pomodoro_is_skipped_to_its_end_and_begins_anew()
    {
        var person = await FocusPerson.CreateAsync(graph);

        foreach (var (step, expected) in new[]
        {
            (Pomodoro, "on POMODORO WORK 0/2 +50"),
            (SkipWork, "on POMODORO BREAK 1/2 +10"),
            (SkipWork, "ConflictError"),
            (SkipBreak, "on POMODORO WORK 1/2 +50"),
            (SkipWork, "off POMODORO 2/2 open"),
            (Skip, "FocusModeInactiveError"),
            (OpenEnd, "on SIMPLE 0/- open"),
            (Stop, "off SIMPLE 0/- open"),
            (Stop, "FocusModeInactiveError"),
        })
        {
            (await DoAsync(person, step)).ShouldBe(expected, step);
        }
    }

    [Fact]
    public async Task Minutes_that_are_not_given_are_those_of_the_settings()
    {
        var person = await FocusPerson.CreateAsync(graph);
        (await person.TryAsync("saveFocusSettings(input: { pomodoroWorkMinutes: 40, pomodoroBreakMinutes: 15 })", "focusSettings { id }")).Error.ShouldBeEmpty();

        (await DoAsync(person, "startFocus(input: { mode: POMODORO })")).ShouldBe("on POMODORO WORK 0/- +40");
        (await DoAsync(person, Skip)).ShouldBe("on POMODORO BREAK 1/- +15");
    }

    [Fact]
    public async Task A_skip_just_after_the_clock_skips_nothing()
    {
        var person = await FocusPerson.CreateAsync(graph);
        await DoAsync(person, Pomodoro);
        await graph.Database.ExecuteAsync("update assistant.focus_mode_states set started_at = now() - interval '51 minutes', ends_at = now() - interval '1 second' where user_id = $1", person.Id);
        await graph.Database.ExecuteAsync("select app.advance_focus(now(), 100)");

        (await DoAsync(person, SkipWork)).ShouldBe("ConflictError");
        (await DoAsync(person, TellDefault)).ShouldBe("on POMODORO BREAK 1/2 +10");
    }

    [Theory]
    [InlineData(null, Simple, "FocusModeActiveError", "on SIMPLE 0/- +30")]
    [InlineData(Simple, Stop, "FocusModeInactiveError", null)]
    [InlineData(Pomodoro, SkipWork, "ConflictError", "on POMODORO BREAK 1/2 +10")]
    public async Task Of_the_same_steps_at_the_same_moment_one_is_taken(string? before, string step, string others, string? after)
    {
        var person = await FocusPerson.CreateAsync(graph);
        if (before is not null)
        {
            await DoAsync(person, before);
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => DoAsync(person, step)));

        answers.Count(answer => answer == others).ShouldBe(15, string.Join(", ", answers));
        (await DoAsync(person, TellDefault)).ShouldBe(after ?? "FocusModeInactiveError");
    }

    [Fact]
    public async Task Everybody_moves_his_own_focus_mode_alone()
    {
        var owner = await FocusPerson.CreateAsync(graph);
        await DoAsync(owner, Pomodoro);
        var everything = await owner.EverythingAsync();

        foreach (var other in new[] { await FocusPerson.CreateAsync(graph), await FocusPerson.CreateAsync(graph, "admin") })
        {
            foreach (var (step, expected) in new[] { (Stop, "FocusModeInactiveError"), (Simple, "on SIMPLE 0/- +30 Writing"), (Tell, "on SIMPLE 0/- +30 Soon"), (Stop, "off SIMPLE 0/- open Soon") })
            {
                (await DoAsync(other, step)).ShouldBe(expected);
            }
        }

        (await owner.EverythingAsync()).ShouldBe(everything);
    }

    [Theory]
    [InlineData(Simple)]
    [InlineData(Stop)]
    [InlineData(Skip)]
    [InlineData(Tell)]
    public async Task Whoever_is_not_signed_in_moves_nothing(string step)
    {
        var inactive = await FocusPerson.CreateAsync(graph, isActive: false);

        (await DoAsync(inactive, step)).ShouldBe("AUTH_NOT_AUTHENTICATED");
        (await graph.SendAsync(People.Anonymous, $"mutation {{ {step} {{ __typename }} }}"))
            .GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("AUTH_NOT_AUTHENTICATED");
        (await inactive.EverythingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Input_comes_in_a_variable_and_a_verb_without_input_takes_none()
    {
        var person = await FocusPerson.CreateAsync(graph);

        var answer = await graph.SendAsync(
            person.Caller,
            """
            mutation ($focus: StartFocusInput!, $skip: SkipPhaseInput!) {
              started: startFocus(input: $focus) { focusModeState { pomodoroPhase user { id } } errors { __typename } }
              skipped: skipPhase(input: $skip) { focusModeState { pomodoroPhase } }
              again: skipPhase(input: $skip) { focusModeState { pomodoroPhase } errors { __typename } }
              stopped: stopFocus { focusModeState { isActive } }
            }
            """,
            new { focus = new { mode = "POMODORO", sessions = 4 }, skip = new { ifPhase = "WORK" } });

        answer.GetProperty("data").GetRawText().ShouldBe(
            $$$$"""{"started":{"focusModeState":{"pomodoroPhase":"WORK","user":{"id":"User:{{{{person.Id}}}}"}},"errors":null},"skipped":{"focusModeState":{"pomodoroPhase":"BREAK"}},"again":{"focusModeState":null,"errors":[{"__typename":"ConflictError"}]},"stopped":{"focusModeState":{"isActive":false}}}""");
        (await graph.SendAsync(person.Caller, "mutation { stopFocus(input: {}) { __typename } }")).GetProperty("errors")[0].GetProperty("message").GetString()
            .ShouldBe("Unknown argument \"input\" on field \"Mutation.stopFocus\".");
    }

    [Fact]
    public async Task Whoever_listens_is_told_of_each_step_that_was_taken()
    {
        var person = await FocusPerson.CreateAsync(graph);
        await using var listener = await Listener.StartAsync(graph, person.Caller, "subscription { focusModeChanged { isActive pomodoroPhase } }");

        foreach (var (step, expected) in new[]
        {
            (Pomodoro, """{"isActive":true,"pomodoroPhase":"WORK"}"""),
            (SkipWork, """{"isActive":true,"pomodoroPhase":"BREAK"}"""),
            (Stop, """{"isActive":false,"pomodoroPhase":null}"""),
        })
        {
            // The second time it is refused, and nobody is told.
            await DoAsync(person, step);
            await DoAsync(person, step);
            (await listener.NextAsync()).GetProperty("focusModeChanged").GetRawText().ShouldBe(expected);
        }
    }

    [Fact]
    public async Task What_was_done_is_written_down()
    {
        var person = await FocusPerson.CreateAsync(graph);
        foreach (var step in new[] { Pomodoro, Pomodoro, SkipWork, SkipWork, Tell, Stop, Stop })
        {
            await DoAsync(person, step);
        }

        (await person.AuditAsync()).ShouldBe(
            "start startFocus FocusModeState - success, skip skipPhase FocusModeState - success, update setFocusMessage FocusModeState - success, stop stopFocus FocusModeState - success");
        // Administrators read the log, and no focus mode.
        (await graph.Database.ScalarAsync<long>("select count(*) from assistant.audit_logs where user_id = $1 and request_data::text ~ 'Soon|POMODORO'", person.Id)).ShouldBe(0);
    }

    // 'on POMODORO WORK 0/4 +25 Writing': the phase, rounds done and planned, minutes until the end, the message; or why it wasn't done.
    private static async Task<string> DoAsync(FocusPerson person, string step)
    {
        var (row, error) = await person.TryAsync(step, State);
        if (row is not { } state)
        {
            return error;
        }

        string Text(string field, string none = "") => state.GetProperty(field).ToString() is { Length: > 0 } text ? text : none;
        var ends = Text("endsAt") is { Length: > 0 } end ? $"+{Math.Round((DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture) - DateTimeOffset.UtcNow).TotalMinutes)}" : "open";
        string[] parts =
        [
            state.GetProperty("isActive").GetBoolean() ? "on" : "off", Text("mode"), Text("pomodoroPhase"),
            $"{Text("pomodoroSessionCount")}/{Text("pomodoroTotalSessions", "-")}", ends, Text("customMessage"),
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }
}
