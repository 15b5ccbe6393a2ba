using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.Modules.Operations;

/// <summary>Many writers at once: positions are in the order of commits, and nobody waits in a circle.</summary>
public sealed class ConcurrentEventTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private const int Writers = 8;

    [Fact]
    public async Task Positions_have_no_gap_at_any_moment_and_count_what_was_written()
    {
        const int Each = 100;
        var (_, chats) = await CreateChatsAsync(1);
        var chat = chats[0];
        using var done = new CancellationTokenSource();
        var watching = Task.Run(() => WatchAsync(chat, done.Token));

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++)
            {
                await using var connection = await fixture.Database.Owner.OpenConnectionAsync();
                await using var transaction = await connection.BeginTransactionAsync();
                await using var command = new NpgsqlCommand(
                    "insert into assistant.messages (chat_id, role, content) values ($1, 'user', $2), ($1, 'user', $2)", connection, transaction)
                {
                    Parameters = { new() { Value = chat }, new() { Value = $"{writer} {i}" } },
                };
                await command.ExecuteNonQueryAsync();
                // One in ten is taken back, and its positions with it.
                await (i % 10 == 9 ? transaction.RollbackAsync() : transaction.CommitAsync());
            }
        })));
        await done.CancelAsync();

        var seen = await watching;
        (await fixture.Database.ScalarAsync<string>(
            "select count(*) || ' ' || min(position) || ' ' || max(position) from assistant.events where kind = 'chat_messages' and key = $1", chat))
            .ShouldBe($"{Writers * Each * 2 * 9 / 10} 2 {(Writers * Each * 2 * 9 / 10) + 1}");
        seen.ShouldBe((Writers * Each * 2 * 9 / 10) + 1);
    }

    [Fact]
    public async Task Mixed_writes_over_few_chats_never_wait_for_one_another_in_a_circle()
    {
        const int Each = 200;
        var (person, chats) = await CreateChatsAsync(3);
        foreach (var chat in chats)
        {
            await fixture.Database.ExecuteAsync("insert into assistant.messages (chat_id, role) select $1, 'assistant' from generate_series(1, 10)", chat);
        }

        var failures = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(new Random(writer), person, chats, Each))));

        // What is added to a chat or a message that another writer deletes at the same moment has nothing to refer to, and of two first
        // votes at once PostgreSQL may refuse one by the unique index that ON CONFLICT doesn't name. There is no deadlock among them.
        failures.SelectMany(states => states).Distinct().Where(state => state != "23505 votes_message_id_key"
            && !state.StartsWith(PostgresErrorCodes.ForeignKeyViolation, StringComparison.Ordinal) && !state.StartsWith(PostgresErrorCodes.NotNullViolation, StringComparison.Ordinal)).ShouldBeEmpty();
        (await fixture.Database.ScalarAsync<long>(
            """
            select count(*) from assistant.topics as t left join lateral (
                select count(*) as n, min(position) as low, max(position) as high from assistant.events as e where e.kind = t.kind and e.key = t.key) as e on true
            where (e.n, coalesce(e.low, 2), coalesce(e.high, 1)) is distinct from (t.position - 1, 2::bigint, t.position)
            """)).ShouldBe(0);
        (await fixture.Database.ScalarAsync<long>("select count(*) from assistant.events")).ShouldBeGreaterThan(Writers * Each);
    }

    private async Task<IReadOnlyList<string>> WriteAsync(Random random, Guid person, Guid[] chats, int count)
    {
        const string anyMessage = "(select id from assistant.messages where chat_id = $1 order by random() limit 1)";
        // Whoever changes or deletes a message locks its chat first, since deleting the chat comes from that side.
        const string lockChat = "select from assistant.chats where id = $1 for no key update;";
        string[] statements =
        [
            "insert into assistant.messages (chat_id, role, input_tokens) values ($1, 'assistant', 1)",
            "insert into assistant.messages (chat_id, role, input_tokens) values ($1, 'assistant', 1), ($1, 'user', null)",
            "insert into assistant.messages (chat_id, role, cost) select c.id, 'user', 0.1 from assistant.chats as c order by random()",
            $"{lockChat} update assistant.messages set content = content || 'x' where id = {anyMessage}",
            $"{lockChat} delete from assistant.messages where id = {anyMessage}",
            $"insert into assistant.votes (chat_id, message_id, is_upvoted) select $1, m.id, true from {anyMessage} as m on conflict (chat_id, message_id) do update set is_upvoted = not assistant.votes.is_upvoted",
            $"insert into assistant.votes (chat_id, message_id, is_upvoted) select $1, m.id, false from {anyMessage} as m on conflict (chat_id, message_id) do update set is_upvoted = not assistant.votes.is_upvoted",
            $"update assistant.votes set is_upvoted = not is_upvoted where message_id = {anyMessage}",
            $"delete from assistant.votes where message_id = {anyMessage}",
            "update assistant.chats set title = 'x' where id = $1",
        ];
        List<string> failures = [];
        for (var i = 0; i < count; i++)
        {
            var place = random.Next(chats.Length);
            var chat = chats[place];
            var sql = statements[random.Next(statements.Length)];
            if (random.Next(40) == 0)
            {
                // A chat goes with all that was said, and others come to write to a new one.
                var other = Guid.NewGuid();
                await Listening.ToEverythingAsync(fixture.Database, other);
                chats[place] = other;
                sql = $"insert into assistant.chats (id, user_id) values ('{other}', '{person}'); delete from assistant.chats where id = $1";
            }

            try
            {
                await fixture.Database.ExecuteAsync(sql.Replace("$1", $"'{chat}'", StringComparison.Ordinal));
            }
            catch (PostgresException refused)
            {
                failures.Add($"{refused.SqlState} {refused.ConstraintName}");
            }
        }

        return failures;
    }

    // Reads as a broker does, and would see a position before one that's smaller, or miss one.
    private async Task<long> WatchAsync(Guid chat, CancellationToken done)
    {
        var last = 1L;
        while (true)
        {
            var isDone = done.IsCancellationRequested;
            await using var command = fixture.Database.Serving.CreateCommand(
                "select \"position\" from app.read_events(array['chat_messages'], array[$1::uuid], array[$2::bigint], 1000)");
            command.Parameters.Add(new NpgsqlParameter { Value = chat });
            command.Parameters.Add(new NpgsqlParameter { Value = last });
            await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
            while (await reader.ReadAsync(CancellationToken.None))
            {
                reader.GetInt64(0).ShouldBe(++last);
            }

            if (isDone)
            {
                return last;
            }
        }
    }

    private async Task<(Guid Person, Guid[] Chats)> CreateChatsAsync(int count)
    {
        var person = Guid.NewGuid();
        await fixture.Database.ExecuteAsync("insert into assistant.users (id, email) values ($1, $1 || '@example.com')", person);
        var chats = Enumerable.Range(0, count).Select(_ => Guid.NewGuid()).ToArray();
        foreach (var chat in chats)
        {
            await fixture.Database.ExecuteAsync("insert into assistant.chats (id, user_id) values ($1, $2)", chat, person);
        }

        await Listening.ToEverythingAsync(fixture.Database);
        return (person, chats);
    }
}
