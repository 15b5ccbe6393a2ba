using Assistant.Data.Seeding.Demo;
using Assistant.Data.Seeding.Load;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Assistant.Data.Seeding;

/// <summary>Fills a migrated database with people and their data, the same at every run.</summary>
public static class Seeder
{
    private const int ReportEvery = 500;

    // For fewer rows it takes longer to take the structure off and put it back than it saves.
    private const long ManyRows = 10_000;

    // Their work is done while the rows are made: a COPY of a million messages would otherwise keep as many for the trigger, and
    // events would be of the time of the seed. What is published is for those who listen, and nobody listens to rows that are new.
    private static readonly (string Table, string Trigger)[] Triggers =
    [
        ("messages", "messages_total_insert"),
        ("usage_logs", "usage_logs_roll_up_insert"),
        ("document_versions", "document_versions_follow_insert"),
        ("integrations", "integrations_record"),
        ("integration_credentials", "integration_credentials_record"),
        ("integration_shares", "integration_shares_record"),
        ("resource_access", "resource_access_record"),
        ("chats", "chats_watch_insert"),
        ("votes", "votes_watch_insert"),
        ("focus_mode_states", "focus_mode_states_watch_insert"),
        ("focus_sessions", "focus_sessions_watch_insert"),
    ];

    /// <summary>Writes the rows in one transaction, and then gathers the planner's statistics.</summary>
    /// <param name="connectionString">The owner's; the database is migrated.</param>
    /// <param name="size">How much.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Stops it; nothing is written then.</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="SeedException">The database has people, and <see cref="SeedOptions.Replace"/> isn't set.</exception>
    public static Task<long> SeedAsync(
        string connectionString, SeedSize size, SeedOptions? options = null, CancellationToken cancellationToken = default)
    {
        SeedData data = size switch
        {
            SeedSize.Demo => new DemoData(),
            SeedSize.Small => new LoadData(100),
            SeedSize.Medium => new LoadData(1000),
            _ => throw new ArgumentOutOfRangeException(nameof(size), size, null),
        };
        return SeedAsync(connectionString, data, options ?? new SeedOptions(), cancellationToken);
    }

    internal static async Task<long> SeedAsync(
        string connectionString, SeedData data, SeedOptions options, CancellationToken cancellationToken)
    {
        await using var dataSource = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 });
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false))
        {
            await MakeRoomAsync(connection, options, cancellationToken).ConfigureAwait(false);
            await SwitchTriggersAsync(connection, "disable", cancellationToken).ConfigureAwait(false);
            await LoadAsync(connection, data, options.Progress, cancellationToken).ConfigureAwait(false);
            await SwitchTriggersAsync(connection, "enable", cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        options.Progress?.Report(new SeedProgress("analyze", data.RowCount, data.RowCount));
        await AnalyzeAsync(connection, cancellationToken).ConfigureAwait(false);
        return data.RowCount;
    }

    private static async Task MakeRoomAsync(NpgsqlConnection connection, SeedOptions options, CancellationToken cancellationToken)
    {
        await using var count = new NpgsqlCommand("select count(*) from assistant.users", connection);
        var people = (long)(await count.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
        if (people == 0)
        {
            return;
        }

        if (!options.Replace)
        {
            throw new SeedException($"The database already has {people} people; nothing was written.");
        }

        // Truncating also frees the files at once.
        await using var context = AssistantDbContext.ForModel();
        await ExecuteAsync(connection, $"truncate {string.Join(", ", TablesOf(context.Model))} cascade", cancellationToken)
            .ConfigureAwait(false);
    }

    private static async Task SwitchTriggersAsync(NpgsqlConnection connection, string how, CancellationToken cancellationToken)
    {
        // Foreign keys that are checked at commit are checked now, since their pending checks forbid changing the table.
        await ExecuteAsync(connection, "set constraints all immediate", cancellationToken).ConfigureAwait(false);
        foreach (var (table, trigger) in Triggers)
        {
            await ExecuteAsync(connection, $"alter table assistant.{table} {how} trigger {trigger}", cancellationToken)
                .ConfigureAwait(false);
        }

        await ExecuteAsync(connection, "set constraints all deferred", cancellationToken).ConfigureAwait(false);
    }

    // The tables were just truncated, or are as good as empty: without people there are at most settings of the site.
    private static async Task LoadAsync(
        NpgsqlConnection connection, SeedData data, IProgress<SeedProgress>? progress, CancellationToken cancellationToken)
    {
        if (data.RowCount < ManyRows)
        {
            await CopyAsync(connection, data, progress, cancellationToken).ConfigureAwait(false);
            return;
        }

        var structure = await DeferredStructure.TakeOffAsync(connection, cancellationToken).ConfigureAwait(false);
        await CopyAsync(connection, data, progress, cancellationToken).ConfigureAwait(false);
        progress?.Report(new SeedProgress("indexes", data.RowCount, data.RowCount));
        await structure.PutBackAsync(connection, cancellationToken).ConfigureAwait(false);
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection, SeedData data, IProgress<SeedProgress>? progress, CancellationToken cancellationToken)
    {
        await using var context = AssistantDbContext.ForModel();
        var done = 0L;
        var total = data.RowCount;
        foreach (var table in data.Tables)
        {
            var entityType = context.Model.FindEntityType(table.EntityType)!;
            var name = entityType.GetTableName()!;
            progress?.Report(new SeedProgress(name, done, total));
            await EntityCopy.WriteAsync(
                connection,
                entityType,
                table.Rows,
                () =>
                {
                    if (++done % ReportEvery == 0)
                    {
                        progress?.Report(new SeedProgress(name, done, total));
                    }
                },
                cancellationToken).ConfigureAwait(false);
        }

        // Added up from all rows at once, where the trigger would keep each of them until the end of the COPY.
        progress?.Report(new SeedProgress("usage_days", done, total));
        await ExecuteAsync(connection, "select app.rebuild_usage_days()", cancellationToken).ConfigureAwait(false);
    }

    private static async Task AnalyzeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var context = AssistantDbContext.ForModel();
        foreach (var table in TablesOf(context.Model))
        {
            await ExecuteAsync(connection, $"vacuum (analyze) {table}", cancellationToken).ConfigureAwait(false);
        }
    }

    // Views are mapped too, and have no table.
    private static IEnumerable<string> TablesOf(IModel model) =>
        model.GetEntityTypes().Select(entity => entity.GetSchemaQualifiedTableName()).OfType<string>().Distinct();

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
