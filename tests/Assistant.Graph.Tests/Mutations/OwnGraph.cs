using System.Text.Json;
using Assistant.Engine.Execution;
using Assistant.Graph.Tests.Execution;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Mutations;

/// <summary>The graph over a database that one test alone writes to.</summary>
public sealed class OwnGraph : IAsyncDisposable
{
    private readonly GraphFixture _graph = new();

    private OwnGraph()
    {
    }

    public TestDatabase Database => _graph.Database;

    public static async Task<OwnGraph> CreateAsync()
    {
        var own = new OwnGraph();
        await own._graph.InitializeAsync();
        return own;
    }

    public Task<JsonElement> SendAsync(Caller caller, string query, object? variables = null, bool report = false) =>
        _graph.SendAsync(caller, query, variables, report);

    /// <summary>The last entry of the audit log: the operation and how it went.</summary>
    public Task<string?> LastAuditAsync() =>
        Database.ScalarAsync<string>("select operation || ' ' || status from assistant.audit_logs order by created_at desc, id desc limit 1");

    public async ValueTask DisposeAsync() => await _graph.DisposeAsync();
}
