using Npgsql;

namespace Assistant.Data.Migrations;

/// <summary>What has been applied to a database, as its table <c>app.schema_migrations</c> says.</summary>
internal static class MigrationHistory
{
    public const string EnsureTableSql =
        """
        create schema if not exists app;
        create table if not exists app.schema_migrations (
            version integer not null constraint schema_migrations_pkey primary key,
            name text not null,
            checksum text not null,
            applied_at timestamp with time zone not null default now(),
            applied_by text not null default session_user);
        """;

    public static async Task<IReadOnlyDictionary<int, string>> ReadAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select version, checksum from app.schema_migrations", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var applied = new Dictionary<int, string>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            applied.Add(reader.GetInt32(0), reader.GetString(1));
        }

        return applied;
    }

    /// <summary>The ones still to apply.</summary>
    /// <exception cref="MigrationException">One that was applied isn't the one that this build has.</exception>
    public static IReadOnlyList<Migration> Pending(IReadOnlyList<Migration> known, IReadOnlyDictionary<int, string> applied)
    {
        var changed = known.FirstOrDefault(migration =>
            applied.TryGetValue(migration.Version, out var checksum) && checksum != migration.Checksum);
        if (changed is not null)
        {
            throw new MigrationException(
                $"Migration {changed} was changed after it had been applied to this database. "
                + "Restore the file, and put the change into a new migration.")
            {
                Changed = changed,
            };
        }

        return [.. known.Where(migration => !applied.ContainsKey(migration.Version)).OrderBy(migration => migration.Version)];
    }

    public static async Task RecordAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "insert into app.schema_migrations (version, name, checksum) values ($1, $2, $3)", connection)
        {
            Parameters =
            {
                new NpgsqlParameter<int> { TypedValue = migration.Version },
                new NpgsqlParameter<string> { TypedValue = migration.Name },
                new NpgsqlParameter<string> { TypedValue = migration.Checksum },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
