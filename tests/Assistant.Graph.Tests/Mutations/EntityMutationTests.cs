using System.Text.Json;
using Assistant.Engine.Execution;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Mutations;

/// <summary>The mutations that follow from an entity's columns, on chats.</summary>
public sealed class EntityMutationTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const string Create = "mutation ($input: CreateChatInput!) { createChat(input: $input) { chat { id title visibility isStarred user { email } } errors { __typename ... on Error { message } ... on InvalidInputError { field } } } }";
    private const string Update = "mutation ($input: UpdateChatInput!) { updateChat(input: $input) { chat { id title visibility isStarred updatedAt } errors { __typename ... on Error { message } ... on InvalidInputError { field } ... on NotFoundError { field } } } }";
    private const string Delete = "mutation ($input: DeleteChatInput!) { deleteChat(input: $input) { chat { id title } errors { __typename } } }";

    [Fact]
    public async Task What_is_made_can_be_read_at_once_and_afterwards()
    {
        var created = await PayloadAsync(People.Owner, Create, "createChat", new { title = "Trip", isStarred = true });

        created.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null);
        var chat = created.GetProperty("chat");
        chat.GetProperty("title").GetString().ShouldBe("Trip");
        chat.GetProperty("visibility").GetString().ShouldBe("PRIVATE");
        chat.GetProperty("isStarred").GetBoolean().ShouldBeTrue();
        (await TitleAsync(People.Owner, IdOf(created))).ShouldBe("Trip");
        (await TitleAsync(People.Stranger, IdOf(created))).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_not_given_stays_and_null_is_null()
    {
        var id = await CreateAsync("Before");

        var starred = await PayloadAsync(People.Owner, Update, "updateChat", new { id, isStarred = true });
        starred.GetProperty("chat").GetProperty("title").GetString().ShouldBe("Before");
        var cleared = await PayloadAsync(People.Owner, Update, "updateChat", new { id, title = (string?)null });

        cleared.GetProperty("chat").GetProperty("title").ValueKind.ShouldBe(JsonValueKind.Null);
        cleared.GetProperty("chat").GetProperty("isStarred").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Null_for_what_must_have_a_value_is_refused()
    {
        var error = await ErrorAsync(People.Owner, Update, "updateChat", new { id = await CreateAsync("Kept"), visibility = (string?)null });

        error.GetProperty("__typename").GetString().ShouldBe("InvalidInputError");
        error.GetProperty("field").GetString().ShouldBe("visibility");
    }

    [Fact]
    public async Task A_row_that_was_changed_meanwhile_is_kept_as_it_is()
    {
        var id = await CreateAsync("First");
        var first = await PayloadAsync(People.Owner, Update, "updateChat", new { id, title = "Second" });
        var readAt = first.GetProperty("chat").GetProperty("updatedAt").GetString();
        (await PayloadAsync(People.Owner, Update, "updateChat", new { id, title = "Third", ifUpdatedAt = readAt }))
            .GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null);

        var error = await ErrorAsync(People.Owner, Update, "updateChat", new { id, title = "Fourth", ifUpdatedAt = readAt });

        error.GetProperty("__typename").GetString().ShouldBe("ConflictError");
        (await TitleAsync(People.Owner, id)).ShouldBe("Third");
    }

    [Fact]
    public async Task Somebody_elses_row_is_not_found_just_as_one_that_does_not_exist()
    {
        var id = await CreateAsync("Mine");

        var strangers = await ErrorAsync(People.Stranger, Update, "updateChat", new { id, title = "Theirs" });
        var nobodys = await ErrorAsync(People.Stranger, Update, "updateChat", new { id = Guid.CreateVersion7(), title = "Theirs" });
        var admins = await ErrorAsync(People.Admin, Update, "updateChat", new { id, title = "Theirs" });

        strangers.GetProperty("__typename").GetString().ShouldBe("NotFoundError");
        strangers.GetRawText().ShouldBe(nobodys.GetRawText());
        strangers.GetRawText().ShouldBe(admins.GetRawText());
        (await PayloadAsync(People.Stranger, Delete, "deleteChat", new { id })).GetProperty("chat").ValueKind.ShouldBe(JsonValueKind.Null);
        (await PayloadAsync(People.Admin, Delete, "deleteChat", new { id })).GetProperty("chat").ValueKind.ShouldBe(JsonValueKind.Null);
        (await TitleAsync(People.Owner, id)).ShouldBe("Mine");
    }

    [Fact]
    public async Task What_is_deleted_is_given_as_it_was_and_is_gone()
    {
        var id = await CreateAsync("Gone");

        var deleted = await PayloadAsync(People.Owner, Delete, "deleteChat", new { id });

        deleted.GetProperty("chat").GetProperty("title").GetString().ShouldBe("Gone");
        (await TitleAsync(People.Owner, id)).ShouldBeNull();
        (await PayloadAsync(People.Owner, Delete, "deleteChat", new { id })).GetProperty("errors")[0].GetProperty("__typename").GetString()
            .ShouldBe("NotFoundError");
    }

    [Fact]
    public async Task Nobody_changes_anything_without_signing_in()
    {
        foreach (var caller in new[] { People.Anonymous, People.Inactive })
        {
            var answer = await graph.SendAsync(caller, Create, new { input = new { title = "Nobody's" } });

            answer.GetProperty("data").ValueKind.ShouldBe(JsonValueKind.Null);
            answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("AUTH_NOT_AUTHENTICATED");
        }
    }

    [Fact]
    public async Task Fields_run_in_order_and_a_failed_one_leaves_the_others()
    {
        var answer = await graph.SendAsync(
            People.Owner,
            """
            mutation {
              a: createChat(input: { title: "One" }) { chat { title } }
              b: deleteChat(input: { id: "Chat:00000000-0000-7000-8000-0000000fffff" }) { chat { title } errors { __typename } }
              __typename
              c: createChat(input: { title: "Two" }) { __typename chat { title user { chats(first: 2) { nodes { title } } } } }
            }
            """);

        var data = answer.GetProperty("data");
        data.EnumerateObject().Select(field => field.Name).ShouldBe(["a", "b", "__typename", "c"]);
        data.GetProperty("a").GetProperty("chat").GetProperty("title").GetString().ShouldBe("One");
        data.GetProperty("b").GetProperty("errors")[0].GetProperty("__typename").GetString().ShouldBe("NotFoundError");
        data.GetProperty("__typename").GetString().ShouldBe("Mutation");
        data.GetProperty("c").GetProperty("__typename").GetString().ShouldBe("CreateChatPayload");
        data.GetProperty("c").GetProperty("chat").GetProperty("user").GetProperty("chats").GetProperty("nodes")
            .EnumerateArray().Select(chat => chat.GetProperty("title").GetString()).ShouldBe(["Two", "One"]);
    }

    [Theory]
    [InlineData("""{ "slackChannelId": "012345678901234567890123456789012345678901234567890" }""", "slackChannelId")]
    [InlineData("""{ "title": "a\u0000b" }""", "title")]
    [InlineData("""{ "lastContext": { "a": "\u0000" } }""", "lastContext")]
    public async Task What_a_column_cannot_hold_is_told_by_its_field(string input, string field)
    {
        var error = await ErrorAsync(People.Owner, Create, "createChat", JsonDocument.Parse(input).RootElement);

        error.GetProperty("__typename").GetString().ShouldBe("InvalidInputError");
        error.GetProperty("field").GetString().ShouldBe(field);
    }

    private async Task<string> CreateAsync(string title) => IdOf(await PayloadAsync(People.Owner, Create, "createChat", new { title }));

    private async Task<JsonElement> ErrorAsync(Caller caller, string mutation, string field, object input)
    {
        var payload = await PayloadAsync(caller, mutation, field, input);
        payload.GetProperty("chat").ValueKind.ShouldBe(JsonValueKind.Null);
        return payload.GetProperty("errors")[0];
    }

    private async Task<JsonElement> PayloadAsync(Caller caller, string mutation, string field, object input)
    {
        var answer = await graph.SendAsync(caller, mutation, new { input });
        answer.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        return answer.GetProperty("data").GetProperty(field);
    }

    private async Task<string?> TitleAsync(Caller caller, string id)
    {
        var answer = await graph.SendAsync(caller, "query ($id: ID!) { chat(id: $id) { title } }", new { id });
        var chat = answer.GetProperty("data").GetProperty("chat");
        return chat.ValueKind == JsonValueKind.Null ? null : chat.GetProperty("title").GetString();
    }

    private static string IdOf(JsonElement payload) => payload.GetProperty("chat").GetProperty("id").GetString()!;
}
