using Assistant.Data.Tests.RowSecurity;
using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.Modules.Operations;

/// <summary>What triggers publish, and who may look at it.</summary>
public sealed class EventTests(Scenario scenario) : IClassFixture<Scenario>
{
    private const string Log = "select kind || ' ' || operation || ' ' || subject::text from assistant.events order by created_at, kind, position";

    [Fact]
    public async Task Each_change_is_published_with_the_keys_of_its_row()
    {
        await using var database = await CopyAsync();
        await Listening.ToEverythingAsync(database, Guid.Parse(Scenario.Sql("{memory}", Scenario.Owner).Trim('\'')));
        (string Sql, string[] Expected)[] steps =
        [
            ("update assistant.chats set title = 'x' where id = {chat}", ["chat update {chat}"]),
            ("insert into assistant.chats (id, user_id) values ({memory}, {user})", ["chat insert {memory}"]),
            ("insert into assistant.messages (id, chat_id, role) values ({stream}, {chat}, 'user')", ["chat update {chat}", "chat_messages insert {stream}"]),
            ("update assistant.messages set content = 'x' where id = {stream}", ["chat update {chat}", "chat_messages update {stream}"]),
            ("insert into assistant.votes (chat_id, message_id, is_upvoted) values ({chat}, {stream}, true)", ["chat_votes insert {chat},{stream}"]),
            ("update assistant.votes set is_upvoted = false where message_id = {stream}", ["chat_votes update {chat},{stream}"]),
            ("delete from assistant.messages where id = {stream}", ["chat update {chat}", "chat_messages delete {stream}", "chat_votes delete {chat},{stream}"]),
            ("delete from assistant.votes where message_id = {message}", ["chat_votes delete {chat},{message}"]),
            ("delete from assistant.chats where id = {chat}", ["chat delete {chat}", "chat_messages delete {chat}", "chat_messages delete {message}", "chat_votes delete {chat}"]),
            ("update assistant.focus_mode_states set is_active = true where user_id = {user}", ["focus_mode update {focus_state}"]),
            ("delete from assistant.focus_mode_states where user_id = {user}", ["focus_mode delete {focus_state}"]),
            ("insert into assistant.focus_mode_states (id, user_id) values ({focus_state}, {user})", ["focus_mode insert {focus_state}"]),
            ("update assistant.focus_sessions set distraction_count = 1 where user_id = {user}", ["focus_session update {focus_session}"]),
            ("delete from assistant.focus_sessions where user_id = {user}", ["focus_session delete {focus_session}"]),
            ("insert into assistant.focus_sessions (id, user_id, duration_minutes) values ({focus_session}, {user}, 5)", ["focus_session insert {focus_session}"]),
            ("update assistant.messages set content = 'x' where false", []),
        ];

        foreach (var (sql, expected) in steps)
        {
            await database.ExecuteAsync("delete from assistant.events");
            await database.ExecuteAsync(Scenario.Sql(sql, Scenario.Owner));
            (await LogAsync(database)).Order(StringComparer.Ordinal).ShouldBe(
                expected.Select(line => Scenario.Sql(line, Scenario.Owner).Replace("'", "", StringComparison.Ordinal))
                    .Select(line => line[..(line.LastIndexOf(' ') + 1)] + $"{{{line[(line.LastIndexOf(' ') + 1)..]}}}").Order(StringComparer.Ordinal),
                sql);
        }
    }

    [Fact]
    public async Task A_statement_of_many_rows_takes_positions_of_each_topic_in_their_order()
    {
        await using var database = await CopyAsync();
        await Listening.ToEverythingAsync(database);

        await database.ExecuteAsync(Scenario.Sql(
            """
            insert into assistant.messages (id, chat_id, role)
            select ('00000000-0000-0000-0000-00000000000' || n)::uuid, case n % 2 when 0 then {chat}::uuid else {other_chat}::uuid end, 'user'
            from generate_series(1, 6) as n
            """,
            Scenario.Owner));

        await using var command = database.Owner.CreateCommand(Scenario.Sql(
            """
            select string_agg(right(subject[1]::text, 1), '' order by position) || ' ' || string_agg(position::text, '' order by position)
                || ' ' || (select t.position from assistant.topics as t where t.kind = e.kind and t.key = e.key)
            from assistant.events as e where kind = 'chat_messages' group by kind, key order by key = {chat}
            """,
            Scenario.Owner));
        (await ReadAsync(command)).ShouldBe(["135 234 4", "246 234 4"]);
        (await database.ScalarAsync<string>("select string_agg(kind || position, ' ' order by kind, position) from assistant.events where kind = 'chat'"))
            .ShouldBe("chat2 chat2");
    }

    [Fact]
    public async Task Events_leave_with_the_transaction()
    {
        await using var database = await CopyAsync();
        await Listening.ToEverythingAsync(database);
        await database.ExecuteAsync("update assistant.topics set watched_until = now() - interval '10 minutes' where kind = 'chat'");
        var notified = new List<string>();
        await using var listening = await database.Serving.OpenConnectionAsync();
        listening.Notification += (_, notification) => notified.Add(notification.Payload);
        await using (var listen = new NpgsqlCommand("listen assistant_events", listening))
        {
            await listen.ExecuteNonQueryAsync();
        }

        await using (var refused = await database.BeginAsync(Persona.User(Scenario.Owner)))
        {
            await refused.ExecuteAsync(Scenario.Sql("insert into assistant.messages (chat_id, role) values ({chat}, 'user')", Scenario.Owner));
        }

        (await LogAsync(database)).ShouldBeEmpty();
        await using (var session = await database.BeginAsync(Persona.User(Scenario.Owner)))
        {
            await session.ExecuteAsync(Scenario.Sql("update assistant.votes set is_upvoted = false where chat_id = {chat}", Scenario.Owner));
            await session.ExecuteAsync(Scenario.Sql("update assistant.votes set is_upvoted = true where chat_id = {chat}", Scenario.Owner));

            // Nobody listens to this any more; it's recorded, and not told.
            await session.ExecuteAsync(Scenario.Sql("update assistant.chats set title = 'Unwatched' where id = {chat}", Scenario.Owner));
            (await LogAsync(database)).ShouldBeEmpty();
            await session.CommitAsync();
        }

        (await database.ScalarAsync<string>("select string_agg(kind || position, ' ' order by kind, position) from assistant.events")).ShouldBe("chat2 chat_votes2 chat_votes3");
        await listening.WaitAsync(TimeSpan.FromSeconds(10));
        notified.ShouldBe([Scenario.Sql("chat_votes:{chat}", Scenario.Owner).Replace("'", "", StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("select from assistant.events")]
    [InlineData("select from assistant.topics")]
    [InlineData("delete from assistant.events")]
    [InlineData("update assistant.topics set position = 0")]
    [InlineData("insert into assistant.topics values ('chat', gen_random_uuid(), 1)")]
    [InlineData("select app.publish('chat', gen_random_uuid(), array[gen_random_uuid()], 'insert')")]
    [InlineData("select app.publish_rows('chat', array[gen_random_uuid()], array[gen_random_uuid()], false, 'insert')")]
    [InlineData("select from app.read_events(array['chat'], array[gen_random_uuid()], array[0::bigint], 10)")]
    [InlineData("select from app.topic_positions(array['chat'], array[gen_random_uuid()])")]
    [InlineData("select app.prune_events(now())")]
    [InlineData("select app.mark_topics(array['chat'], array[gen_random_uuid()], 'somebody')")]
    [InlineData("select app.settle_topics(array['chat'], array[gen_random_uuid()])")]
    [InlineData("select from app.all_topic_positions(array['chat'], array[gen_random_uuid()])")]
    public async Task Nobody_reads_or_publishes_events_through_the_api_role(string sql)
    {
        foreach (var person in (Guid[])[Scenario.Owner, Scenario.Admin])
        {
            await using var session = await scenario.Database.BeginAsync(Persona.User(person));
            (await Should.ThrowAsync<PostgresException>(session.ExecuteAsync(sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    [Theory]
    [InlineData("select from app.read_events(array['chat'], array[gen_random_uuid()], array[0::bigint], 10)", true)]
    [InlineData("select from app.topic_positions(array['chat'], array[gen_random_uuid()])", true)]
    [InlineData("select app.prune_events('2000-01-01Z')", true)]
    [InlineData("select app.publish('chat', gen_random_uuid(), array[gen_random_uuid()], 'insert')", false)]
    [InlineData("select app.settle_topics(array['chat'], array[gen_random_uuid()])", false)]
    [InlineData("select from assistant.events", false)]
    public async Task The_serving_login_reads_and_prunes_by_functions_alone(string sql, bool isAllowed)
    {
        await using var command = scenario.Database.Serving.CreateCommand(sql);
        if (isAllowed)
        {
            await command.ExecuteNonQueryAsync();
        }
        else
        {
            (await Should.ThrowAsync<PostgresException>(command.ExecuteNonQueryAsync())).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    [Fact]
    public async Task Old_events_are_deleted_and_counters_stay()
    {
        await using var database = await CopyAsync();
        var key = Guid.NewGuid();
        await Listening.ToEverythingAsync(database, key);
        await database.ExecuteAsync("select app.publish('test', $1, array[$1], 'update') from generate_series(1, 10500)", key);
        await database.ExecuteAsync("update assistant.events set created_at = '2020-01-01Z' where position <= 10401");

        const string prune = "select app.prune_events('2021-01-01Z')";
        (await database.ScalarAsync<long>(prune)).ShouldBe(10_000);
        (await database.ScalarAsync<long>(prune)).ShouldBe(400);
        (await database.ScalarAsync<long>(prune)).ShouldBe(0);

        (await database.ScalarAsync<string>("select min(position) || ' ' || max(position) from assistant.events")).ShouldBe("10402 10501");
        const string state = "select \"position\" || ' ' || kept_after from app.topic_positions(array['test'], array[$1::uuid])";
        (await database.ScalarAsync<string>(state, key)).ShouldBe("10501 10401");
        (await database.ScalarAsync<long>("select app.prune_events(now() + interval '1 hour')")).ShouldBe(100);
        (await database.ScalarAsync<string>(state, key)).ShouldBe("10501 10501");
        (await database.ScalarAsync<string>(state, Guid.NewGuid())).ShouldBe("0 0");
        await database.ExecuteAsync("select app.publish('test', $1, array[$1], 'update')", key);
        (await database.ScalarAsync<string>(state, key)).ShouldBe("10502 10501");
    }

    [Fact]
    public async Task Deleting_a_person_leaves_the_events_of_everything_that_went()
    {
        await using var database = await CopyAsync();
        await Listening.ToEverythingAsync(database);

        await database.ExecuteAsync("delete from assistant.users where id = $1", Scenario.Owner);

        (await database.ScalarAsync<string>(
            "select string_agg(line, ', ' order by line) from (select kind || ' ' || operation || ' ' || count(*) from assistant.events group by kind, operation) as l (line)"))
            .ShouldBe("chat delete 2, chat_messages delete 4, chat_votes delete 3, focus_mode delete 1, focus_session delete 1");
    }

    private static async Task<TestDatabase> CopyAsync()
    {
        var copy = new Scenario();
        await copy.InitializeAsync();
        return copy.Database;
    }

    private static async Task<IReadOnlyList<string>> LogAsync(TestDatabase database)
    {
        await using var command = database.Owner.CreateCommand(Log);
        return await ReadAsync(command);
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(NpgsqlCommand command)
    {
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
