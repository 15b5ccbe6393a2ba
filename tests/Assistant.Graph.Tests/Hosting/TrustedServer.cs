using System.Text.Json;
using Assistant.Data.Seeding;
using Assistant.Graph.Tests.Documents;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Hosting;

/// <summary>A server that answers trusted documents alone, and takes batches of them.</summary>
public sealed class TrustedServer : IAsyncLifetime
{
    private readonly DocumentFolder _folder = new();

    internal const string MeText = "query Me { me { email } }";

    internal TestDatabase Database { get; private set; } = null!;

    internal RunningServer Server { get; private set; } = null!;

    /// <summary>A token of <c>user@example.com</c>.</summary>
    internal string Token { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        await Seeder.SeedAsync(Database.OwnerConnectionString, SeedSize.Demo);
        _folder
            .With("web/persisted_queries.json", JsonSerializer.Serialize(new Dictionary<string, string>
            {
                ["me"] = MeText,
                ["rename"] = "mutation Rename($id: ID!, $title: String!) { updateChat(input: { id: $id, title: $title }) { chat { title } } }",
                ["focus"] = "subscription Focus { focusModeChanged { isActive } }",
            }))
            .With("chats.graphql", "query Chats($first: Int!) { chats(first: $first) { nodes { id title } } } query Count { chats { totalCount } }");
        Server = await RunningServer.StartAsync(
            Database.ServingConnectionString, settings: [("TrustedDocuments:Path", _folder.Path), ("TrustedDocuments:Only", "true"), ("Batching:Enabled", "true")]);
        Token = RunningServer.TokenFor(await Database.ScalarAsync<Guid>("select id from assistant.users where email = 'user@example.com'"));
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await Database.DisposeAsync();
        _folder.Dispose();
    }
}
