using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.Modules.Operations;

/// <summary>Topics that nobody listens to cost nothing, and who begins to listen misses nothing from then on.</summary>
public sealed class UnwatchedTopicTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private const string Say = "insert into assistant.messages (chat_id, role) values ($1, 'user')";

    private TestDatabase Database => fixture.Database;

    [Fact]
    public async Task Nothing_is_written_where_nobody_listens()
    {
        var chat = await CreateChatAsync();

        await Database.ExecuteAsync(Say, chat);
        await Database.ExecuteAsync("insert into assistant.messages (chat_id, role) select id, 'user' from assistant.chats, generate_series(1, 2)");

        (await Database.ScalarAsync<long>("select count(*) from assistant.topics where key = $1", chat)).ShouldBe(0);
        (await Database.ScalarAsync<long>("select count(*) from assistant.events where key = $1", chat)).ShouldBe(0);
        (await MarkAsync(chat)).ShouldBe("1 1");
    }

    [Theory]
    [InlineData(Say)]
    [InlineData("insert into assistant.messages (chat_id, role) select $1, 'user' from generate_series(1, 2)")]
    public async Task Who_looked_before_somebody_listened_is_waited_for(string sql)
    {
        var chat = await CreateChatAsync();
        await using var connection = await Database.Owner.OpenConnectionAsync();
        await using var writing = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, writing, sql, chat);

        var marking = Task.Run(() => MarkAsync(chat));
        await WaitForAdvisoryLockAsync();
        marking.IsCompleted.ShouldBeFalse();
        await writing.CommitAsync();

        (await marking).ShouldBe("1 1");
        (await Database.ScalarAsync<bool>("select is_settled from assistant.topics where kind = 'chat_messages' and key = $1", chat)).ShouldBeTrue();
        await Database.ExecuteAsync(Say, chat);
        (await MarkAsync(chat)).ShouldBe("2 1");
    }

    [Fact]
    public async Task A_topic_is_recorded_for_half_an_hour_after_somebody_listened()
    {
        var chat = await CreateChatAsync();
        await MarkAsync(chat);

        await LeaveAsync(chat, minutes: 29);
        await Database.ExecuteAsync(Say, chat);
        await LeaveAsync(chat, minutes: 31);
        await Database.ExecuteAsync(Say, chat);

        (await Database.ScalarAsync<long>("select count(*) from assistant.events where kind = 'chat_messages' and key = $1", chat)).ShouldBe(1);
    }

    [Theory]
    [InlineData(19, "2 1")]
    [InlineData(21, "3 3")]
    public async Task A_topic_that_was_left_goes_on_behind_what_was_missed(int minutes, string expected)
    {
        var chat = await CreateChatAsync();
        await MarkAsync(chat);
        await Database.ExecuteAsync(Say, chat);

        await LeaveAsync(chat, minutes);

        (await MarkAsync(chat)).ShouldBe(expected);
    }

    [Theory]
    [InlineData(Say)]
    [InlineData("insert into assistant.messages (chat_id, role) select $1, 'user' from generate_series(1, 2)")]
    public async Task A_snapshot_from_before_somebody_listened_is_refused(string sql)
    {
        var chat = await CreateChatAsync();
        await using var connection = await Database.Owner.OpenConnectionAsync();
        await using var writing = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        await ExecuteAsync(connection, writing, "select from assistant.chats where id = $1", chat);

        await MarkAsync(chat);

        (await Should.ThrowAsync<PostgresException>(ExecuteAsync(connection, writing, sql, chat))).SqlState.ShouldBe(PostgresErrorCodes.SerializationFailure);
    }

    private async Task<Guid> CreateChatAsync()
    {
        var (person, chat) = (Guid.NewGuid(), Guid.NewGuid());
        await Database.ExecuteAsync("insert into assistant.users (id, email) values ($1, $1 || '@example.com')", person);
        await Database.ExecuteAsync("insert into assistant.chats (id, user_id) values ($1, $2)", chat, person);
        return chat;
    }

    private Task LeaveAsync(Guid chat, int minutes) => Database.ExecuteAsync(
        "update assistant.topics set watched_until = now() - $2 * interval '1 minute' where key = $1", chat, minutes);

    // As the server does it, whose marks are for others to see before it waits.
    private async Task<string> MarkAsync(Guid chat)
    {
        await using (var mark = Database.Serving.CreateCommand("select app.mark_topics(array['chat_messages'], array[$1::uuid], 'somebody')"))
        {
            mark.Parameters.Add(new NpgsqlParameter { Value = chat });
            await mark.ExecuteNonQueryAsync();
        }

        await using var state = Database.Serving.CreateCommand(
            "select \"position\" || ' ' || kept_after from app.all_topic_positions(array['chat_messages'], array[$1::uuid])");
        state.Parameters.Add(new NpgsqlParameter { Value = chat });
        return (string)(await state.ExecuteScalarAsync())!;
    }

    private async Task WaitForAdvisoryLockAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await Database.ScalarAsync<long>("select count(*) from pg_locks where locktype = 'advisory' and not granted") == 0)
        {
            await Task.Delay(10, patience.Token);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string sql, Guid chat)
    {
        await using var command = new NpgsqlCommand(sql, connection, transaction) { Parameters = { new() { Value = chat } } };
        await command.ExecuteNonQueryAsync();
    }
}
