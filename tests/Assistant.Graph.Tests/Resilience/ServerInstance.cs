using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Assistant.Graph.Tests.Cli;
using Assistant.Graph.Tests.Hosting;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>One of several servers over one database: a process of its own that is killed and started again at the same address.</summary>
internal sealed class ServerInstance : IAsyncDisposable
{
    private readonly Dictionary<string, string> _settings;
    private readonly ConcurrentQueue<string> _log = [];
    private AssistantProcess? _process;
    private Task _reading = Task.CompletedTask;

    private ServerInstance(string connectionString)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/graphql");
        _settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = Address.GetLeftPart(UriPartial.Authority),
            ["ConnectionStrings__Assistant"] = connectionString,
            ["Authentication__SigningKey"] = RunningServer.SigningKey,
            ["Authentication__Issuer"] = RunningServer.Issuer,
        };
    }

    /// <summary>Where it takes operations, by HTTP and, with another scheme, by WebSocket.</summary>
    internal Uri Address { get; }

    /// <summary>What it has written, over all its lives.</summary>
    internal IReadOnlyCollection<string> Log => _log;

    internal static async Task<ServerInstance> StartAsync(string connectionString)
    {
        var instance = new ServerInstance(connectionString);
        await instance.StartAgainAsync(CancellationToken.None);
        return instance;
    }

    /// <summary>Starts it, again and again where its database is away.</summary>
    internal async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var process = AssistantProcess.Start(_settings);
            if (await process.ReadLineAsync() is { } line && line.StartsWith("Assistant listens on ", StringComparison.Ordinal))
            {
                _process = process;
                _reading = ReadAsync(process);
                return;
            }

            process.Kill();
            await process.DisposeAsync();
            await Task.Delay(100, cancellationToken);
        }
    }

    /// <summary>Ends it as a machine does that breaks.</summary>
    internal async Task KillAsync()
    {
        _process!.Kill();
        await EndAsync();
    }

    /// <summary>Ends it as an operator does who rolls out another version.</summary>
    internal async Task StopAsync()
    {
        _process!.Terminate();
        await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            await process.DisposeAsync();
            await _reading;
        }
    }

    private async Task EndAsync()
    {
        await _process!.WaitAsync();
        await _reading;
        await _process.DisposeAsync();
        _process = null;
    }

    // Nobody may be kept waiting for room in the pipe.
    private async Task ReadAsync(AssistantProcess process)
    {
        while (await process.ReadLineAsync() is { } line)
        {
            _log.Enqueue(line);
        }
    }
}
