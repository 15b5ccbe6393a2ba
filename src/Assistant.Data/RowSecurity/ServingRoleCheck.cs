using Assistant.Data.Migrations;
using Npgsql;

namespace Assistant.Data.RowSecurity;

/// <summary>What must hold before the server serves: nothing stands between a request and row security.</summary>
public static class ServingRoleCheck
{
    private const string Sql =
        """
        select
            r.rolsuper,
            r.rolbypassrls,
            r.rolcanlogin,
            (select string_agg(c.oid::regclass::text, ', ' order by c.relname)
                from pg_catalog.pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p', 'v', 'm', 'f')) as owned,
            (select string_agg(g.rolname, ', ') from pg_catalog.pg_auth_members m
                join pg_catalog.pg_roles g on g.oid = m.roleid where m.member = r.oid) as member_of,
            (select string_agg(c.relname, ', ' order by c.relname)
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'assistant' and c.relkind in ('r', 'p') and not c.relrowsecurity) as unguarded,
            (select string_agg(c.relname, ', ' order by c.relname)
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'assistant' and (c.relkind in ('m', 'f')
                    or c.relkind = 'v' and not coalesce(c.reloptions && array['security_barrier=true', 'security_invoker=true'], false))) as leaking
        from pg_catalog.pg_roles r
        where r.rolname = $1
        """;

    /// <summary>Checks a database by the connection that requests will be served by.</summary>
    /// <param name="dataSource">The serving login's.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ServingRoleException">Migrations are missing, or the API role could see more than row security lets it.</exception>
    /// <exception cref="MigrationException">A migration was changed after it had been applied.</exception>
    public static async Task EnsureAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await EnsureMigratedAsync(connection, cancellationToken).ConfigureAwait(false);
        await EnsureHarmlessAsync(connection, cancellationToken).ConfigureAwait(false);
        await EnsureSwitchableAsync(connection, cancellationToken).ConfigureAwait(false);
    }

    private static async Task EnsureMigratedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        IReadOnlyList<Migration> pending;
        try
        {
            pending = await MigrationRunner.PendingAsync(connection, cancellationToken).ConfigureAwait(false);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new ServingRoleException(
                "The serving login may not read the migrations' history: run `migrate` with it as the serving user.");
        }

        if (pending.Count > 0)
        {
            throw new ServingRoleException(
                $"The database lacks {pending.Count} migration(s), first {pending[0]}: run `migrate` before serving.");
        }
    }

    private static async Task EnsureHarmlessAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Sql, connection)
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = ApiRole.Name } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            throw new ServingRoleException($"The role {ApiRole.Name} doesn't exist: run `migrate` before serving.");
        }

        var problem =
            reader.GetBoolean(0) ? "is a superuser"
            : reader.GetBoolean(1) ? "has BYPASSRLS"
            : reader.GetBoolean(2) ? "can log in"
            : !await reader.IsDBNullAsync(3, cancellationToken).ConfigureAwait(false) ? $"owns {reader.GetString(3)}"
            : !await reader.IsDBNullAsync(4, cancellationToken).ConfigureAwait(false) ? $"is a member of {reader.GetString(4)}"
            : null;
        if (problem is not null)
        {
            throw new ServingRoleException($"The role {ApiRole.Name} {problem}, which could pass by row security; the server won't serve.");
        }

        if (!await reader.IsDBNullAsync(5, cancellationToken).ConfigureAwait(false))
        {
            throw new ServingRoleException($"Row security is off for {reader.GetString(5)}; the server won't serve.");
        }

        if (!await reader.IsDBNullAsync(6, cancellationToken).ConfigureAwait(false))
        {
            throw new ServingRoleException($"Nothing guards {reader.GetString(6)}; a view needs security_barrier or security_invoker. The server won't serve.");
        }
    }

    private static async Task EnsureSwitchableAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await using var command = new NpgsqlCommand(
                $"select set_config('role', '{ApiRole.Name}', true), set_config('request.jwt.claims', '', true), app.reader()", connection);
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new ServingRoleException(
                $"The serving login can't switch to {ApiRole.Name}: run `migrate` with it as the serving user ({error.MessageText}).");
        }
    }
}
