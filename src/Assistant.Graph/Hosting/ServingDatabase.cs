using Assistant.Data.Embedded;
using Assistant.Data.Migrations;
using Assistant.Data.Seeding;
using Npgsql;

namespace Assistant.Graph.Hosting;

/// <summary>The database of a server or a command: the one that is configured, or an embedded one that is ready to use.</summary>
public sealed class ServingDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _embedded;

    private ServingDatabase(string serving, string owner, string listen, EmbeddedPostgres? embedded)
    {
        ConnectionString = serving;
        OwnerConnectionString = owner;
        ListenConnectionString = listen;
        _embedded = embedded;
    }

    /// <summary>What requests are served with.</summary>
    public string ConnectionString { get; }

    /// <summary>What migrations and seeding run with.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>What notifications are heard with, past any pooler.</summary>
    public string ListenConnectionString { get; }

    /// <summary>True for the embedded PostgreSQL.</summary>
    public bool IsEmbedded => _embedded is not null;

    /// <summary>Finds the database; starts the embedded one where none is configured, and joins it where another process has.</summary>
    /// <exception cref="EmbeddedPostgresException">There is no PostgreSQL to start.</exception>
    public static async Task<ServingDatabase> FindAsync(
        DatabaseSettings settings,
        StateDirectory state,
        CancellationToken cancellationToken)
    {
        if (settings.Serving is { } serving)
        {
            return new ServingDatabase(serving, settings.Migrations ?? serving, settings.Listen ?? serving, null);
        }

        state.Ensure();
        var options = new EmbeddedPostgresOptions { DataDirectory = state.Postgres };
        var embedded = await EmbeddedPostgres.StartAsync(options, cancellationToken);
        return new ServingDatabase(
            embedded.ServingConnectionString, embedded.ConnectionString, embedded.ServingConnectionString, embedded);
    }

    /// <summary>Finds the database for a server. The embedded one is migrated, and filled at its first start in development.</summary>
    public static async Task<ServingDatabase> OpenAsync(ServerSettings settings, TextWriter output, CancellationToken cancellationToken)
    {
        var database = await FindAsync(settings.Database, settings.State, cancellationToken);
        try
        {
            if (database.IsEmbedded)
            {
                await database.PrepareAsync(settings, output, cancellationToken);
            }

            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Applies the migrations that are missing.</summary>
    /// <returns>Those that were applied.</returns>
    public Task<IReadOnlyList<Migration>> MigrateAsync(IProgress<Migration>? progress, CancellationToken cancellationToken) =>
        MigrationRunner.MigrateAsync(
            OwnerConnectionString,
            new MigrationOptions
            {
                ServingUser = new NpgsqlConnectionStringBuilder(ConnectionString).Username,
                Progress = progress,
            },
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _embedded?.DisposeAsync() ?? ValueTask.CompletedTask;

    // Until there is a release, migrations change; what an earlier build's made holds demo data, which is made anew.
    private async Task<IReadOnlyList<Migration>> MigrateKeptAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await MigrateAsync(null, cancellationToken);
        }
        catch (MigrationException exception) when (exception.Changed is not null && _embedded is not null)
        {
            throw new MigrationException(
                $"The embedded database was made by another version of Assistant ({exception.Changed} is another there). "
                + $"If it holds nothing that you need, delete {Path.GetDirectoryName(_embedded.DataDirectory)} and start again.",
                exception);
        }
    }

    private async Task PrepareAsync(ServerSettings settings, TextWriter output, CancellationToken cancellationToken)
    {
        var applied = await MigrateKeptAsync(cancellationToken);
        var isNew = applied is [{ Version: 1 }, ..];
        if (isNew && settings.IsDevelopment)
        {
            await output.WriteLineAsync("Filling a new database with demo data.");
            await Seeder.SeedAsync(OwnerConnectionString, SeedSize.Demo, cancellationToken: cancellationToken);
        }
    }
}
