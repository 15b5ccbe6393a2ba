using Assistant.Engine.Sql;
using Assistant.Engine.Sql.Npgsql;
using Assistant.Graph.Hosting;
using Assistant.Graph.Modules.Chats.Streams;
using Assistant.Graph.Tests.Subscriptions;
using Assistant.Testing;
using Npgsql;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>Appends while somebody else holds a stream's row, such as who deletes its chat.</summary>
public sealed class HeldStreamTests : IAsyncLifetime
{
    // Much less than PostgreSQL or the appender would wait, and much more than an append takes.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(10);

    private readonly Guid _owner = Guid.NewGuid();
    private readonly Guid _stranger = Guid.NewGuid();
    private readonly List<StreamAppender> _appenders = [];
    private TestDatabase? _database;
    private RunningBroker? _broker;
    private NpgsqlDatabase? _connections;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.ExecuteAsync("insert into assistant.users (id, email) values ($1, 'owner@example.com'), ($2, 'stranger@example.com')", _owner, _stranger);
        await _database.ExecuteAsync("insert into assistant.chats (id, user_id) values ($1, $1), ($2, $2)", _owner, _stranger);
        _broker = RunningBroker.Start(_database);
        _connections = GraphRuntime.CreateDatabase(_database.ServingConnectionString);
    }

    public async Task DisposeAsync()
    {
        foreach (var appender in _appenders)
        {
            await appender.DisposeAsync();
        }

        await _connections!.DisposeAsync();
        await _broker!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    [Fact]
    public async Task A_stranger_is_told_at_once_that_a_held_stream_is_not_there()
    {
        var appender = Start();
        var held = await AddStreamAsync(_owner);
        await using var holder = await HoldAsync(held);
        var waiting = AppendAsync(appender, _owner, held, 1);

        for (var i = 0; i < 20; i++)
        {
            (await AppendAsync(appender, _stranger, held, 1).WaitAsync(AtOnce)).Outcome.ShouldBe(StreamAppendOutcome.NotFound);
        }

        waiting.IsCompleted.ShouldBeFalse();
        await holder.DisposeAsync();
        (await waiting).Outcome.ShouldBe(StreamAppendOutcome.Appended);
    }

    [Fact]
    public async Task A_held_stream_holds_up_no_other()
    {
        var appender = Start();
        var held = await AddStreamAsync(_owner);
        var ofSamePerson = await AddStreamAsync(_owner);
        var ofAnother = await AddStreamAsync(_stranger);
        await using var holder = await HoldAsync(held);
        var waiting = AppendAsync(appender, _owner, held, 1);

        for (var i = 1; i <= 20; i++)
        {
            (await AppendAsync(appender, _owner, ofSamePerson, i).WaitAsync(AtOnce)).LastSequence.ShouldBe(i);
            (await AppendAsync(appender, _stranger, ofAnother, i).WaitAsync(AtOnce)).LastSequence.ShouldBe(i);
        }

        waiting.IsCompleted.ShouldBeFalse();
        await holder.DisposeAsync();
        (await waiting).Outcome.ShouldBe(StreamAppendOutcome.Appended);
    }

    [Fact]
    public async Task What_came_for_a_held_stream_arrives_once_and_in_order_when_it_is_free()
    {
        const int Count = 30;
        var appender = Start();
        var held = await AddStreamAsync(_owner);
        await using var listening = await _broker!.Broker.SubscribeAsync(new(MessageStream.TopicKind, held), 0, CancellationToken.None);
        var holder = await HoldAsync(held);
        List<Task<StreamAppendResult>> waiting = [];
        for (var i = 1; i <= Count; i++)
        {
            // Each twice, as a client does that wasn't answered.
            waiting.Add(AppendAsync(appender, _owner, held, i));
            waiting.Add(AppendAsync(appender, _owner, held, i));
            await Task.Delay(10);
        }

        await holder.DisposeAsync();

        // These come while the others still pause, and mustn't overtake them.
        waiting.Add(AppendAsync(appender, _owner, held, Count + 1));
        var results = await Task.WhenAll(waiting);
        results.ShouldAllBe(result => result.Outcome == StreamAppendOutcome.Appended);
        results.Count(result => result.IsNew).ShouldBe(Count + 1);
        (await _database!.ScalarAsync<string>("select string_agg(delta, ',' order by sequence) from assistant.stream_chunks where stream_id = $1", held))
            .ShouldBe(string.Join(',', Enumerable.Range(1, Count + 1)));
        (await RunningBroker.TakeAsync(listening, Count + 1)).Select(told => told.Content).ShouldBe(Enumerable.Range(1, Count + 1).Select(i => $"{i}"));
    }

    [Fact]
    public async Task Where_the_holder_deletes_the_stream_it_is_not_there_any_more()
    {
        var appender = Start();
        var held = await AddStreamAsync(_owner);
        await using var holder = await _database!.Owner.OpenConnectionAsync();
        await using var deleting = await holder.BeginTransactionAsync();
        await using (var delete = new NpgsqlCommand("delete from assistant.chats where id = $1", holder, deleting) { Parameters = { new() { Value = _owner } } })
        {
            await delete.ExecuteNonQueryAsync();
        }

        var waiting = AppendAsync(appender, _owner, held, 1);
        await Task.Delay(100);
        waiting.IsCompleted.ShouldBeFalse();
        await deleting.CommitAsync();

        (await waiting).Outcome.ShouldBe(StreamAppendOutcome.NotFound);
    }

    [Fact]
    public async Task A_chunk_whose_stream_is_held_for_too_long_is_refused_and_may_come_again()
    {
        var appender = Start(new StreamAppenderOptions { LongestWait = TimeSpan.FromMilliseconds(100) });
        var held = await AddStreamAsync(_owner);
        await using (await HoldAsync(held))
        {
            await Should.ThrowAsync<StatementTimeoutException>(() => AppendAsync(appender, _owner, held, 1).WaitAsync(AtOnce));
        }

        (await AppendAsync(appender, _owner, held, 1)).ShouldBe(new StreamAppendResult(StreamAppendOutcome.Appended, 1) { IsNew = true });
    }

    [Fact]
    public async Task More_chunks_than_may_wait_are_refused_until_others_are_done()
    {
        var byCount = Start(new StreamAppenderOptions { MostWaiting = 2 });
        var byLength = Start(new StreamAppenderOptions { MostCharacters = 2 });
        foreach (var appender in new[] { byCount, byLength })
        {
            var held = await AddStreamAsync(_owner);
            var holder = await HoldAsync(held);
            var first = AppendAsync(appender, _owner, held, 1);
            var second = AppendAsync(appender, _owner, held, 2);

            await Should.ThrowAsync<DatabaseUnavailableException>(() => AppendAsync(appender, _owner, held, 3));

            await holder.DisposeAsync();
            await Task.WhenAll(first, second);
            (await AppendAsync(appender, _owner, held, 3)).LastSequence.ShouldBe(3);
        }
    }

    [Fact]
    public async Task What_still_waits_when_the_server_stops_is_refused()
    {
        var appender = Start();
        var held = await AddStreamAsync(_owner);
        await using var holder = await HoldAsync(held);
        var waiting = AppendAsync(appender, _owner, held, 1);
        await Task.Delay(50);

        await appender.DisposeAsync().AsTask().WaitAsync(AtOnce);

        await Should.ThrowAsync<DatabaseUnavailableException>(() => waiting);
    }

    private StreamAppender Start(StreamAppenderOptions? options = null)
    {
        var appender = new StreamAppender(_connections!, _broker!.Broker, _broker.Origin, options);
        _appenders.Add(appender);
        return appender;
    }

    private async Task<Guid> AddStreamAsync(Guid person)
    {
        var stream = Guid.NewGuid();
        await _database!.ExecuteAsync("insert into assistant.streams (id, chat_id, user_id) values ($1, $2, $2)", stream, person);
        return stream;
    }

    // Disposed, the connection is closed and what it holds is free.
    private async Task<NpgsqlConnection> HoldAsync(Guid stream)
    {
        var connection = await _database!.Owner.OpenConnectionAsync();
        await using var hold = new NpgsqlCommand($"begin; select from assistant.streams where id = '{stream}' for update", connection);
        await hold.ExecuteNonQueryAsync();
        return connection;
    }

    private static Task<StreamAppendResult> AppendAsync(StreamAppender appender, Guid person, Guid stream, long sequence) => appender.AppendAsync(
        new StreamAppend(new KnownReader(person, Persona.Issuer, person.ToString()), stream, sequence, $"{sequence}"), CancellationToken.None);
}
