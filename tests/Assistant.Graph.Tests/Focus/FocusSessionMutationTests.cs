using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Focus;

/// <summary>What people do to their own focus sessions: each legal and each illegal step, and what it leaves.</summary>
public sealed class FocusSessionMutationTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const string Session = "focusSession { id status title durationMinutes actualDuration distractionCount blockedApps blockedWebsites }";
    private const string Start = "startFocusSession(input: { title: \"Notes\", durationMinutes: 25, blockedApps: [\"Chat\"] })";

    [Theory]
    [InlineData("active", "pauseFocusSession", "PAUSED")]
    [InlineData("active", "resumeFocusSession", "IllegalTransitionError ACTIVE")]
    [InlineData("active", "completeFocusSession", "COMPLETED")]
    [InlineData("active", "cancelFocusSession", "CANCELLED")]
    [InlineData("active", "countDistraction", "ACTIVE")]
    [InlineData("paused", "pauseFocusSession", "IllegalTransitionError PAUSED")]
    [InlineData("paused", "resumeFocusSession", "ACTIVE")]
    [InlineData("paused", "completeFocusSession", "COMPLETED")]
    [InlineData("paused", "cancelFocusSession", "CANCELLED")]
    [InlineData("paused", "countDistraction", "IllegalTransitionError PAUSED")]
    [InlineData("completed", "pauseFocusSession", "IllegalTransitionError COMPLETED")]
    [InlineData("completed", "resumeFocusSession", "IllegalTransitionError COMPLETED")]
    [InlineData("completed", "completeFocusSession", "IllegalTransitionError COMPLETED")]
    [InlineData("completed", "cancelFocusSession", "IllegalTransitionError COMPLETED")]
    [InlineData("completed", "countDistraction", "IllegalTransitionError COMPLETED")]
    [InlineData("cancelled", "pauseFocusSession", "IllegalTransitionError CANCELLED")]
    [InlineData("cancelled", "resumeFocusSession", "IllegalTransitionError CANCELLED")]
    [InlineData("cancelled", "completeFocusSession", "IllegalTransitionError CANCELLED")]
    [InlineData("cancelled", "cancelFocusSession", "IllegalTransitionError CANCELLED")]
    [InlineData("cancelled", "countDistraction", "IllegalTransitionError CANCELLED")]
    public async Task A_session_moves_or_stays_and_says_why(string status, string verb, string expected)
    {
        var person = await FocusPerson.CreateAsync(graph);
        var id = await AddAsync(person, status);
        var everything = await person.EverythingAsync();

        (await StatusAsync(person, $"{verb}(input: {{ id: \"{id}\" }})")).ShouldBe(expected);

        var isIllegal = expected.StartsWith("Illegal", StringComparison.Ordinal);
        (await person.EverythingAsync() == everything).ShouldBe(isIllegal);
        (await person.AuditAsync()).ShouldBe(isIllegal ? string.Empty : $"{verb.Replace("FocusSession", null).Replace("Distraction", null)} {verb} FocusSession key success");
    }

    [Theory]
    [InlineData("durationMinutes: 0", "InvalidInputError durationMinutes")]
    [InlineData("durationMinutes: -5, title: \"a\\u0000b\"", "InvalidInputError title, InvalidInputError durationMinutes")]
    [InlineData("durationMinutes: 25, blockedApps: \"Chat\"", "InvalidInputError blockedApps")]
    [InlineData("durationMinutes: 25, blockedWebsites: { a: 1 }", "InvalidInputError blockedWebsites")]
    [InlineData("durationMinutes: 25, title: \"{256}\"", "InvalidInputError title")]
    public async Task What_no_session_could_have_starts_none(string input, string expected)
    {
        var person = await FocusPerson.CreateAsync(graph);

        (await StatusAsync(person, $"startFocusSession(input: {{ {input.Replace("{256}", new string('x', 256))} }})")).ShouldBe(expected);

        (await person.EverythingAsync()).ShouldBeEmpty();
        (await person.AuditAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_is_started_interrupted_and_kept_to_its_end()
    {
        var person = await FocusPerson.CreateAsync(graph);
        var (row, _) = await person.TryAsync(Start, Session);
        var first = row!.Value.GetProperty("id").GetString();
        row.Value.GetProperty("title").GetString().ShouldBe("Notes");
        row.Value.GetProperty("blockedApps").GetRawText().ShouldBe("""["Chat"]""");

        (await StatusAsync(person, Start)).ShouldBe($"FocusSessionActiveError {first}");
        (await StatusAsync(person, $"pauseFocusSession(input: {{ id: \"{first}\" }})")).ShouldBe("PAUSED");
        var (second, _) = await person.TryAsync("startFocusSession(input: { durationMinutes: 5 })", Session);
        (await StatusAsync(person, $"resumeFocusSession(input: {{ id: \"{first}\" }})")).ShouldBe($"FocusSessionActiveError {second!.Value.GetProperty("id").GetString()}");
        (await StatusAsync(person, $"completeFocusSession(input: {{ id: \"{second.Value.GetProperty("id").GetString()}\" }})")).ShouldBe("COMPLETED");
        (await StatusAsync(person, $"resumeFocusSession(input: {{ id: \"{first}\" }})")).ShouldBe("ACTIVE");
        await graph.Database.ExecuteAsync("update assistant.focus_sessions set started_at = started_at - interval '20 minutes' where user_id = $1", person.Id);

        var (completed, _) = await person.TryAsync($"completeFocusSession(input: {{ id: \"{first}\" }})", Session);

        completed!.Value.GetProperty("actualDuration").GetInt32().ShouldBe(20);
    }

    [Theory]
    [InlineData("", "ACTIVE 1")]
    [InlineData("times: 3", "ACTIVE 3")]
    [InlineData("times: 0", "InvalidInputError times")]
    [InlineData("times: -1", "InvalidInputError times")]
    public async Task Distractions_are_counted(string times, string expected)
    {
        var person = await FocusPerson.CreateAsync(graph);
        var id = await AddAsync(person, "active");

        var (row, error) = await person.TryAsync($"countDistraction(input: {{ id: \"{id}\" {times} }})", Session);

        (row is { } session ? $"{session.GetProperty("status")} {session.GetProperty("distractionCount")}" : error).ShouldBe(expected);
    }

    [Fact]
    public async Task Distractions_at_the_same_moment_are_all_counted()
    {
        var person = await FocusPerson.CreateAsync(graph);
        var id = await AddAsync(person, "active");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StatusAsync(person, $"countDistraction(input: {{ id: \"{id}\" }})")));

        answers.ShouldAllBe(answer => answer == "ACTIVE");
        (await graph.Database.ScalarAsync<int>("select distraction_count from assistant.focus_sessions where user_id = $1", person.Id)).ShouldBe(20);
    }

    [Theory]
    [InlineData(null, Start, "FocusSessionActiveError")]
    [InlineData("active", "pauseFocusSession(input: { id: \"{id}\" })", "IllegalTransitionError PAUSED")]
    [InlineData("paused", "resumeFocusSession(input: { id: \"{id}\" })", "IllegalTransitionError ACTIVE")]
    [InlineData("active", "completeFocusSession(input: { id: \"{id}\" })", "IllegalTransitionError COMPLETED")]
    [InlineData("paused", "cancelFocusSession(input: { id: \"{id}\" })", "IllegalTransitionError CANCELLED")]
    public async Task Of_the_same_steps_at_the_same_moment_one_is_taken(string? status, string step, string others)
    {
        var person = await FocusPerson.CreateAsync(graph);
        var id = status is null ? null : await AddAsync(person, status);

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => StatusAsync(person, step.Replace("{id}", id))));

        answers.Count(answer => answer.StartsWith(others, StringComparison.Ordinal)).ShouldBe(15, string.Join(", ", answers));
        (await graph.Database.ScalarAsync<long>("select count(*) from assistant.focus_sessions where user_id = $1", person.Id)).ShouldBe(1);
        (await graph.Database.ScalarAsync<long>("select count(*) from assistant.audit_logs where user_id = $1", person.Id)).ShouldBe(1);
    }

    [Theory]
    [InlineData("pauseFocusSession")]
    [InlineData("resumeFocusSession")]
    [InlineData("completeFocusSession")]
    [InlineData("cancelFocusSession")]
    [InlineData("countDistraction")]
    [InlineData("updateFocusSession")]
    public async Task Somebody_elses_session_is_none(string verb)
    {
        var owner = await FocusPerson.CreateAsync(graph);
        var id = await AddAsync(owner, "active");
        var everything = await owner.EverythingAsync();
        var title = verb.StartsWith("update", StringComparison.Ordinal) ? "title: \"Mine\"" : string.Empty;

        foreach (var other in new[] { await FocusPerson.CreateAsync(graph), await FocusPerson.CreateAsync(graph, "admin") })
        {
            foreach (var key in new[] { id, $"FocusSession:{Guid.CreateVersion7()}" })
            {
                (await StatusAsync(other, $"{verb}(input: {{ id: \"{key}\" {title} }})")).ShouldBe("NotFoundError id");
            }

            (await StatusAsync(other, $"{verb}(input: {{ id: \"Chat:{Guid.CreateVersion7()}\" {title} }})")).ShouldBe("InvalidInputError id");
            (await other.AuditAsync()).Split(", ").ShouldAllBe(line => line.EndsWith($"{verb} FocusSession - refused", StringComparison.Ordinal));
        }

        (await StatusAsync(await FocusPerson.CreateAsync(graph, isActive: false), $"{verb}(input: {{ id: \"{id}\" {title} }})")).ShouldBe("AUTH_NOT_AUTHENTICATED");
        (await graph.SendAsync(People.Anonymous, $"mutation {{ {verb}(input: {{ id: \"{id}\" {title} }}) {{ __typename }} }}"))
            .GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("AUTH_NOT_AUTHENTICATED");
        (await owner.EverythingAsync()).ShouldBe(everything);
    }

    [Fact]
    public async Task A_session_can_be_renamed_whatever_its_status_and_what_is_not_given_stays()
    {
        var person = await FocusPerson.CreateAsync(graph);
        var id = await AddAsync(person, "completed");

        var (row, _) = await person.TryAsync($"updateFocusSession(input: {{ id: \"{id}\", title: \"Report\", blockedWebsites: [\"news.example.com\"] }})", Session);
        (await person.TryAsync($"updateFocusSession(input: {{ id: \"{id}\", blockedApps: null }})", Session)).Row!.Value.GetProperty("title").GetString().ShouldBe("Report");

        row!.Value.GetProperty("blockedWebsites").GetRawText().ShouldBe("""["news.example.com"]""");
        row.Value.GetProperty("status").GetString().ShouldBe("COMPLETED");
        (await StatusAsync(person, $"updateFocusSession(input: {{ id: \"{id}\", blockedApps: {{ a: 1 }} }})")).ShouldBe("InvalidInputError blockedApps");
        (await StatusAsync(person, $"updateFocusSession(input: {{ id: \"{id}\", blockedWebsites: 1 }})")).ShouldBe("InvalidInputError blockedWebsites");
    }

    [Fact]
    public async Task What_the_verbs_move_cannot_be_set()
    {
        var type = await graph.SendAsync(People.Owner, "{ __type(name: \"UpdateFocusSessionInput\") { inputFields { name } } }");

        type.GetProperty("data").GetProperty("__type").GetProperty("inputFields").EnumerateArray().Select(field => field.GetProperty("name").GetString())
            .ShouldBe(["id", "title", "blockedApps", "blockedWebsites", "ifUpdatedAt"]);
    }

    private async Task<string> AddAsync(FocusPerson person, string status)
    {
        var key = Guid.CreateVersion7();
        await graph.Database.ExecuteAsync("insert into assistant.focus_sessions (id, user_id, duration_minutes, status) values ($1, $2, 25, $3)", key, person.Id, status);
        return $"FocusSession:{key}";
    }

    // The session's status, or why it wasn't done.
    private static async Task<string> StatusAsync(FocusPerson person, string step)
    {
        var (row, error) = await person.TryAsync(step, Session);
        return row is { } session ? session.GetProperty("status").GetString()! : error;
    }
}
