using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Assistant.Data.Embedded;
using Assistant.Data.Migrations;
using Npgsql;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>A PostgreSQL of a test's own that writes to disk as in production, and that can be killed and started again on its files.</summary>
internal sealed class CrashablePostgres : IAsyncDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("assistant-crash-").FullName;
    private readonly int _port = FindFreePort();
    private EmbeddedPostgres? _running;

    private CrashablePostgres()
    {
    }

    /// <summary>The login's that servers serve by.</summary>
    internal string ServingConnectionString { get; private set; } = string.Empty;

    /// <summary>The owner's, past row security; no connection is kept, so none is found dead.</summary>
    internal string OwnerConnectionString { get; private set; } = string.Empty;

    /// <summary>The superuser's, to end others' connections.</summary>
    internal string SuperuserConnectionString { get; private set; } = string.Empty;

    internal static async Task<CrashablePostgres> StartAsync()
    {
        var postgres = new CrashablePostgres();
        await postgres.StartAgainAsync();
        await MigrationRunner.MigrateAsync(postgres._running!.ConnectionString, new MigrationOptions { ServingUser = EmbeddedPostgres.ServingUser });
        postgres.ServingConnectionString = postgres._running.ServingConnectionString;
        postgres.OwnerConnectionString = Unpooled(postgres._running.ConnectionString);
        postgres.SuperuserConnectionString = Unpooled(postgres._running.SuperuserConnectionString);
        return postgres;
    }

    internal async Task StartAgainAsync() => _running = await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions
    {
        DataDirectory = _directory,
        Settings = new Dictionary<string, string> { ["port"] = _port.ToString(CultureInfo.InvariantCulture) },
    });

    /// <summary>Ends it with all that belong to it as a power cut does: nobody is asked.</summary>
    internal async Task KillAsync()
    {
        var pidFile = Path.Combine(_running!.DataDirectory, "postmaster.pid");
        var main = int.Parse((await File.ReadAllLinesAsync(pidFile))[0], CultureInfo.InvariantCulture);

        // The children before their parent would be what it takes for a crash of one, and recovers from.
        var all = ChildrenOf(main).Prepend(main).ToArray();
        foreach (var id in all)
        {
            Kill(id);
        }

        while (all.Any(IsAlive))
        {
            await Task.Delay(10);
        }

        await _running.DisposeAsync();
        _running = null;
    }

    /// <summary>Runs a statement as the owner.</summary>
    internal Task<int> ExecuteAsync(string sql, params object[] parameters) =>
        RunAsync(OwnerConnectionString, sql, parameters, command => command.ExecuteNonQueryAsync());

    /// <summary>Reads one value as the owner.</summary>
    internal Task<T> ScalarAsync<T>(string sql, params object[] parameters) =>
        RunAsync(OwnerConnectionString, sql, parameters, async command => (T)(await command.ExecuteScalarAsync())!);

    /// <summary>Ends the connections of a name, as an administrator does or a network; says how many.</summary>
    internal Task<long> CutAsync(string applicationName) =>
        RunAsync(
            SuperuserConnectionString,
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = $1",
            [applicationName],
            async command => (long)(await command.ExecuteScalarAsync())!);

    public async ValueTask DisposeAsync()
    {
        if (_running is { } running)
        {
            await running.DisposeAsync();
            Directory.Delete(running.DataDirectory, recursive: true);
        }

        if (Directory.Exists(_directory))
        {
            Directory.Delete(_directory, recursive: true);
        }
    }

    private static async Task<T> RunAsync<T>(string connectionString, string sql, object[] parameters, Func<NpgsqlCommand, Task<T>> run)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        }

        return await run(command);
    }

    private static IEnumerable<int> ChildrenOf(int parent)
    {
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(directory), CultureInfo.InvariantCulture, out var id) && ReadStat(id) is [_, var itsParent, ..]
                && itsParent == parent.ToString(CultureInfo.InvariantCulture))
            {
                yield return id;
            }
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // It has ended meanwhile.
        }
    }

    // One that nobody has asked after yet isn't running any more.
    private static bool IsAlive(int id) => ReadStat(id) is [not "Z", ..];

    // State, parent and more: what comes after the name, which stands in brackets.
    private static string[]? ReadStat(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Unpooled(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
