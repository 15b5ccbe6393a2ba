using System.Globalization;
using Assistant.Data;
using Assistant.Data.Model;
using Assistant.Data.Modules.Identity;
using Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Assistant.Graph.Tests.Plans;

/// <summary>
/// As many rows in each table as it takes for a scan to be a mistake. Row n of a table refers to row n of the others, and to one
/// of a few people, so that each of them owns some of everything. The rows follow from the model: a new table needs nothing here.
/// </summary>
public sealed class ManyRows
{
    /// <summary>How many of each.</summary>
    public const int Count = 12_000;

    private const int Owners = 200;

    // Where a table's checks want a value that its type doesn't tell.
    private static readonly Dictionary<string, string> Overrides = new()
    {
        // Nobody has two sessions that run.
        ["focus_sessions.status"] = "'completed'",
        ["events.subject"] = $"array[{Key("messages", "n")}]",
        ["usage_days.day"] = "timestamptz '2026-01-01' + n * interval '24 hours'",
        ["streams.chunk_lengths"] = "null",
        ["streams.text_hash"] = "null",
        ["classification_rules.app_name"] = "'App ' || n",
        // Each integration is a team's; row n of a table between teams and integrations is about both rows n.
        ["integrations.owner_user_id"] = "null",
        ["resource_access.integration_id"] = Key("integrations", "n"),
        // What the database fills in from the channel, the message or the analysis.
        ["slack_messages.workspace_id"] = Key("slack_workspaces", "n"),
        ["slack_reactions.channel_id"] = Key("slack_channels", "n"),
        ["slack_reactions.workspace_id"] = Key("slack_workspaces", "n"),
        ["slack_analysis_channels.workspace_id"] = Key("slack_workspaces", "n"),
        ["slack_contributions.workspace_id"] = Key("slack_workspaces", "n"),
        ["slack_channel_analyses.workspace_id"] = Key("slack_workspaces", "n"),
        ["team_invites.token_hash"] = "md5(n::text) || md5('invite' || n)",
        ["archive_configurations.source_calendar_uri"] = "'msgraph://calendars/' || n",
        ["archive_configurations.destination_calendar_uri"] = "'local://calendars/archive'",
    };

    private readonly IModel _model;

    private ManyRows(IModel model) => _model = model;

    /// <summary>The key of a person who owns some of everything.</summary>
    public static string ReaderSql => Key("users", "1");

    /// <summary>Fills a database. Triggers and foreign keys are off meanwhile, so the order of tables doesn't matter.</summary>
    public static async Task InsertAsync(TestDatabase database)
    {
        using var context = AssistantDbContext.ForModel();
        var rows = new ManyRows(context.Model);
        await using var connection = new NpgsqlConnection(database.SuperuserConnectionString);
        await connection.OpenAsync();
        foreach (var entity in context.Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null))
        {
            await using var command = new NpgsqlCommand($"set session_replication_role = replica; {rows.InsertSql(entity)}", connection) { CommandTimeout = 300 };
            try
            {
                await command.ExecuteNonQueryAsync();
            }
            catch (PostgresException refused)
            {
                throw new InvalidOperationException($"{entity.GetTableName()}: {refused.MessageText} Add to {nameof(Overrides)} what the check wants.", refused);
            }
        }

        await using var analyze = new NpgsqlCommand("vacuum analyze", connection) { CommandTimeout = 300 };
        await analyze.ExecuteNonQueryAsync();
    }

    private string InsertSql(IEntityType entity)
    {
        var columns = entity.GetProperties().Select(property => (Name: property.GetColumnName(), Sql: ValueSql(entity, property))).Where(column => column.Sql is not null).ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"insert into assistant.{entity.GetTableName()} ({string.Join(", ", columns.Select(column => column.Name))}) select {string.Join(", ", columns.Select(column => column.Sql))} from generate_series(1, {Count}) n");
    }

    // Null for a column that is left to its default.
    private string? ValueSql(IEntityType entity, IProperty property)
    {
        var table = entity.GetTableName()!;
        if (Overrides.TryGetValue($"{table}.{property.GetColumnName()}", out var sql))
        {
            return sql;
        }

        if (property.GetComputedColumnSql() is not null)
        {
            return null;
        }

        if (property.IsPrimaryKey() && property.Name == "Id")
        {
            return Key(table, "n");
        }

        if (property.GetContainingForeignKeys().FirstOrDefault(key => key.PrincipalEntityType != entity && key.PrincipalEntityType.GetTableName() is not null) is { } foreignKey)
        {
            var principal = foreignKey.PrincipalKey.Properties[foreignKey.Properties.ToList().IndexOf(property)];
            return foreignKey.PrincipalEntityType.ClrType == typeof(User)
                ? Key("users", IsAlone(entity, property) ? "n" : string.Create(CultureInfo.InvariantCulture, $"(1 + n % {Owners})"))
                : ValueSql(foreignKey.PrincipalEntityType, principal);
        }

        var hasDefault = property.GetDefaultValueSql() is not null || property.TryGetDefaultValue(out _);
        return property.IsNullable || (hasDefault && property.ClrType != typeof(DateTimeOffset) && property.ClrType != typeof(DateTime)) ? null : PlainSql(property);
    }

    private static string PlainSql(IProperty property)
    {
        var name = property.GetColumnName();
        if (property.ClrType.IsEnum)
        {
            return $"'{StoredEnum.Texts(property.ClrType)[0]}'";
        }

        var type = property.GetColumnType();
        var moment = $"timestamptz '2026-01-01' + n * interval '1 minute'{(name.Contains("end", StringComparison.Ordinal) ? " + interval '1 hour'" : "")}";
        return type.Split('(')[0] switch
        {
            "text" or "character varying" => property.GetMaxLength() is < 12 ? "n::text" : $"'{name[..Math.Min(name.Length, 4)]} ' || n",
            "boolean" => "n % 2 = 0",
            "smallint" or "integer" or "bigint" or "real" or "double precision" or "numeric" => "1 + n % 9",
            "uuid" => Key(name, "n"),
            "timestamp with time zone" => moment,
            "date" => $"({moment})::date",
            "jsonb" or "json" => "'{}'",
            "bytea" => "'\\x00'",
            _ => throw new InvalidOperationException($"{property.DeclaringType.Name}.{property.Name}: nothing makes a {type}."),
        };
    }

    // Whether there is one row for each person.
    private static bool IsAlone(IEntityType entity, IProperty property) =>
        entity.GetIndexes().Any(index => index.IsUnique && index.Properties is [var only] && only == property)
        || entity.GetKeys().Any(key => key.Properties is [var only] && only == property);

    private static string Key(string table, string row) => $"md5('{table}' || {row})::uuid";
}
