using System.Text.Json;
using Assistant.Graph.Tests.Hosting;
using Npgsql;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>Subscriptions that begin while PostgreSQL is away.</summary>
public sealed class SubscriptionOutageTests : IAsyncLifetime
{
    private const string Query = "subscription ($id: ID!, $after: Long) { messageStream(streamId: $id, after: $after) { sequence delta status } }";

    private readonly Guid _person = Guid.CreateVersion7();
    private CrashablePostgres? _postgres;
    private DatabaseRelay? _relay;
    private ServerUnderTest? _server;

    public async Task InitializeAsync()
    {
        _postgres = await CrashablePostgres.StartAsync();
        await _postgres.ExecuteAsync("insert into assistant.users (id, email) values ($1, 'user@example.com')", _person);
        await _postgres.ExecuteAsync("insert into assistant.chats (id, user_id) values ($1, $1)", _person);
        await _postgres.ExecuteAsync("insert into assistant.streams (id, chat_id, user_id, status, finished_at, last_sequence) values ($1, $1, $1, 'finished', now(), 1)", _person);
        await _postgres.ExecuteAsync("insert into assistant.stream_chunks (stream_id, sequence, delta) values ($1, 1, 'told')", _person);
        var settings = new NpgsqlConnectionStringBuilder(_postgres.ServingConnectionString);
        _relay = new DatabaseRelay(settings.Port);
        settings.Port = _relay.Port;
        _server = await ServerUnderTest.StartAsync(settings.ConnectionString);

        // From here on the server knows the person, and has connections that will be found dead.
        (await ReadAsync(overSocket: true)).ShouldBe(["told", ""]);
    }

    public async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
        await _relay!.DisposeAsync();
        await _postgres!.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_begins_while_it_is_away_for_a_moment_begins_when_it_is_back(bool overSocket)
    {
        _relay!.Cut();
        var reading = ReadAsync(overSocket);
        await Task.Delay(300);
        _relay.Mend();

        (await reading).ShouldBe(["told", ""]);
    }

    [Fact]
    public async Task One_that_begins_during_a_long_outage_is_asked_to_come_back_in_a_way_that_clients_do()
    {
        _relay!.Cut();

        var (socket, events) = (ReadAsync(overSocket: true), ReadAsync(overSocket: false));
        (await Should.ThrowAsync<ConnectionLostException>(() => socket)).Message.ShouldBe("socket closed with 1013");
        (await Should.ThrowAsync<ConnectionLostException>(() => events)).Message.ShouldBe("events refused with 503");

        _relay.Mend();
        (await ReadAsync(overSocket: true)).ShouldBe(["told", ""]);
        _server!.Log.Errors.ShouldBeEmpty();
    }

    private async Task<string?[]> ReadAsync(bool overSocket)
    {
        var (address, token, variables) = (new Uri(_server!.Address, "/graphql"), ServerUnderTest.Token(_person), new { id = _person });
        var events = overSocket
            ? SocketEvents.ReadAsync(address, token, Query, variables, CancellationToken.None)
            : ServerSentEvents.ReadAsync(_server.Client, address, token, Query, variables, CancellationToken.None);
        List<string?> deltas = [];
        await foreach (JsonElement data in events)
        {
            deltas.Add(data.GetProperty("messageStream").GetProperty("delta").GetString());
        }

        return [.. deltas];
    }
}
