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
        (await MarkAsync(chat)).ShouldBe("1 1 yes");
    }

    [Theory]
    [InlineData(Say)]
    [InlineData("insert into assistant.messages (chat_id, role) select $1, 'user' from generate_series(1, 2)")]
    public async Task A_topic_isn_t_settled_before_those_have_ended_who_looked_too_early(string sql)
    {
        var (chat, other) = (await CreateChatAsync(), await CreateChatAsync());
        await using var connection = await Database.Owner.OpenConnectionAsync();
        await using var writing = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, writing, sql, chat);

        (await MarkAsync(chat)).ShouldBe("1 1 no");
        (await MarkAsync(other)).ShouldBe(sql == Say ? "1 1 yes" : "1 1 no", "a statement of many rows may be about any chat");
        await writing.CommitAsync();

        (await MarkAsync(chat)).ShouldBe("1 1 yes");
        (await MarkAsync(other)).ShouldBe("1 1 yes");
        await Database.ExecuteAsync(Say, chat);
        (await MarkAsync(chat)).ShouldBe("2 1 yes");
    }

    [Fact]
    public async Task Streams_aren_t_settled_while_somebody_holds_them_however_many()
    {
        const string settled =
            """
            select count(*) filter (where p.is_settled)
            from (select array_agg('stream'::text) as kinds, array_agg(id) as keys from assistant.streams where chat_id = $1) as s,
                app.all_topic_positions(s.kinds, s.keys) as p
            """;
        var chat = await CreateChatAsync();
        await Database.ExecuteAsync("insert into assistant.streams (chat_id) select $1 from generate_series(1, 10)", chat);
        await Database.ExecuteAsync("select app.mark_topics(array_agg('stream'::text), array_agg(id), 'somebody') from assistant.streams where chat_id = $1", chat);
        await using var connection = await Database.Owner.OpenConnectionAsync();
        await using var deleting = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, deleting, "select from assistant.streams where chat_id = $1 for update", chat);

        (await Database.ScalarAsync<long>(settled, chat)).ShouldBe(0);
        await deleting.CommitAsync();
        (await Database.ScalarAsync<long>(settled, chat)).ShouldBe(10);
    }

    [Fact]
    public async Task A_mark_that_is_due_passes_by_a_topic_that_somebody_publishes_to()
    {
        var (chat, other) = (await CreateChatAsync(), await CreateChatAsync());
        await MarkAsync(chat, other);
        await LeaveAsync(chat, minutes: 0);
        await LeaveAsync(other, minutes: 0);
        await using var connection = await Database.Owner.OpenConnectionAsync();
        await using var writing = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, writing, Say, chat);

        (await MarkAsync(chat, other)).ShouldBe("1 1 no, 1 1 yes");
        await writing.CommitAsync();
        (await MarkAsync(chat, other)).ShouldBe("2 1 yes, 1 1 yes");
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
    [InlineData(19, "2 1 yes")]
    [InlineData(21, "later")]
    public async Task A_topic_that_was_left_goes_on_behind_what_was_missed(int minutes, string expected)
    {
        var chat = await CreateChatAsync();
        await MarkAsync(chat);
        await Database.ExecuteAsync(Say, chat);

        await LeaveAsync(chat, minutes);

        (await MarkAsync(chat)).ShouldBe(expected);
    }

    [Fact]
    public async Task A_topic_is_deleted_a_day_later_and_begins_behind_where_it_has_been()
    {
        var chat = await CreateChatAsync();
        await MarkAsync(chat);
        await Database.ExecuteAsync("update assistant.topics set position = 1e12 where key = $1", chat);

        const string prune = "select app.prune_events(now())";
        await LeaveAsync(chat, minutes: (24 * 60) - 1);
        await Database.ExecuteAsync(prune);
        (await Database.ScalarAsync<long>("select count(*) from assistant.topics where key = $1", chat)).ShouldBe(1);
        await LeaveAsync(chat, minutes: (24 * 60) + 1);
        await Database.ExecuteAsync(prune);
        (await Database.ScalarAsync<long>("select count(*) from assistant.topics where key = $1", chat)).ShouldBe(0);

        await Database.ExecuteAsync("select app.mark_topics(array['chat_messages'], array[$1::uuid], 'somebody')", chat);
        (await Database.ScalarAsync<bool>("select position > 1e12 and recorded_after = position from assistant.topics where key = $1", chat)).ShouldBeTrue();
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

    // As the server does it, whose marks are for others to see before it asks.
    private async Task<string> MarkAsync(params Guid[] chats)
    {
        var kinds = Array.ConvertAll(chats, _ => "chat_messages");
        await using (var mark = Database.Serving.CreateCommand("select app.mark_topics($1, $2, 'somebody')"))
        {
            mark.Parameters.Add(new NpgsqlParameter { Value = kinds });
            mark.Parameters.Add(new NpgsqlParameter { Value = chats });
            await mark.ExecuteNonQueryAsync();
        }

        // Positions begin with the time; here behind 1, where nothing has happened yet.
        await Database.ExecuteAsync(
            """
            update assistant.topics as t set position = 1, recorded_after = 1
            where t.key = any ($1) and not t.is_settled and not exists (select from assistant.events as e where e.key = t.key)
            """,
            chats);

        await using var state = Database.Serving.CreateCommand(
            """
            select string_agg(case when kept_after > 1e12 then 'later' else "position" || ' ' || kept_after || case when is_settled then ' yes' else ' no' end end, ', ' order by place)
            from app.all_topic_positions($1, $2)
            """);
        state.Parameters.Add(new NpgsqlParameter { Value = kinds });
        state.Parameters.Add(new NpgsqlParameter { Value = chats });
        return (string)(await state.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string sql, Guid chat)
    {
        await using var command = new NpgsqlCommand(sql, connection, transaction) { Parameters = { new() { Value = chat } } };
        await command.ExecuteNonQueryAsync();
    }
}
