using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Assistant.Data.Embedded;

/// <summary>
/// A running server that ends with this process. On Unix a shell waits for the end of its standard input, which comes when this
/// process closes it or dies in whatever way, and then stops the server; <c>pg_ctl</c> gives the server a session of its own, so
/// that Ctrl+C reaches this process first. On Windows a killed process leaves the server, and the next start stops it.
/// </summary>
internal sealed class PostgresProcess : IAsyncDisposable
{
    private const string Watch =
        """
        trap '' INT TERM HUP PIPE
        ctl=$1; data=$2; log=$3; options=$4; temporary=$5
        "$ctl" start -w -D "$data" -l "$log" -o "$options" >/dev/null 2>&1 </dev/null || exit 1
        echo started
        exec >/dev/null 2>&1
        cat >/dev/null
        "$ctl" stop -w -m fast -D "$data"
        if [ -n "$temporary" ]; then rm -rf "$temporary"; fi
        """;

    private readonly PostgresCluster _cluster;
    private readonly Process? _watch;

    private PostgresProcess(PostgresCluster cluster, Process? watch)
    {
        _cluster = cluster;
        _watch = watch;
    }

    /// <summary>Starts a server on a free port of the loopback address.</summary>
    public static async Task<(PostgresProcess Process, int Port)> StartAsync(
        PostgresCluster cluster, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        const int attempts = 5;
        for (var attempt = 1; ; attempt++)
        {
            var port = settings.TryGetValue("port", out var fixedPort)
                ? int.Parse(fixedPort, CultureInfo.InvariantCulture)
                : FindFreePort();
            var options = Options(settings, port);
            var watch = OperatingSystem.IsWindows()
                ? await TryStartOnWindowsAsync(cluster, options, cancellationToken).ConfigureAwait(false)
                : await TryStartWatchedAsync(cluster, options, cancellationToken).ConfigureAwait(false);
            if (watch is not null)
            {
                return (watch, port);
            }

            // Somebody else may have taken the port meanwhile; anything else is no better the second time.
            var reason = ReadLastLog(cluster);
            if (attempt == attempts || !reason.Contains("socket", StringComparison.OrdinalIgnoreCase))
            {
                throw new EmbeddedPostgresException($"PostgreSQL didn't start; {cluster.LogFile} says: {reason}");
            }
        }
    }

    /// <summary>Stops whatever runs on the cluster's files, or forgets a process id that is somebody else's by now.</summary>
    public static async Task StopOrphanAsync(PostgresCluster cluster, CancellationToken cancellationToken)
    {
        var pidFile = Path.Combine(cluster.DataDirectory, "postmaster.pid");
        if (!File.Exists(pidFile))
        {
            return;
        }

        var pid = (await File.ReadAllLinesAsync(pidFile, cancellationToken).ConfigureAwait(false)).FirstOrDefault()?.Trim();
        if (OperatingSystem.IsLinux()
            && !(File.Exists($"/proc/{pid}/comm")
                && (await File.ReadAllTextAsync($"/proc/{pid}/comm", cancellationToken).ConfigureAwait(false)).StartsWith("postgres", StringComparison.Ordinal)))
        {
            File.Delete(pidFile);
            return;
        }

        await cluster.Account.RunAsync(
            cluster.PgCtl, ["stop", "-w", "-m", "fast", "-D", cluster.DataDirectory], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The shell that waits for this process's end; null on Windows.</summary>
    public int? WatchId => _watch?.Id;

    public async ValueTask DisposeAsync()
    {
        if (_watch is not null)
        {
            _watch.StandardInput.Close();
            await _watch.WaitForExitAsync().ConfigureAwait(false);
            _watch.Dispose();
        }

        // Whether there was no shell or it was killed.
        await StopOrphanAsync(_cluster, CancellationToken.None).ConfigureAwait(false);
        if (_cluster.TemporaryDirectory is { Length: > 0 } directory && Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<PostgresProcess?> TryStartWatchedAsync(
        PostgresCluster cluster, string options, CancellationToken cancellationToken)
    {
        var (program, arguments) = cluster.Account.Wrap(
            "/bin/sh", ["-c", Watch, "sh", cluster.PgCtl, cluster.DataDirectory, cluster.LogFile, options, cluster.TemporaryDirectory]);
        var watch = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        })!;
        try
        {
            if (await watch.StandardOutput.ReadLineAsync(cancellationToken).ConfigureAwait(false) == "started")
            {
                return new PostgresProcess(cluster, watch);
            }
        }
        catch (OperationCanceledException)
        {
            watch.StandardInput.Close();
            watch.Dispose();
            throw;
        }

        watch.Dispose();
        return null;
    }

    private static async Task<PostgresProcess?> TryStartOnWindowsAsync(
        PostgresCluster cluster, string options, CancellationToken cancellationToken)
    {
        using var start = Process.Start(new ProcessStartInfo(
            cluster.PgCtl, ["start", "-w", "-D", cluster.DataDirectory, "-l", cluster.LogFile, "-o", options]))!;
        await start.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        return start.ExitCode == 0 ? new PostgresProcess(cluster, null) : null;
    }

    private static string Options(IReadOnlyDictionary<string, string> settings, int port)
    {
        var all = new Dictionary<string, string>
        {
            ["port"] = port.ToString(CultureInfo.InvariantCulture),
            ["listen_addresses"] = "127.0.0.1",
            ["unix_socket_directories"] = "",
            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        // pg_ctl hands this to a shell.
        var quote = OperatingSystem.IsWindows() ? '"' : '\'';
        return string.Join(' ', all.Select(pair =>
            pair.Value.Contains(quote)
                ? throw new EmbeddedPostgresException($"The setting {pair.Key} may not hold a quote.")
                : $"-c {quote}{pair.Key}={pair.Value}{quote}"));
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string ReadLastLog(PostgresCluster cluster) =>
        File.Exists(cluster.LogFile)
            ? File.ReadLines(cluster.LogFile).LastOrDefault(line => line.Contains("FATAL", StringComparison.Ordinal)) ?? "nothing"
            : "nothing";
}
