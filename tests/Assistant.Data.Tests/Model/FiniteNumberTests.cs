using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.Model;

/// <summary>
/// No column holds NaN or an infinity: NaN passes every check that says "at least", is greater than any number in an order, turns sums
/// into NaN for good, and no JSON can say it.
/// </summary>
public sealed class FiniteNumberTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    // An array is an embedding's.
    private const string ColumnsSql =
        """
        select c.relname || ' ' || a.attname || ' '
            || case when t.typelem <> 0 then format('array_fill(''$''::%s, array[768])', t.typelem::regtype) else format('''$''::%s', t.oid::regtype) end
        from pg_attribute a
        join pg_class c on c.oid = a.attrelid and c.relnamespace = 'assistant'::regnamespace and c.relkind in ('r', 'p')
        join pg_type t on t.oid = a.atttypid
        where a.attnum > 0 and not a.attisdropped
            and coalesce(nullif(t.typelem, 0), t.oid) in ('float4'::regtype, 'float8'::regtype, 'numeric'::regtype)
        order by 1
        """;

    [Fact]
    public async Task Every_number_with_a_fraction_is_finite()
    {
        await using var connection = await fixture.Database.Owner.OpenConnectionAsync();
        var columns = await ReadAsync(connection, ColumnsSql);
        columns.Count.ShouldBeGreaterThan(10);

        foreach (var column in columns)
        {
            var parts = column.Split(' ', 3);
            await CopyAsync(connection, parts[0]);
            Task<string?> StateOfAsync(string number) =>
                StateAsync(connection, $"insert into probe ({parts[1]}) values ({parts[2].Replace("$", number, StringComparison.Ordinal)})");

            (await StateOfAsync("1")).ShouldBeNull(column);
            (await StateOfAsync("NaN")).ShouldBe(PostgresErrorCodes.CheckViolation, column);
            // A numeric of a certain precision has no infinity.
            string?[] refusals = parts[2].EndsWith("numeric", StringComparison.Ordinal)
                ? [PostgresErrorCodes.CheckViolation, PostgresErrorCodes.NumericValueOutOfRange]
                : [PostgresErrorCodes.CheckViolation];
            (await StateOfAsync("Infinity")).ShouldBeOneOf(refusals, column);
            (await StateOfAsync("-Infinity")).ShouldBeOneOf(refusals, column);
        }
    }

    /// <summary>A table with the same checks, and nothing else that could refuse a row of one column.</summary>
    private static async Task CopyAsync(NpgsqlConnection connection, string table)
    {
        await ExecuteAsync(connection, "drop table if exists probe");
        await ExecuteAsync(connection, $"create temporary table probe (like assistant.{table} including constraints)");
        var names = await ReadAsync(
            connection, "select attname::text from pg_attribute where attrelid = 'probe'::regclass and attnum > 0 and attnotnull");
        await ExecuteAsync(connection, $"alter table probe {string.Join(", ", names.Select(name => $"alter column {name} drop not null"))}");
    }

    private static async Task<string?> StateAsync(NpgsqlConnection connection, string sql)
    {
        try
        {
            await ExecuteAsync(connection, sql);
            return null;
        }
        catch (PostgresException error)
        {
            return error.SqlState;
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> ReadAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> values = [];
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
