using System.Text.Json;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Mutations;

/// <summary>Documents, their versions and suggestions.</summary>
public sealed class DocumentMutationTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const string Selection =
        "document { id title content kind latestVersionAt latestVersion { id } versions(first: 50) { totalCount nodes { id title content createdAt } } }";

    [Fact]
    public async Task A_document_begins_with_its_first_version()
    {
        var document = await CreateAsync("List", "Shoes");

        Text(document).ShouldBe("List: Shoes");
        document.GetProperty("kind").GetString().ShouldBe("TEXT");
        document.GetProperty("versions").GetProperty("totalCount").GetInt32().ShouldBe(1);
        document.GetProperty("latestVersionAt").GetString().ShouldBe(Versions(document)[0].GetProperty("createdAt").GetString());
    }

    [Fact]
    public async Task What_a_save_does_not_give_is_as_in_the_latest_version()
    {
        var documentId = IdOf(await CreateAsync("List", "Shoes"));

        Text(await SaveAsync(new { documentId, content = "Boots" })).ShouldBe("List: Boots");
        Text(await SaveAsync(new { documentId, title = "Packing" })).ShouldBe("Packing: Boots");
        var cleared = await SaveAsync(new { documentId, content = (string?)null, kind = "CODE" });

        cleared.GetProperty("content").ValueKind.ShouldBe(JsonValueKind.Null);
        cleared.GetProperty("kind").GetString().ShouldBe("CODE");
        Versions(cleared).Select(version => version.GetProperty("content").GetString()).ShouldBe([null, "Boots", "Boots", "Shoes"]);
    }

    [Fact]
    public async Task A_save_upon_an_older_version_is_refused_where_that_is_asked_for()
    {
        var created = await CreateAsync("List", "Shoes");
        var (documentId, ifLatestVersionAt) = (IdOf(created), created.GetProperty("latestVersionAt").GetString());

        Text(await SaveAsync(new { documentId, content = "Boots", ifLatestVersionAt })).ShouldBe("List: Boots");
        var late = await graph.MutateAsync(People.Owner, "saveDocumentVersion", new { documentId, content = "Socks", ifLatestVersionAt }, Selection);

        late.ErrorType().ShouldBe("ConflictError");
    }

    [Fact]
    public async Task A_restored_version_is_a_new_one_and_those_between_stay()
    {
        var created = await CreateAsync("List", "Shoes");
        await SaveAsync(new { documentId = IdOf(created), title = "Packing", content = "Boots" });

        var id = created.GetProperty("latestVersion").GetProperty("id").GetString();
        var restored = (await graph.MutateAsync(People.Owner, "restoreDocumentVersion", new { id }, Selection)).Row("document");

        Text(restored).ShouldBe("List: Shoes");
        Versions(restored).Select(version => version.GetProperty("title").GetString()).ShouldBe(["List", "Packing", "List"]);
        restored.GetProperty("latestVersion").GetProperty("id").GetString().ShouldNotBe(id);
    }

    [Fact]
    public async Task Saves_at_the_same_moment_all_succeed_one_after_the_other_and_lose_nothing()
    {
        var documentId = IdOf(await CreateAsync("0", "0"));

        // Half of them give the title and half the content, so that each carries over what another has saved.
        var saves = await Task.WhenAll(Enumerable.Range(1, 40).Select(number => Task.Run(() => graph.MutateAsync(
            People.Owner,
            "saveDocumentVersion",
            number % 2 == 0 ? new { documentId, title = $"{number}" } : new { documentId, content = $"{number}" },
            "document { latestVersion { id title content } }"))));

        saves.ShouldAllBe(save => save.ErrorType() == null);
        saves.Select(save => save.Row("document").GetProperty("latestVersion").GetProperty("id").GetString()).Distinct().Count().ShouldBe(40);
        var answer = await graph.SendAsync(
            People.Owner, "query ($id: ID!) { document(id: $id) { versions(first: 50) { nodes { title content createdAt } } } }", new { id = documentId });
        var versions = answer.GetProperty("data").GetProperty("document").GetProperty("versions").GetProperty("nodes").EnumerateArray().Reverse().ToArray();
        versions.Length.ShouldBe(41);
        foreach (var (earlier, later) in versions.Zip(versions.Skip(1)))
        {
            new[] { "title", "content" }.Count(name => earlier.GetProperty(name).GetString() != later.GetProperty(name).GetString()).ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_version_is_later_than_one_that_the_clock_has_not_reached()
    {
        var documentId = Guid.Parse(IdOf(await CreateAsync("List", "Now"))["Document:".Length..]);
        await graph.Database.ExecuteAsync(
            "insert into assistant.document_versions (document_id, created_at, title, content) values ($1, '2199-01-01 00:00+00', 'List', 'Imported')", documentId);

        var saved = await SaveAsync(new { documentId, content = "Saved" });

        Text(saved).ShouldBe("List: Saved");
        saved.GetProperty("latestVersionAt").GetString().ShouldBe("2199-01-01T00:00:00.000001Z");
    }

    [Fact]
    public async Task A_suggestion_is_made_for_a_version_resolved_opened_again_and_deleted()
    {
        var documentVersionId = (await CreateAsync("List", "Shoes")).GetProperty("latestVersion").GetProperty("id").GetString();

        var made = (await graph.MutateAsync(
            People.Owner,
            "createSuggestion",
            new { documentVersionId, originalText = "Shoes", suggestedText = "Boots", description = "Snow" },
            "suggestion { id isResolved documentVersion { id } user { id } }")).Row("suggestion");
        var id = made.GetProperty("id").GetString();

        made.GetProperty("documentVersion").GetProperty("id").GetString().ShouldBe(documentVersionId);
        made.GetProperty("isResolved").GetBoolean().ShouldBeFalse();
        (await ResolveAsync(new { id })).ShouldBeTrue();
        (await ResolveAsync(new { id, isResolved = false })).ShouldBeFalse();
        (await graph.MutateAsync(People.Owner, "deleteSuggestion", new { id }, "suggestion { id }")).ErrorType().ShouldBeNull();
        (await graph.MutateAsync(People.Owner, "resolveSuggestion", new { id }, "suggestion { id }")).ErrorType().ShouldBe("NotFoundError");
    }

    private async Task<bool> ResolveAsync(object input) =>
        (await graph.MutateAsync(People.Owner, "resolveSuggestion", input, "suggestion { isResolved }")).Row("suggestion").GetProperty("isResolved").GetBoolean();

    private async Task<JsonElement> CreateAsync(string title, string content) =>
        (await graph.MutateAsync(People.Owner, "createDocument", new { title, content }, Selection)).Row("document");

    private async Task<JsonElement> SaveAsync(object input) =>
        (await graph.MutateAsync(People.Owner, "saveDocumentVersion", input, Selection)).Row("document");

    private static string IdOf(JsonElement document) => document.GetProperty("id").GetString()!;

    private static string Text(JsonElement document) => $"{document.GetProperty("title")}: {document.GetProperty("content")}";

    private static JsonElement[] Versions(JsonElement document) => [.. document.GetProperty("versions").GetProperty("nodes").EnumerateArray()];
}
