namespace Assistant.EndToEnd.Tests.Clients;

/// <summary>A server that takes batches.</summary>
public sealed class BatchingServer : IAsyncLifetime
{
    /// <summary>The server.</summary>
    public ServerProcess Process { get; } = new() { Settings = new Dictionary<string, string> { ["Batching__Enabled"] = "true" } };

    /// <inheritdoc/>
    public Task InitializeAsync() => Process.InitializeAsync();

    /// <inheritdoc/>
    public Task DisposeAsync() => Process.DisposeAsync();
}
