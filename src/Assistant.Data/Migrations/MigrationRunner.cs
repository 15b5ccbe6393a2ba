using Assistant.Data.RowSecurity;
using Npgsql;

namespace Assistant.Data.Migrations;

/// <summary>
/// Brings a database to this build's structure. Each migration is one transaction under an advisory lock, so that any number of
/// runs at once apply it once; a lock of the transaction, since a pooler may stand between.
/// </summary>
public static class MigrationRunner
{
    // Any number that nobody else locks: "assist" in ASCII.
    private const long LockKey = 0x617373697374;

    // Sessions that are open keep sets that were found by the functions as they were before.
    private const string NoteAccessChangeSql =
        """
        do $$
        begin
            if to_regclass('app.access_changes') is not null then
                insert into app.access_changes default values;
            end if;
        end
        $$
        """;

    /// <summary>Applies what is missing, and grants the serving login what it needs.</summary>
    /// <param name="connectionString">
    /// The owner: may create schemas in the database, and roles (or finds <c>assistant_api</c> made).
    /// </param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Stops between migrations; the one under way is rolled back.</param>
    /// <returns>The migrations applied by this run, in order; empty when there was nothing to do.</returns>
    /// <exception cref="MigrationException">
    /// A migration failed or was changed after it had been applied, PostgreSQL is older than 15, or the login may not do it.
    /// </exception>
    public static async Task<IReadOnlyList<Migration>> MigrateAsync(
        string connectionString, MigrationOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new MigrationOptions();
        await using var dataSource = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 });
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        if (connection.PostgreSqlVersion.Major < 15)
        {
            throw new MigrationException($"PostgreSQL {connection.PostgreSqlVersion} is too old: 15 or newer is needed.");
        }

        await ApiRole.EnsureAsync(connection, cancellationToken).ConfigureAwait(false);
        var done = new List<Migration>();
        while (await ApplyNextAsync(connection, options, cancellationToken).ConfigureAwait(false) is { } migration)
        {
            done.Add(migration);
            options.Progress?.Report(migration);
        }

        await ApiRole.GrantToServingUserAsync(connection, options.ServingUser, cancellationToken).ConfigureAwait(false);
        return done;
    }

    /// <summary>The migrations that this build has and the database lacks, without applying them.</summary>
    /// <param name="connection">An open connection of the owner or of the serving login.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="MigrationException">One was changed after it had been applied.</exception>
    public static async Task<IReadOnlyList<Migration>> PendingAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var exists = new NpgsqlCommand(
            "select exists (select from pg_catalog.pg_tables where schemaname = 'app' and tablename = 'schema_migrations')", connection);
        var isThere = (bool)(await exists.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
        return isThere
            ? MigrationHistory.Pending(
                MigrationCatalog.All, await MigrationHistory.ReadAsync(connection, cancellationToken).ConfigureAwait(false))
            : MigrationCatalog.All;
    }

    private static async Task<Migration?> ApplyNextAsync(
        NpgsqlConnection connection, MigrationOptions options, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await ExecuteAsync(connection, $"select pg_advisory_xact_lock({LockKey})", cancellationToken).ConfigureAwait(false);
        await ExecuteAsync(connection, MigrationHistory.EnsureTableSql, cancellationToken).ConfigureAwait(false);
        var applied = await MigrationHistory.ReadAsync(connection, cancellationToken).ConfigureAwait(false);
        var next = MigrationHistory.Pending(options.Migrations, applied).FirstOrDefault();
        if (next is not null)
        {
            try
            {
                await ExecuteAsync(connection, next.Sql, cancellationToken).ConfigureAwait(false);
            }
            catch (PostgresException error)
            {
                throw new MigrationException($"Migration {next} failed and was rolled back: {error.MessageText}", error);
            }

            await MigrationHistory.RecordAsync(connection, next, cancellationToken).ConfigureAwait(false);
            await ExecuteAsync(connection, NoteAccessChangeSql, cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return next;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
