using Assistant.Graph.Hosting;
using Assistant.Testing;
using Npgsql;

namespace Assistant.Graph.Tests.Hosting;

public sealed class ReadinessTests
{
    [Fact]
    public async Task A_database_that_goes_away_is_told_and_service_resumes_by_itself()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var relay = Relay(database, out var connectionString);
        await using var server = await RunningServer.StartAsync(connectionString);
        var person = await database.ScalarAsync<Guid>("insert into assistant.users (email) values ('a@example.com') returning id");
        var token = RunningServer.TokenFor(person);
        (await server.QueryAsync("{ me { email } }", token)).Status.ShouldBe(200);

        relay.Cut();
        var (status, body) = await server.QueryAsync("{ me { email } }", token);

        status.ShouldBe(503);
        ServingTests.Code(body).ShouldBe("DATABASE_UNAVAILABLE");
        await Eventually(async () => await ReadyAsync(server) == 503);
        (await server.Client.GetStringAsync("/health/live")).ShouldBe("live");

        relay.Mend();
        await Eventually(async () => await ReadyAsync(server) == 200);
        (await server.QueryAsync("{ me { email } }", token)).Body.GetRawText().ShouldBe("""{"data":{"me":{"email":"a@example.com"}}}""");
    }

    [Fact]
    public async Task A_database_that_is_away_at_the_start_is_waited_for()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var relay = Relay(database, out var connectionString);
        relay.Cut();
        await using var server = await RunningServer.StartAsync(connectionString);

        var (status, body) = await server.QueryAsync("{ __typename }", null);
        status.ShouldBe(503);
        ServingTests.Code(body).ShouldBe("DATABASE_UNAVAILABLE");

        relay.Mend();
        await Eventually(async () => (await server.QueryAsync("{ __typename }", null)).Status == 200);
    }

    [Fact]
    public async Task A_database_without_its_migrations_isnt_served_from()
    {
        await using var database = await TestDatabase.CreateUnmigratedAsync();

        var refused = await Should.ThrowAsync<SettingsException>(() => RunningServer.StartAsync(database.OwnerConnectionString));

        refused.Message.ShouldContain("run `migrate` before serving");
    }

    [Fact]
    public async Task A_table_without_row_security_isnt_served_from()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync("alter table assistant.chats disable row level security");

        var refused = await Should.ThrowAsync<SettingsException>(() => RunningServer.StartAsync(database.ServingConnectionString));

        refused.Message.ShouldBe("Row security is off for chats; the server won't serve.");
    }

    private static DatabaseRelay Relay(TestDatabase database, out string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.ServingConnectionString);
        var relay = new DatabaseRelay(settings.Port);
        settings.Port = relay.Port;
        connectionString = settings.ConnectionString;
        return relay;
    }

    private static async Task<int> ReadyAsync(RunningServer server)
    {
        using var response = await server.Client.GetAsync("/health/ready");
        return (int)response.StatusCode;
    }

    private static async Task Eventually(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Task.Delay(50);
        }
    }
}
