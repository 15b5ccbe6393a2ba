using Assistant.Graph.Tests.Execution;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>The real server over the rows of the golden cases.</summary>
public sealed class ResilienceFixture : IAsyncLifetime
{
    private TestDatabase? _database;
    private ServerUnderTest? _server;

    internal TestDatabase Database => _database!;

    internal ServerUnderTest Server => _server!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.ExecuteAsync(await File.ReadAllTextAsync(
            Path.Combine(RepositoryRoot.Path, "tests/Assistant.Graph.Tests/Cases/fixture.sql")));
        _server = await ServerUnderTest.StartAsync(_database.ServingConnectionString);
    }

    public async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
        await _database!.DisposeAsync();
    }
}
