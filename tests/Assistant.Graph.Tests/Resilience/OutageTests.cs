using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Assistant.Data.Embedded;
using Assistant.Data.Migrations;
using Assistant.Engine.Errors;
using Assistant.Graph.Tests.Execution;
using Npgsql;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>A PostgreSQL of the test's own is stopped and started under a running server.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private const string Query = "{ me { name chats { nodes { title messages { nodes { content } } } } } }";

    private readonly string _directory = Directory.CreateTempSubdirectory("assistant-outage-").FullName;
    private readonly int _port = FindFreePort();
    private EmbeddedPostgres? _postgres;
    private ServerUnderTest? _server;

    public async Task InitializeAsync()
    {
        await StartPostgresAsync();
        await MigrationRunner.MigrateAsync(
            _postgres!.ConnectionString, new MigrationOptions { ServingUser = EmbeddedPostgres.ServingUser });
        await using var source = NpgsqlDataSource.Create(_postgres.ConnectionString);
        await using var fill = source.CreateCommand(await File.ReadAllTextAsync(
            Path.Combine(RepositoryRoot.Path, "tests/Assistant.Graph.Tests/Cases/fixture.sql")));
        await fill.ExecuteNonQueryAsync();
        _server = await ServerUnderTest.StartAsync(_postgres.ServingConnectionString);
    }

    public async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
        await StopPostgresAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task Connections_that_were_cut_while_idle_are_replaced_unnoticed()
    {
        await AskAtOnceAsync();
        await StopPostgresAsync();
        await StartPostgresAsync();

        foreach (var answer in await AskAtOnceAsync())
        {
            answer.Text.ShouldContain("Trip to Lisbon");
            answer.Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task While_it_is_away_every_answer_says_so_and_service_resumes_by_itself()
    {
        (await AskAsync()).Text.ShouldContain("Trip to Lisbon");
        await StopPostgresAsync();

        foreach (var answer in await AskAtOnceAsync())
        {
            answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            answer.Codes.ShouldBe([ErrorCodes.DatabaseUnavailable]);
        }

        await BecomesAsync("/health/ready", HttpStatusCode.ServiceUnavailable);
        (await _server!.ProbeAsync("/health/live")).ShouldBe(HttpStatusCode.OK);

        await StartPostgresAsync();
        (await AskAsync()).Text.ShouldContain("Trip to Lisbon");
        await BecomesAsync("/health/ready", HttpStatusCode.OK);
        _server.Log.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_it_leaves_halfway_breaks_off_visibly()
    {
        await using var owner = NpgsqlDataSource.Create(_postgres!.ConnectionString);
        await using var fill = owner.CreateCommand(
            """
            insert into assistant.messages (chat_id, role, content)
            select '10000000-0000-7000-8000-000000000001', 'user', repeat('word ', 2000) from generate_series(1, 97)
            """);
        await fill.ExecuteNonQueryAsync();
        var unpooled = new NpgsqlConnectionStringBuilder(_postgres.ConnectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync();
        await using var block = new NpgsqlCommand("begin; lock table assistant.documents in access exclusive mode", connection);
        await block.ExecuteNonQueryAsync();

        // The second list waits for the lock while the first is on its way.
        using var response = await _server!.StartSendAsync(
            People.OwnerId, "{ messages(first: 100) { nodes { content } } documents { nodes { title } } }");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = await response.Content.ReadAsStreamAsync();
        var first = new byte[60_000];
        await body.ReadExactlyAsync(first);
        await StopPostgresAsync();

        await Should.ThrowAsync<IOException>(() => body.CopyToAsync(Stream.Null));
        await StartPostgresAsync();
        (await AskAsync()).Text.ShouldContain("Trip to Lisbon");
    }

    private Task<Answer> AskAsync() => _server!.SendAsync(People.OwnerId, Query);

    private Task<Answer[]> AskAtOnceAsync() =>
        Task.WhenAll(Enumerable.Range(0, 4 * ServerUnderTest.PoolSize).Select(_ => AskAsync()));

    // What readiness found is kept for a second.
    private async Task BecomesAsync(string path, HttpStatusCode expected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await _server!.ProbeAsync(path) != expected)
        {
            await Task.Delay(100, patience.Token);
        }
    }

    private async Task StartPostgresAsync() => _postgres = await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions
    {
        DataDirectory = _directory,
        Settings = new Dictionary<string, string>
        {
            ["port"] = _port.ToString(CultureInfo.InvariantCulture),
            ["fsync"] = "off",
        },
    });

    private async Task StopPostgresAsync()
    {
        if (_postgres is { } running)
        {
            _postgres = null;
            await running.DisposeAsync();
        }
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
