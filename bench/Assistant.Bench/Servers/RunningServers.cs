namespace Assistant.Bench.Servers;

/// <summary>The servers that run now; all are ended with this object.</summary>
public sealed class RunningServers : IAsyncDisposable
{
    private readonly List<RunningServer> _servers = [];

    /// <summary>The servers, in the order of their start.</summary>
    public IReadOnlyList<RunningServer> All => _servers;

    /// <summary>Takes charge of a server.</summary>
    public void Add(RunningServer server) => _servers.Add(server);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
    }
}
