using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Focus;

/// <summary>How people like to concentrate, and whom they let disturb.</summary>
public sealed class FocusSettingsMutationTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const string Settings = "focusSettings { defaultMessage pomodoroWorkMinutes pomodoroBreakMinutes }";
    private const string Vip = "focusVip { id slackUserId displayName }";

    [Fact]
    public async Task Settings_are_made_at_first_and_then_changed_where_they_are_given()
    {
        var person = await FocusPerson.CreateAsync(graph);

        (await DoAsync(person, "saveFocusSettings(input: { defaultMessage: \"Later\" })", Settings)).ShouldBe("Later 25 5");
        (await DoAsync(person, "saveFocusSettings(input: { pomodoroWorkMinutes: 50 })", Settings)).ShouldBe("Later 50 5");
        (await DoAsync(person, "saveFocusSettings(input: { defaultMessage: null, pomodoroBreakMinutes: 10 })", Settings)).ShouldBe(" 50 10");
        (await person.AuditAsync()).ShouldBe(string.Join(", ", Enumerable.Repeat("save saveFocusSettings FocusSettings key success", 3)));
    }

    [Theory]
    [InlineData("saveFocusSettings(input: { pomodoroWorkMinutes: 0 })", "InvalidInputError pomodoroWorkMinutes")]
    [InlineData("saveFocusSettings(input: { pomodoroBreakMinutes: -5 })", "InvalidInputError pomodoroBreakMinutes")]
    [InlineData("saveFocusSettings(input: { pomodoroWorkMinutes: null })", "InvalidInputError pomodoroWorkMinutes")]
    [InlineData("saveFocusSettings(input: { defaultMessage: \"a\\u0000b\" })", "InvalidInputError defaultMessage")]
    [InlineData("saveFocusSettings(input: { bypassNotificationConfig: [1] })", "InvalidInputError bypassNotificationConfig")]
    public async Task Settings_that_nobody_could_have_are_not_saved(string step, string expected)
    {
        var person = await FocusPerson.CreateAsync(graph);

        (await DoAsync(person, step, Settings)).ShouldBe(expected);

        (await person.EverythingAsync()).ShouldBeEmpty();
        (await person.AuditAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_is_listed_renamed_and_taken_off()
    {
        var person = await FocusPerson.CreateAsync(graph);
        var (row, _) = await person.TryAsync("addFocusVip(input: { slackUserId: \"U7\", displayName: \"Mum\" })", Vip);
        var id = row!.Value.GetProperty("id").GetString();

        (await DoAsync(person, "addFocusVip(input: { slackUserId: \"U7\" })", Vip)).ShouldBe("ConflictError");
        (await DoAsync(person, $"updateFocusVip(input: {{ id: \"{id}\", displayName: \"Mother\" }})", Vip)).ShouldBe($"{id} U7 Mother");
        (await DoAsync(person, $"updateFocusVip(input: {{ id: \"{id}\" }})", Vip)).ShouldBe($"{id} U7 Mother");
        (await DoAsync(person, $"removeFocusVip(input: {{ id: \"{id}\" }})", Vip)).ShouldBe($"{id} U7 Mother");
        (await DoAsync(person, $"removeFocusVip(input: {{ id: \"{id}\" }})", Vip)).ShouldBe("NotFoundError id");
        (await DoAsync(person, "addFocusVip(input: { slackUserId: \"U7\" })", "focusVip { slackUserId }")).ShouldBe("U7");
    }

    [Theory]
    [InlineData("slackUserId: \"{51}\"", "InvalidInputError slackUserId")]
    [InlineData("slackUserId: \"U1\", displayName: \"a\\u0000b\"", "InvalidInputError displayName")]
    public async Task What_cannot_be_listed_is_not(string input, string expected)
    {
        var person = await FocusPerson.CreateAsync(graph);

        (await DoAsync(person, $"addFocusVip(input: {{ {input.Replace("{51}", new string('U', 51))} }})", Vip)).ShouldBe(expected);

        (await person.EverythingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_at_the_same_moment_is_there_once()
    {
        var person = await FocusPerson.CreateAsync(graph);

        var added = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => DoAsync(person, "addFocusVip(input: { slackUserId: \"U7\" })", "focusVip { slackUserId }")));
        var saved = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => DoAsync(person, "saveFocusSettings(input: { pomodoroWorkMinutes: 40 })", Settings)));

        added.Count(answer => answer == "U7").ShouldBe(1);
        added.Count(answer => answer == "ConflictError").ShouldBe(15);
        saved.ShouldAllBe(answer => answer == " 40 5");
        (await graph.Database.ScalarAsync<long>("select count(*) from assistant.focus_settings where user_id = $1", person.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_elses_list_and_settings_stay()
    {
        var owner = await FocusPerson.CreateAsync(graph);
        var (row, _) = await owner.TryAsync("addFocusVip(input: { slackUserId: \"U7\" })", Vip);
        var id = row!.Value.GetProperty("id").GetString();
        await DoAsync(owner, "saveFocusSettings(input: { pomodoroWorkMinutes: 40 })", Settings);
        var everything = await owner.EverythingAsync();

        foreach (var other in new[] { await FocusPerson.CreateAsync(graph), await FocusPerson.CreateAsync(graph, "admin") })
        {
            (await DoAsync(other, $"updateFocusVip(input: {{ id: \"{id}\", displayName: \"Mine\" }})", Vip)).ShouldBe("NotFoundError id");
            (await DoAsync(other, $"removeFocusVip(input: {{ id: \"{id}\" }})", Vip)).ShouldBe("NotFoundError id");
            (await DoAsync(other, "addFocusVip(input: { slackUserId: \"U7\" })", "focusVip { slackUserId }")).ShouldBe("U7");
            (await DoAsync(other, "saveFocusSettings(input: {})", Settings)).ShouldBe(" 25 5");
        }

        foreach (var step in new[] { $"removeFocusVip(input: {{ id: \"{id}\" }})", "addFocusVip(input: { slackUserId: \"U8\" })", "saveFocusSettings(input: {})" })
        {
            (await DoAsync(await FocusPerson.CreateAsync(graph, isActive: false), step, "__typename")).ShouldBe("AUTH_NOT_AUTHENTICATED");
            (await graph.SendAsync(People.Anonymous, $"mutation {{ {step} {{ __typename }} }}"))
                .GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("AUTH_NOT_AUTHENTICATED");
        }

        (await owner.EverythingAsync()).ShouldBe(everything);
    }

    // The row's values, or why it wasn't done.
    private static async Task<string> DoAsync(FocusPerson person, string step, string payload)
    {
        var (row, error) = await person.TryAsync(step, payload);
        return row is { } values ? string.Join(' ', values.EnumerateObject().Select(field => field.Value.ToString())) : error;
    }
}
