using Xunit;

namespace Assistant.Testing;

/// <summary>A migrated database without rows, shared by the tests of a class or collection.</summary>
public sealed class DatabaseFixture : IAsyncLifetime
{
    private TestDatabase? _database;

    /// <summary>The database.</summary>
    public TestDatabase Database => _database ?? throw new InvalidOperationException("The fixture isn't initialized.");

    /// <inheritdoc/>
    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    /// <inheritdoc/>
    public Task DisposeAsync() => _database is null ? Task.CompletedTask : _database.DisposeAsync().AsTask();
}
