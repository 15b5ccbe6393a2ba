using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Assistant.Bench.Measuring;
using Assistant.Bench.Queries;

namespace Assistant.Bench.Servers;

/// <summary>A server that was started, and is ended with this object.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly TextWriter _log;

    private RunningServer(ServerDefinition definition, Process process, IPEndPoint address, TextWriter log)
    {
        Definition = definition;
        Address = address;
        Processes = new ProcessTree(process.Id);
        _process = process;
        _log = log;
    }

    /// <summary>What it was started from.</summary>
    public ServerDefinition Definition { get; }

    /// <summary>Its name.</summary>
    public string Name => Definition.Name;

    /// <summary>How it wants to be asked.</summary>
    public Dialect Dialect => Definition.Dialect;

    /// <summary>Where it listens.</summary>
    public IPEndPoint Address { get; }

    /// <summary>Its processes.</summary>
    public ProcessTree Processes { get; }

    /// <summary>Starts a server and waits until it accepts connections; what it prints goes into a log file.</summary>
    /// <exception cref="BenchException">It ended, or didn't listen in time.</exception>
    public static async Task<RunningServer> StartAsync(ServerDefinition definition, LaunchSettings settings, string logPath, CancellationToken cancellation)
    {
        var start = definition.Start(settings);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var process = Process.Start(start) ?? throw new BenchException($"{definition.Name} didn't start.");
        var log = TextWriter.Synchronized(new StreamWriter(logPath) { AutoFlush = true });
        var server = new RunningServer(definition, process, new IPEndPoint(IPAddress.Loopback, settings.Port), log);
        process.OutputDataReceived += (_, line) => Write(log, line.Data);
        process.ErrorDataReceived += (_, line) => Write(log, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await server.WaitUntilListeningAsync(logPath, cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>A loopback port that nothing listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await TerminateAsync();
        using var timeout = new CancellationTokenSource(StopTimeout);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
        await _log.DisposeAsync();
    }

    private static void Write(TextWriter log, string? line)
    {
        if (line is not null)
        {
            log.WriteLine(line);
        }
    }

    /// <summary>Asks it to end: .NET itself can only kill.</summary>
    private async Task TerminateAsync()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync(CancellationToken.None);
        }
    }

    private async Task WaitUntilListeningAsync(string logPath, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < StartTimeout)
        {
            if (_process.HasExited)
            {
                throw new BenchException($"{Name} ended with code {_process.ExitCode}; see {logPath}.");
            }

            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(Address, cancellation);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(PollInterval, cancellation);
            }
        }

        throw new BenchException($"{Name} doesn't listen after {StartTimeout.TotalSeconds} s; see {logPath}.");
    }
}
