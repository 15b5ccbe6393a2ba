using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Engine.Relational.Conventions;
using Assistant.Graph.Hosting;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Mutations;

/// <summary>Sending, editing and judging messages.</summary>
public sealed class MessageMutationTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const int Voters = 12;
    private const int Rounds = 150;
    private const string Selection = "message { id role content parts attachments cost updatedAt vote { isUpvoted } chat { totalInputTokens totalOutputTokens totalCost } }";

    [Fact]
    public async Task A_message_is_the_persons_unless_it_says_otherwise_and_the_chats_totals_follow_it()
    {
        var chat = await ChatAsync();

        var asked = (await graph.MutateAsync(People.Owner, "sendMessage", new { chatId = chat, content = "Why?" }, Selection)).Row("message");
        var answered = (await graph.MutateAsync(
            People.Owner,
            "sendMessage",
            new { chatId = chat, role = "ASSISTANT", parts = new[] { new { type = "text", text = "So." } }, modelUsed = "m", inputTokens = 7, outputTokens = 3, cost = 0.25 },
            Selection)).Row("message");

        asked.GetProperty("role").GetString().ShouldBe("USER");
        asked.GetProperty("parts").GetArrayLength().ShouldBe(0);
        answered.GetProperty("content").GetString().ShouldBe("");
        answered.GetProperty("parts").GetRawText().ShouldBe("""[{"type":"text","text":"So."}]""");
        Totals(answered).ShouldBe((7, 3, 0.25m));
        var id = answered.GetProperty("id").GetString();
        var deleted = (await graph.MutateAsync(People.Owner, "deleteMessage", new { id }, "message { id }")).Row("message");
        deleted.GetProperty("id").GetString().ShouldBe(id);
        (await TotalsAsync(chat)).ShouldBe((0, 0, 0m));
    }

    [Theory]
    [InlineData("""{ "content": "Hello", "parts": [] }""")]
    [InlineData("""{ "content": "", "parts": [{}] }""")]
    [InlineData("""{ "attachments": ["a.png"] }""")]
    public async Task A_message_is_a_text_or_parts_or_files_and_no_older_than_its_change(string said)
    {
        var input = JsonNode.Parse(said)!;
        input["chatId"] = await ChatAsync();

        var sent = (await graph.MutateAsync(People.Owner, "sendMessage", input, "message { createdAt updatedAt }")).Row("message");

        sent.GetProperty("updatedAt").GetString().ShouldBe(sent.GetProperty("createdAt").GetString());
    }

    [Fact]
    public async Task An_edit_changes_what_it_gives_and_only_where_nobody_was_quicker()
    {
        var sent = (await graph.MutateAsync(
            People.Owner, "sendMessage", new { chatId = await ChatAsync(), content = "First", attachments = new[] { "a.png" } }, Selection)).Row("message");
        var (id, ifUpdatedAt) = (sent.GetProperty("id").GetString(), sent.GetProperty("updatedAt").GetString());

        var edited = (await graph.MutateAsync(People.Owner, "editMessage", new { id, content = "Second", ifUpdatedAt }, Selection)).Row("message");
        var late = await graph.MutateAsync(People.Owner, "editMessage", new { id, content = "Third", ifUpdatedAt }, Selection);

        edited.GetProperty("content").GetString().ShouldBe("Second");
        edited.GetProperty("attachments").GetRawText().ShouldBe("""["a.png"]""");
        late.ErrorType().ShouldBe("ConflictError");
    }

    [Fact]
    public async Task A_vote_is_cast_changed_and_withdrawn()
    {
        var messageId = await MessageAsync(await ChatAsync());
        const string both = "vote { id isUpvoted message { id } } message { id vote { isUpvoted } }";

        var cast = await graph.MutateAsync(People.Owner, "voteMessage", new { messageId, isUpvoted = true }, both);
        var changed = await graph.MutateAsync(People.Owner, "voteMessage", new { messageId, isUpvoted = false }, both);
        var withdrawn = await graph.MutateAsync(People.Owner, "withdrawVote", new { messageId }, "message { id vote { isUpvoted } }");
        var again = await graph.MutateAsync(People.Owner, "withdrawVote", new { messageId }, "message { id }");

        cast.Row("vote").GetProperty("isUpvoted").GetBoolean().ShouldBeTrue();
        changed.Row("vote").GetProperty("id").GetString().ShouldBe(cast.Row("vote").GetProperty("id").GetString());
        changed.Row("message").GetProperty("vote").GetProperty("isUpvoted").GetBoolean().ShouldBeFalse();
        withdrawn.Row("message").GetProperty("vote").ValueKind.ShouldBe(JsonValueKind.Null);
        again.ErrorType().ShouldBe("NotFoundError");
    }

    [Fact]
    public async Task Votes_at_the_same_moment_are_one_vote()
    {
        // More connections than the server takes by itself, so that as many are in the database at once.
        await using var connections = GraphRuntime.CreateDatabase($"{graph.Database.ServingConnectionString};Maximum Pool Size={Voters}");
        var executor = graph.CreateExecutor(new PagingOptions(), database: connections);
        var chat = await ChatAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var messageId = await MessageAsync(chat);
            using var start = new ManualResetEventSlim();
            var votes = Enumerable.Range(0, Voters).Select(_ => Task.Run(async () =>
            {
                start.Wait();
                return await graph.MutateAsync(People.Owner, "voteMessage", new { messageId, isUpvoted = true }, "vote { isUpvoted }", executor);
            })).ToArray();
            start.Set();

            (await Task.WhenAll(votes)).ShouldAllBe(vote => vote.ErrorType() == null && vote.GetProperty("vote").GetProperty("isUpvoted").GetBoolean());
        }

        (await graph.Database.ScalarAsync<long>("select count(*) from assistant.votes where chat_id = $1", Guid.Parse(chat["Chat:".Length..]))).ShouldBe(Rounds);
    }

    private async Task<string> ChatAsync() =>
        (await graph.MutateAsync(People.Owner, "createChat", new { title = "Messages" }, "chat { id }")).Row("chat").GetProperty("id").GetString()!;

    private async Task<string> MessageAsync(string chatId) =>
        (await graph.MutateAsync(People.Owner, "sendMessage", new { chatId, content = "Well?" }, "message { id }")).Row("message").GetProperty("id").GetString()!;

    private async Task<(long Input, long Output, decimal Cost)> TotalsAsync(string id)
    {
        var answer = await graph.SendAsync(People.Owner, "query ($id: ID!) { chat(id: $id) { totalInputTokens totalOutputTokens totalCost } }", new { id });
        return TotalsOf(answer.GetProperty("data").GetProperty("chat"));
    }

    private static (long Input, long Output, decimal Cost) Totals(JsonElement message) => TotalsOf(message.GetProperty("chat"));

    private static (long Input, long Output, decimal Cost) TotalsOf(JsonElement chat) =>
        (chat.GetProperty("totalInputTokens").GetInt64(), chat.GetProperty("totalOutputTokens").GetInt64(), chat.GetProperty("totalCost").GetDecimal());
}
