using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>A PgBouncer before a test's database: two connections to PostgreSQL, which transactions take in turn.</summary>
public sealed class PgBouncer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private PgBouncer(Process process, DirectoryInfo folder, string connectionString)
    {
        _process = process;
        _folder = folder;
        ConnectionString = connectionString;
    }

    /// <summary>The program; null where there is none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Append("/usr/sbin")
        .Select(folder => Path.Combine(folder, "pgbouncer"))
        .FirstOrDefault(File.Exists);

    /// <summary>Leads through it. It's older than 1.21, so it can't follow prepared statements.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts it, and waits until it takes connections.</summary>
    public static async Task<PgBouncer> StartAsync(string database, string ignoredParameters)
    {
        var target = new NpgsqlConnectionStringBuilder(database);
        var port = FreePort();
        var folder = Directory.CreateTempSubdirectory("pgbouncer-");
        var settings = Path.Combine(folder.FullName, "pgbouncer.ini");
        await File.WriteAllTextAsync(
            settings,
            $"""
            [databases]
            through = host={target.Host} port={target.Port} dbname={target.Database} user={target.Username} password={target.Password}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port}
            unix_socket_dir =
            auth_type = any
            pool_mode = transaction
            default_pool_size = 2
            ignore_startup_parameters = {ignoredParameters}
            """);
        // It won't run as root, and changes to somebody who may read its settings.
        var isRoot = !OperatingSystem.IsWindows() && Environment.UserName == "root";
        if (isRoot && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_101_101);
            File.SetUnixFileMode(settings, (UnixFileMode)0b110_100_100);
        }

        var process = Process.Start(new ProcessStartInfo(Program ?? "pgbouncer", isRoot ? ["-q", "-u", "nobody", settings] : ["-q", settings])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var through = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Database = "through",
            Username = target.Username,
            Password = target.Password,
            MaxAutoPrepare = 0,
            MaxPoolSize = 8,
        };
        var bouncer = new PgBouncer(process, folder, through.ConnectionString);
        await bouncer.UntilListeningAsync(port);
        return bouncer;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task UntilListeningAsync(int port)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, patience.Token);
                return;
            }
            catch (SocketException) when (!_process.HasExited)
            {
                await Task.Delay(20, patience.Token);
            }
            catch (SocketException)
            {
                throw new InvalidOperationException($"PgBouncer ended: {await _process.StandardError.ReadToEndAsync(patience.Token)}");
            }
        }
    }
}
