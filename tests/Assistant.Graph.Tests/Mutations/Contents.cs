using Assistant.Testing;
using Npgsql;

namespace Assistant.Graph.Tests.Mutations;

/// <summary>What all tables hold at one moment: of each the number of its rows, and a hash of them.</summary>
public static class Contents
{
    public const string Audit = "audit_logs";

    /// <summary>Reads all tables.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(TestDatabase database)
    {
        await using var names = database.Owner.CreateCommand("select tablename::text from pg_tables where schemaname = 'assistant' order by 1");
        var tables = await ColumnAsync(names);
        await using var rows = database.Owner.CreateCommand(string.Join(" union all ", tables.Select(table =>
            $"select '{table} ' || count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from assistant.{table} as t")));
        return (await ColumnAsync(rows)).ToDictionary(row => row[..row.IndexOf(' ', StringComparison.Ordinal)]);
    }

    /// <summary>Says that nothing has changed, but for what is written down.</summary>
    public static void ShouldBe(this IReadOnlyDictionary<string, string> after, IReadOnlyDictionary<string, string> before, bool butForAudit)
    {
        after.Where(table => before[table.Key] != table.Value && !(butForAudit && table.Key == Audit)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> ColumnAsync(NpgsqlCommand command)
    {
        await using var reader = await command.ExecuteReaderAsync();
        List<string> values = [];
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
