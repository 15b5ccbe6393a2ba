using Assistant.Engine.Sql;
using Assistant.Engine.Sql.Npgsql;
using Assistant.Engine.Sql.Topics;
using Assistant.Graph.Hosting;
using Assistant.Graph.Modules.Chats.Streams;
using Assistant.Graph.Tests.Subscriptions;
using Assistant.Testing;
using Npgsql;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>Groups of chunks whose transaction fails after the chunks are in it.</summary>
public sealed class StreamAppenderTests : IAsyncLifetime
{
    private readonly Guid _person = Guid.NewGuid();
    private TestDatabase? _database;
    private RunningBroker? _broker;
    private NpgsqlDatabase? _connections;
    private StreamAppender? _appender;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.ExecuteAsync("insert into assistant.users (id, email) values ($1, 'user@example.com')", _person);
        await _database.ExecuteAsync("insert into assistant.chats (id, user_id) values ($1, $1)", _person);
        _broker = RunningBroker.Start(_database);
        _connections = GraphRuntime.CreateDatabase(_database.ServingConnectionString);
        _appender = new StreamAppender(_connections, _broker.Broker, _broker.Origin);
    }

    public async Task DisposeAsync()
    {
        await _appender!.DisposeAsync();
        await _connections!.DisposeAsync();
        await _broker!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    [Fact]
    public async Task A_group_that_PostgreSQL_dies_under_at_its_commit_is_sent_again()
    {
        var stream = await AddStreamAsync();
        await FailCommitsAsync("if nextval('failures') = 1 then perform pg_sleep(600); end if;");
        var appending = AppendAsync(stream, 1);
        await EndSleepersAsync();

        (await appending).ShouldBe(new StreamAppendResult(StreamAppendOutcome.Appended, 1) { IsNew = true });
        (await _database!.ScalarAsync<long>("select count(*) from assistant.stream_chunks")).ShouldBe(1);
    }

    [Fact]
    public async Task A_group_whose_commit_is_refused_is_not_told_to_be_there()
    {
        var stream = await AddStreamAsync();
        await FailCommitsAsync("raise 'refused';");

        await Should.ThrowAsync<Exception>(() => AppendAsync(stream, 1));

        await CommitAgainAsync();
        (await AppendAsync(stream, 1)).ShouldBe(new StreamAppendResult(StreamAppendOutcome.Appended, 1) { IsNew = true });
    }

    [Fact]
    public async Task A_group_that_is_ended_in_a_deadlock_is_tried_again()
    {
        var stream = await AddStreamAsync();
        await FailCommitsAsync("if nextval('failures') <= 2 then raise 'refused' using errcode = 'deadlock_detected'; end if;");

        (await AppendAsync(stream, 1)).ShouldBe(new StreamAppendResult(StreamAppendOutcome.Appended, 1) { IsNew = true });
    }

    [Fact]
    public async Task A_chunk_whose_commit_was_never_answered_is_told_when_it_comes_again()
    {
        var stream = await AddStreamAsync();
        await using var listening = await _broker!.Broker.SubscribeAsync(new Topic(MessageStream.TopicKind, stream), 0, CancellationToken.None);
        await _database!.ExecuteAsync("insert into assistant.stream_chunks (stream_id, sequence, delta) values ($1, 1, 'x')", stream);
        await _database.ExecuteAsync("update assistant.streams set last_sequence = 1 where id = $1", stream);

        (await AppendAsync(stream, 1)).ShouldBe(new StreamAppendResult(StreamAppendOutcome.Appended, 1));

        (await RunningBroker.TakeAsync(listening, 1))[0].Content.ShouldBe("x");
    }

    private async Task<Guid> AddStreamAsync()
    {
        var stream = Guid.NewGuid();
        await _database!.ExecuteAsync("insert into assistant.streams (id, chat_id, user_id) values ($1, $2, $2)", stream, _person);
        return stream;
    }

    private Task<StreamAppendResult> AppendAsync(Guid stream, long sequence) => _appender!.AppendAsync(
        new StreamAppend(new KnownReader(_person, Persona.Issuer, _person.ToString()), stream, sequence, "x"), CancellationToken.None);

    private async Task FailCommitsAsync(string failure)
    {
        await _database!.ExecuteAsync("create sequence failures");
        await _database.ExecuteAsync(
            $"create function fail_commit() returns trigger language plpgsql security definer as $$ begin {failure} return null; end $$");
        await _database.ExecuteAsync(
            "create constraint trigger fail_commit after insert on assistant.stream_chunks deferrable initially deferred for each row execute function fail_commit()");
    }

    private async Task EndSleepersAsync()
    {
        await using var superuser = NpgsqlDataSource.Create(_database!.SuperuserConnectionString);
        await using var end = superuser.CreateCommand(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'");
        while (await end.ExecuteScalarAsync() is 0L)
        {
            await Task.Delay(20);
        }
    }

    private Task<int> CommitAgainAsync() => _database!.ExecuteAsync("drop trigger fail_commit on assistant.stream_chunks");
}
