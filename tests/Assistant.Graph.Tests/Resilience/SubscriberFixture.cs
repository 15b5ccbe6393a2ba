using System.Text.Json;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>A server over a database of its own, with a person who listens to streams.</summary>
public sealed class SubscriberFixture : IAsyncLifetime
{
    private const string Query = "subscription ($id: ID!, $after: Long) { messageStream(streamId: $id, after: $after) { sequence delta status } }";

    private TestDatabase? _database;
    private ServerUnderTest? _server;

    internal ServerUnderTest Server => _server!;

    private Guid Person { get; } = Guid.CreateVersion7();

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.ExecuteAsync("insert into assistant.users (id, email) values ($1, 'user@example.com')", Person);
        await _database.ExecuteAsync("insert into assistant.chats (id, user_id) values ($1, $1)", Person);
        _server = await ServerUnderTest.StartAsync(_database.ServingConnectionString);
    }

    public async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    internal async Task<Guid> AddStreamAsync()
    {
        var stream = Guid.CreateVersion7();
        await _database!.ExecuteAsync("insert into assistant.streams (id, chat_id, user_id) values ($1, $2, $2)", stream, Person);
        return stream;
    }

    /// <summary>Appends chunks as another server would: many in one transaction, with a notification.</summary>
    internal Task AppendAsync(Guid stream, int count, string delta) => _database!.ExecuteAsync(
        """
        with appended as (
            insert into assistant.stream_chunks (stream_id, sequence, delta)
            select s.id, s.last_sequence + n, $3 from assistant.streams as s cross join generate_series(1, $2) as n where s.id = $1
        ), moved as (update assistant.streams set last_sequence = last_sequence + $2 where id = $1)
        select pg_notify('assistant_events', 'stream:' || $1::uuid)
        """,
        stream,
        count,
        delta);

    internal Task FinishAsync(Guid stream) => _database!.ExecuteAsync(
        """
        with ended as (update assistant.streams set status = 'finished', finished_at = now() where id = $1)
        select pg_notify('assistant_events', 'stream:' || $1::uuid)
        """,
        stream);

    internal string Token(TimeSpan lifetime) => ServerUnderTest.Token(Person, lifetime);

    internal IAsyncEnumerable<JsonElement> Read(
        bool overSocket, Guid stream, long? after, string token, CancellationToken cut, HttpClient? client = null)
    {
        var address = new Uri(Server.Address, "/graphql");
        return overSocket
            ? SocketEvents.ReadAsync(address, token, Query, new { id = stream, after }, cut, client)
            : ServerSentEvents.ReadAsync(client ?? Server.Client, address, token, Query, new { id = stream, after }, cut);
    }
}
