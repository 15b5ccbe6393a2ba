using Assistant.Data.Seeding;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Hosting;

/// <summary>A server over the demo data, in production's settings.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    internal TestDatabase Database { get; private set; } = null!;

    internal RunningServer Server { get; private set; } = null!;

    /// <summary>A token of <c>user@example.com</c>.</summary>
    internal string Token { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        await Seeder.SeedAsync(Database.OwnerConnectionString, SeedSize.Demo);
        Server = await RunningServer.StartAsync(Database.ServingConnectionString, settings: [("Cors:Origins", "https://app.example.com"), ("Introspection:Enabled", "true")]);
        var person = await Database.ScalarAsync<Guid>("select id from assistant.users where email = 'user@example.com'");
        Token = RunningServer.TokenFor(person);
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await Database.DisposeAsync();
    }
}
