using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Plans;

/// <summary>The graph over a database with many rows in each table.</summary>
public sealed class PlanFixture : IAsyncLifetime
{
    public GraphFixture Graph { get; } = new();

    /// <summary>An ordinary person who owns some of everything.</summary>
    public Guid Reader { get; private set; }

    public async Task InitializeAsync()
    {
        await Graph.InitializeAsync();
        await ManyRows.InsertAsync(Graph.Database);
        Reader = await Graph.Database.ScalarAsync<Guid>($"select {ManyRows.ReaderSql}");
    }

    public Task DisposeAsync() => Graph.DisposeAsync();
}
