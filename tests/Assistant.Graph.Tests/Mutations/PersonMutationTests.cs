using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Mutations;

/// <summary>A person's profile, settings, dashboard, features and memories.</summary>
public sealed class PersonMutationTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    [Fact]
    public async Task A_profile_changes_in_what_is_given()
    {
        var changed = (await graph.MutateAsync(
            People.Stranger,
            "updateMyProfile",
            new { name = "Stanley", avatarUrl = "https://example.com/s.png", metadata = new { theme = 1 }, onboardingCompleted = true },
            "user { id name avatarUrl metadata onboardingCompleted email }")).Row("user");
        var cleared = (await graph.MutateAsync(People.Stranger, "updateMyProfile", new { avatarUrl = (string?)null }, "user { name avatarUrl }")).Row("user");

        changed.GetProperty("id").GetString().ShouldBe($"User:{People.StrangerId}");
        changed.GetProperty("avatarUrl").GetString().ShouldBe("https://example.com/s.png");
        changed.GetProperty("metadata").GetRawText().ShouldBe("""{"theme": 1}""");
        cleared.GetRawText().ShouldBe("""{"name":"Stanley","avatarUrl":null}""");
    }

    [Fact]
    public async Task Settings_are_made_the_first_time_and_changed_after_that()
    {
        const string selection = "userSettings { id theme language idleTimeout }";

        var made = (await graph.MutateAsync(People.Admin, "saveUserSettings", new { theme = "LIGHT" }, selection)).Row("userSettings");
        var changed = (await graph.MutateAsync(People.Admin, "saveUserSettings", new { idleTimeout = 60 }, selection)).Row("userSettings");

        made.GetProperty("language").GetString().ShouldBe("en");
        changed.GetProperty("id").GetString().ShouldBe(made.GetProperty("id").GetString());
        changed.GetProperty("theme").GetString().ShouldBe("LIGHT");
        changed.GetProperty("idleTimeout").GetInt32().ShouldBe(60);
    }

    [Fact]
    public async Task A_kind_of_card_is_on_a_dashboard_once_however_often_it_is_saved_at_the_same_moment()
    {
        const string selection = "dashboardPreference { id cardType sortOrder preferences }";

        var saved = await Task.WhenAll(Enumerable.Range(1, 16).Select(number => Task.Run(() => graph.MutateAsync(
            People.Admin, "saveDashboardPreference", new { cardType = "clock", sortOrder = number }, selection))));
        var kept = (await graph.MutateAsync(People.Admin, "saveDashboardPreference", new { cardType = "clock" }, selection)).Row("dashboardPreference");

        saved.Select(one => one.Row("dashboardPreference").GetProperty("id").GetString()).Distinct().Count().ShouldBe(1);
        kept.GetProperty("sortOrder").GetInt32().ShouldBeInRange(1, 16);
        kept.GetProperty("preferences").GetRawText().ShouldBe("{}");
    }

    [Fact]
    public async Task A_feature_is_decided_about_once_for_a_person_and_by_whom_last()
    {
        const string selection = "featureAccess { id enabled user { id } grantedBy { id } }";
        await graph.Database.ExecuteAsync(
            "insert into assistant.users (id, email, role) values ('00000000-0000-7000-8000-00000000000e', 'second@example.com', 'admin')");
        var second = People.Of(Guid.Parse("00000000-0000-7000-8000-00000000000e"));

        var granted = (await graph.MutateAsync(People.Admin, "grantFeature", new { userId = People.OwnerId, featureKey = "beta" }, selection)).Row("featureAccess");
        var taken = (await graph.MutateAsync(second, "grantFeature", new { userId = People.OwnerId, featureKey = "beta", enabled = false }, selection)).Row("featureAccess");

        granted.GetProperty("enabled").GetBoolean().ShouldBeTrue();
        taken.GetProperty("id").GetString().ShouldBe(granted.GetProperty("id").GetString());
        taken.GetProperty("enabled").GetBoolean().ShouldBeFalse();
        taken.GetProperty("grantedBy").GetProperty("id").GetString().ShouldBe("UserProfile:00000000-0000-7000-8000-00000000000e");
        // To grant is to say yes, whatever was decided before.
        (await graph.MutateAsync(People.Admin, "grantFeature", new { userId = People.OwnerId, featureKey = "beta" }, selection)).Row("featureAccess")
            .GetProperty("enabled").GetBoolean().ShouldBeTrue();
        (await graph.MutateAsync(second, "revokeFeature", new { id = taken.GetProperty("id").GetString() }, "featureAccess { id }")).ErrorType().ShouldBeNull();
    }

    [Fact]
    public async Task Who_becomes_an_administrator_decides_at_once_and_who_is_none_any_more_does_not()
    {
        await graph.Database.ExecuteAsync("insert into assistant.users (id, email) values ('00000000-0000-7000-8000-00000000000f', 'third@example.com')");
        var third = People.Of(Guid.Parse("00000000-0000-7000-8000-00000000000f"));

        (await DecideAsync()).ShouldBe("AUTH_NOT_AUTHORIZED");
        await graph.Database.ExecuteAsync("update assistant.users set role = 'admin' where email = 'third@example.com'");
        (await DecideAsync()).ShouldBeNull();
        await graph.Database.ExecuteAsync("update assistant.users set role = 'user' where email = 'third@example.com'");
        (await DecideAsync()).ShouldBe("AUTH_NOT_AUTHORIZED");

        async Task<string?> DecideAsync()
        {
            var answer = await graph.SendAsync(
                third, MutationCase.CreateQuery("grantFeature"), MutationCase.VariablesOf($$"""{ "userId": "{{People.OwnerId}}", "featureKey": "third" }"""));
            return answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
        }
    }

    [Fact]
    public async Task A_memory_gets_its_meaning_and_is_found_by_it()
    {
        var embedding = Enumerable.Range(0, 768).Select(place => place == 767 ? 1f : 0f).ToArray();
        var id = (await graph.MutateAsync(People.Owner, "createMemory", new { type = "SUMMARY", content = "Last" }, "memory { id embedding }"))
            .Row("memory").GetProperty("id").GetString();

        (await graph.MutateAsync(People.Owner, "updateMemory", new { id, embedding }, "memory { embedding }")).Row("memory")
            .GetProperty("embedding").GetArrayLength().ShouldBe(768);

        var near = await graph.SendAsync(
            People.Owner, "query ($near: [Float!]!) { memories(near: $near, first: 1) { nodes { id } } }", new { near = embedding });
        near.GetProperty("data").GetProperty("memories").GetProperty("nodes")[0].GetProperty("id").GetString().ShouldBe(id);
        (await graph.MutateAsync(People.Owner, "forgetMemory", new { id }, "memory { id content }")).Row("memory").GetProperty("content").GetString().ShouldBe("Last");
    }
}
