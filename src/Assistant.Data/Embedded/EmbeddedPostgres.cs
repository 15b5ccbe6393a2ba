using System.Globalization;
using Npgsql;

namespace Assistant.Data.Embedded;

/// <summary>
/// A PostgreSQL of this program's own, for development and tests: listening on the loopback address only, with random passwords, its
/// files kept between runs. The first process to start it hosts it, and it ends with that process; others that ask for the same folder
/// meanwhile are given the same server.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private readonly PostgresCluster _cluster;
    private readonly PostgresProcess? _process;
    private readonly FileStream? _hostLock;

    private EmbeddedPostgres(PostgresCluster cluster, int port, PostgresProcess? process, FileStream? hostLock)
    {
        _cluster = cluster;
        _process = process;
        _hostLock = hostLock;
        Port = port;
    }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Whether this object hosts the server, so that it ends with it.</summary>
    public bool IsHost => _process is not null;

    /// <summary>The folder of the cluster's files, for the case that it isn't the one asked for.</summary>
    public string DataDirectory => _cluster.DataDirectory;

    /// <summary>The owner of the database: migrates and seeds; may make databases and roles, and is no superuser.</summary>
    public string ConnectionString => _cluster.ConnectionString(PostgresCluster.Owner, Port);

    /// <summary>The login that the server serves by; migrations grant it the API role, see <see cref="ServingUser"/>.</summary>
    public string ServingConnectionString => _cluster.ConnectionString(PostgresCluster.ServingUser, Port);

    /// <summary>The superuser, for tests and for people; the server itself never uses it.</summary>
    public string SuperuserConnectionString => _cluster.ConnectionString(PostgresCluster.Superuser, Port);

    /// <summary>The name of the login of <see cref="ServingConnectionString"/>.</summary>
    public static string ServingUser => PostgresCluster.ServingUser;

    /// <summary>Starts the server, or joins the one that another process has started on the same folder.</summary>
    /// <param name="options">Where and how.</param>
    /// <param name="cancellationToken">Stops waiting; a server that was being started is stopped again.</param>
    /// <exception cref="EmbeddedPostgresException">No PostgreSQL is to be found, or it can't be made or started.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(
        EmbeddedPostgresOptions options, CancellationToken cancellationToken = default)
    {
        var found = await PostgresInstallation.FindAsync(options.BinDirectory, cancellationToken).ConfigureAwait(false);
        var account = await PostgresAccount.ChooseAsync(cancellationToken).ConfigureAwait(false);
        var installation = await account.ReadableAsync(found, cancellationToken).ConfigureAwait(false);
        var directory = await account.OwnDirectoryAsync(options.DataDirectory, cancellationToken).ConfigureAwait(false);
        var cluster = new PostgresCluster(installation, account, directory, options.IsTemporary);
        while (true)
        {
            if (TryLock(cluster.LockFile) is { } hostLock)
            {
                return await HostAsync(cluster, options, hostLock, cancellationToken).ConfigureAwait(false);
            }

            if (await TryJoinAsync(cluster, cancellationToken).ConfigureAwait(false) is { } joined)
            {
                return joined;
            }

            await Task.Delay(Patience, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Stops the server if this object hosts it; open connections are ended, and what was committed is kept.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync().ConfigureAwait(false);
        }

        if (_hostLock is not null)
        {
            await _hostLock.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<EmbeddedPostgres> HostAsync(
        PostgresCluster cluster, EmbeddedPostgresOptions options, FileStream hostLock, CancellationToken cancellationToken)
    {
        PostgresProcess? process = null;
        try
        {
            // Whatever runs here has lost its host.
            await PostgresProcess.StopOrphanAsync(cluster, cancellationToken).ConfigureAwait(false);
            await cluster.EnsureInitializedAsync(cancellationToken).ConfigureAwait(false);
            (process, var port) = await PostgresProcess.StartAsync(cluster, options.Settings, cancellationToken).ConfigureAwait(false);
            await cluster.EnsureDatabaseAsync(port, cancellationToken).ConfigureAwait(false);
            return new EmbeddedPostgres(cluster, port, process, hostLock);
        }
        catch
        {
            if (process is not null)
            {
                await process.DisposeAsync().ConfigureAwait(false);
            }

            await hostLock.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<EmbeddedPostgres?> TryJoinAsync(PostgresCluster cluster, CancellationToken cancellationToken)
    {
        try
        {
            // Line 4 is the port; the last line says "ready" once the server takes connections.
            var lines = await File.ReadAllLinesAsync(Path.Combine(cluster.DataDirectory, "postmaster.pid"), cancellationToken)
                .ConfigureAwait(false);
            if (lines.Length < 8 || lines[7].Trim() != "ready")
            {
                return null;
            }

            var port = int.Parse(lines[3], CultureInfo.InvariantCulture);
            var settings = new NpgsqlConnectionStringBuilder(cluster.ConnectionString(PostgresCluster.ServingUser, port)) { Pooling = false };
            await using var connection = new NpgsqlConnection(settings.ConnectionString);
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            return new EmbeddedPostgres(cluster, port, null, null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NpgsqlException)
        {
            // Not yet, or not any more; whoever asks looks again.
            return null;
        }
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
