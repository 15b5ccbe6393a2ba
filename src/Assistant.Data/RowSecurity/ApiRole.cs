using Assistant.Data.Migrations;
using Npgsql;

namespace Assistant.Data.RowSecurity;

/// <summary>
/// The role that every request's statements run as. It can't log in, owns nothing and can't bypass row security; the serving login
/// switches to it for a transaction.
/// </summary>
public static class ApiRole
{
    /// <summary>The role's name.</summary>
    public const string Name = "assistant_api";

    private const int Attempts = 20;

    internal static Task EnsureAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        ExecuteClusterWideAsync(
            connection,
            $"""
            do $$
            begin
                if not exists (select from pg_catalog.pg_roles where rolname = '{Name}') then
                    create role {Name} nologin;
                end if;
            end
            $$
            """,
            "create the role",
            cancellationToken);

    /// <summary>Grants a login the switch to the role, and the few functions that it calls as itself. Idempotent.</summary>
    internal static async Task GrantToServingUserAsync(
        NpgsqlConnection connection, string? servingUser, CancellationToken cancellationToken)
    {
        var user = servingUser ?? await ReadCurrentUserAsync(connection, cancellationToken).ConfigureAwait(false);
        var quoted = '"' + user.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        // Without INHERIT a statement that forgot to switch is refused, instead of running with the role's rights.
        var options = connection.PostgreSqlVersion.Major >= 16 ? "with inherit false, set true" : "";
        await ExecuteClusterWideAsync(
            connection,
            $"""
            grant {Name} to {quoted} {options};
            grant usage on schema app to {quoted};
            grant select on app.schema_migrations to {quoted};
            grant execute on function app.reader(), app.confirm_reader(uuid, text, text),
                app.require_reader(uuid, text, text, text), app.access_table(),
                app.append_chunks(uuid[], text[], text[], uuid[], bigint[], text[], text), app.read_streams(uuid[], bigint[], integer),
                app.clean_streams(timestamp with time zone, timestamp with time zone, integer),
                app.read_events(text[], uuid[], bigint[], integer), app.topic_positions(text[], uuid[]),
                app.prune_events(timestamp with time zone), app.read_topics(text[], uuid[], bigint[], integer),
                app.mark_topics(text[], uuid[], text), app.all_topic_positions(text[], uuid[]),
                app.provision_user(text, text, text, text, boolean), app.advance_focus(timestamptz, integer) to {quoted};
            """,
            $"grant it to {user}",
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task<string> ReadCurrentUserAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select current_user::text", connection);
        return (string)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    // Roles belong to the cluster, where the lock of one database's migrations doesn't reach: two databases migrated at once meet here.
    private static async Task ExecuteClusterWideAsync(
        NpgsqlConnection connection, string sql, string purpose, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var command = new NpgsqlCommand(sql, connection);
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (PostgresException error) when (attempt < Attempts && IsConcurrentChange(error))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10 * attempt), cancellationToken).ConfigureAwait(false);
            }
            catch (PostgresException error)
            {
                throw new MigrationException($"The role {Name}: this login may not {purpose} ({error.MessageText}).", error);
            }
        }
    }

    private static bool IsConcurrentChange(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.InternalError;
}
