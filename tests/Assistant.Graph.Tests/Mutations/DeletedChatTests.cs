using System.Text.Json;
using Assistant.Graph.Tests.Execution;
using Assistant.Testing;
using Npgsql;

namespace Assistant.Graph.Tests.Mutations;

/// <summary>A chat that is deleted while its messages are changed: all of them lock the chat first.</summary>
public sealed class DeletedChatTests : IAsyncLifetime
{
    private const int Rounds = 25;
    private const int Messages = 8;

    // Each test's own, since one ends its connections.
    private readonly GraphFixture _graph = new();

    public Task InitializeAsync() => _graph.InitializeAsync();

    public Task DisposeAsync() => _graph.DisposeAsync();

    [Fact]
    public async Task Whatever_is_done_to_messages_beside_the_deletion_of_their_chat_never_waits_in_a_circle()
    {
        var before = await DeadlocksAsync(_graph.Database.SuperuserConnectionString);
        for (var round = 0; round < Rounds; round++)
        {
            await RunAsync(new Random(round));
        }

        // What a backend has counted is told at the latest when it ends.
        await EndServingAsync(_graph.Database);
        (await DeadlocksAsync(_graph.Database.SuperuserConnectionString)).ShouldBe(before);
        (await _graph.Database.ScalarAsync<long>(
            "select count(*) from assistant.messages as m where m.content like 'Said %' or m.content like 'Edited %' or m.content = 'streamed'")).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_waits_for_a_chat_of_somebody_else()
    {
        var (chat, messages, stream) = await CreateAsync();
        await using var holder = await _graph.Database.Owner.OpenConnectionAsync();
        await using var hold = new NpgsqlCommand(
            $"begin; select from assistant.chats where id = '{chat["Chat:".Length..]}' for update; select from assistant.streams where id = '{stream["Stream:".Length..]}' for update", holder);
        await hold.ExecuteNonQueryAsync();

        foreach (var (field, input) in Changes(messages, stream))
        {
            (await _graph.MutateAsync(People.Stranger, field, input).WaitAsync(TimeSpan.FromSeconds(10))).ErrorType().ShouldBe("NotFoundError");
        }
    }

    private async Task RunAsync(Random random)
    {
        var (chat, messages, stream) = await CreateAsync();
        (string Field, object Input)[] changes = [.. Changes(messages, stream), ("deleteChat", new { id = chat })];
        random.Shuffle(changes);
        var results = await Task.WhenAll(changes.Select(change => Task.Run(async () =>
            $"{change.Field} {(await _graph.MutateAsync(People.Owner, change.Field, change.Input)).ErrorType()}")));

        results.ShouldContain("deleteChat ");
        results.ShouldAllBe(result => result.EndsWith(' ') || result.EndsWith(" NotFoundError") || result.EndsWith("Stream StreamEndedError"));
        (await _graph.SendAsync(People.Owner, "query ($id: ID!) { chat(id: $id) { id } }", new { id = chat })).GetProperty("data").GetProperty("chat").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static IEnumerable<(string Field, object Input)> Changes(IReadOnlyList<string> messages, string stream)
    {
        foreach (var id in messages)
        {
            yield return ("deleteMessage", new { id });
            yield return ("editMessage", new { id, content = "Edited by it" });
            yield return ("voteMessage", new { messageId = id, isUpvoted = false });
        }

        yield return ("withdrawVote", new { messageId = messages[0] });
        yield return ("finishStream", new { streamId = stream });
        yield return ("failStream", new { streamId = stream });
    }

    private async Task<(string Chat, string[] Messages, string Stream)> CreateAsync()
    {
        var chat = (await _graph.MutateAsync(People.Owner, "createChat", new { title = "Crowded" }, "chat { id }")).Row("chat").GetProperty("id").GetString()!;
        var messages = new string[Messages];
        for (var i = 0; i < Messages; i++)
        {
            messages[i] = (await _graph.MutateAsync(People.Owner, "sendMessage", new { chatId = chat, content = $"Said {i}", inputTokens = 1 }, "message { id }")).Row("message").GetProperty("id").GetString()!;
            (await _graph.MutateAsync(People.Owner, "voteMessage", new { messageId = messages[i], isUpvoted = true })).ErrorType().ShouldBeNull();
        }

        var stream = (await _graph.MutateAsync(People.Owner, "startStream", new { chatId = chat }, "stream { id }")).Row("stream").GetProperty("id").GetString()!;
        (await _graph.MutateAsync(People.Owner, "appendToStream", new { streamId = stream, sequence = 1, delta = "streamed" })).ErrorType().ShouldBeNull();
        return (chat, messages, stream);
    }

    private static async Task<long> DeadlocksAsync(string connectionString)
    {
        await using var superuser = NpgsqlDataSource.Create(connectionString);
        await using var count = superuser.CreateCommand("select deadlocks from pg_stat_database where datname = current_database()");
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private static async Task EndServingAsync(TestDatabase database)
    {
        await using var superuser = NpgsqlDataSource.Create(database.SuperuserConnectionString);
        await using var end = superuser.CreateCommand(
            "select count(pg_terminate_backend(pid, 10000)) from pg_stat_activity where datname = current_database() and usename = $1");
        end.Parameters.Add(new NpgsqlParameter { Value = new NpgsqlConnectionStringBuilder(database.ServingConnectionString).Username });
        await end.ExecuteScalarAsync();
    }
}
