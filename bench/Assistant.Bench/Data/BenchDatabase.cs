using System.Net;
using Assistant.Bench.Measuring;
using Npgsql;

namespace Assistant.Bench.Data;

/// <summary>The database that all servers read.</summary>
public sealed class BenchDatabase : IAsyncDisposable
{
    private readonly IAsyncDisposable? _embedded;

    private BenchDatabase(string owner, string serving, IAsyncDisposable? embedded)
    {
        Serving = new NpgsqlConnectionStringBuilder(serving);
        Source = NpgsqlDataSource.Create(owner);
        _embedded = embedded;
    }

    /// <summary>How servers reach it.</summary>
    public NpgsqlConnectionStringBuilder Serving { get; }

    /// <summary>The bench's own connections, as the owner, who sees all rows.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>PostgreSQL's processes; null where they are on another machine or can't be told.</summary>
    public ProcessTree? Processes { get; private set; }

    /// <summary>PostgreSQL's version, as it names it.</summary>
    public string Version { get; private set; } = "";

    /// <summary>Opens the database that the options name.</summary>
    public static async Task<BenchDatabase> OpenAsync(BenchOptions options, CancellationToken cancellation)
    {
        BenchDatabase database;
        if (options.ConnectionString is { } owner)
        {
            database = new BenchDatabase(owner, options.ServingConnectionString ?? owner, embedded: null);
        }
        else
        {
            var embedded = await SeededPostgres.StartAsync(options, cancellation);
            database = new BenchDatabase(embedded.ConnectionString, embedded.ServingConnectionString, embedded);
        }

        await database.LookAsync(cancellation);
        return database;
    }

    /// <summary>
    /// Opens a copy of the embedded database, which is deleted with this object, for runs that write. What it holds is the same for each.
    /// </summary>
    public static async Task<BenchDatabase> OpenCopyAsync(BenchOptions options, CancellationToken cancellation)
    {
        var embedded = await SeededPostgres.StartAsync(options, cancellation);
        var copy = await DatabaseCopy.CreateAsync(embedded, cancellation);
        var database = new BenchDatabase(copy.ConnectionString, copy.ServingConnectionString, copy);
        await database.LookAsync(cancellation);
        return database;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        if (_embedded is not null)
        {
            await _embedded.DisposeAsync();
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        await using var command = Source.CreateCommand("SELECT pg_backend_pid(), current_setting('server_version')");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        Version = reader.GetString(1);
        if (IsLocal(Serving.Host ?? "") && ProcessTree.ParentOf(reader.GetInt32(0)) is { } postmaster)
        {
            Processes = new ProcessTree(postmaster);
        }
    }

    private static bool IsLocal(string host) =>
        host.StartsWith('/') || host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
