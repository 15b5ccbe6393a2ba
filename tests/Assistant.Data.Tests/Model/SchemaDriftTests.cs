using Assistant.Data.Model;
using Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Assistant.Data.Tests.Model;

/// <summary>The EF Core model against the database that the migrations made.</summary>
public sealed class SchemaDriftTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private const string Columns =
        """
        select format('%s %s %s default %s', a.attname, format_type(a.atttypid, a.atttypmod),
            case when a.attnotnull then 'not null' else 'null' end,
            case when a.attgenerated = '' then coalesce(pg_get_expr(d.adbin, d.adrelid), 'none') else 'generated' end)
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attname
        """;

    private static readonly IModel Model = AssistantDbContext.ForModel().GetService<IDesignTimeModel>().Model;

    public static TheoryData<string> Tables => [.. Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>()];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Columns_types_nullability_and_defaults_agree(string table)
    {
        var entity = Entity(table);
        await using var connection = await fixture.Database.Owner.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        // PostgreSQL is asked to write the model's columns down, so that both sides speak its words.
        var columns = entity.GetProperties().Select(property =>
            $"{property.GetColumnName()} {property.GetColumnType()} {(property.IsNullable ? "" : "not null")} "
            + property switch
            {
                { ValueGenerated: ValueGenerated.OnAddOrUpdate } => "generated always as (null) stored",
                _ when property.GetDefaultValueSql() is { } sql => $"default {sql}",
                _ => "",
            });
        await using var create = new NpgsqlCommand($"create temporary table model ({string.Join(", ", columns)})", connection);
        await create.ExecuteNonQueryAsync();

        (await ReadAsync(connection, Columns, $"assistant.{table}")).ShouldBe(await ReadAsync(connection, Columns, "model"));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Primary_keys_agree(string table) =>
        (await ReadAsync(
            """
            select string_agg(a.attname, ', ' order by k.place) from pg_constraint c
            cross join unnest(c.conkey) with ordinality as k (attnum, place)
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
            where c.conrelid = $1::regclass and c.contype = 'p'
            """,
            $"assistant.{table}")).ShouldBe([Names(Entity(table).FindPrimaryKey()!.Properties)]);

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Each_relation_is_held_by_a_foreign_key_of_its_columns_or_more(string table)
    {
        var actual = await ReadAsync(
            """
            select format('%s -> %s on delete %s',
                (select string_agg(a.attname || '=' || f.attname, ' ' order by a.attname) from unnest(c.conkey, c.confkey) as k (a, f)
                    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.a
                    join pg_attribute f on f.attrelid = c.confrelid and f.attnum = k.f),
                c.confrelid::regclass, c.confdeltype)
            from pg_constraint c where c.conrelid = $1::regclass and c.contype = 'f'
            """,
            $"assistant.{table}");
        // A relation to a guarded view goes by the columns of one to its table.
        foreach (var foreignKey in Entity(table).GetForeignKeys().Where(key => key.PrincipalEntityType.GetTableName() is not null))
        {
            var pairs = foreignKey.Properties.Zip(foreignKey.PrincipalKey.Properties, (a, f) => $"{a.GetColumnName()}={f.GetColumnName()}");
            var action = foreignKey.DeleteBehavior switch
            {
                DeleteBehavior.Cascade => "c",
                DeleteBehavior.SetNull => "n",
                DeleteBehavior.Restrict => "r",
                _ => "a",
            };
            actual.ShouldContain(
                key => key.EndsWith($"-> assistant.{foreignKey.PrincipalEntityType.GetTableName()} on delete {action}")
                    && pairs.All(pair => key.Contains(pair)),
                $"{foreignKey}: {string.Join("; ", actual)}");
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Indexes_of_the_model_are_there(string table)
    {
        var actual = await ReadAsync(
            """
            select format('%s%s', case when i.indisunique then 'unique ' else '' end,
                (select string_agg(a.attname || case when i.indoption[k.place - 1] & 1 = 1 then ' desc' else '' end, ', ' order by k.place)
                from unnest(i.indkey::int[]) with ordinality as k (attnum, place)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum))
            from pg_index i where i.indrelid = $1::regclass
            """,
            $"assistant.{table}");
        // An index that begins with the whole key, which a relation may ask for, would find nothing that the key doesn't.
        var key = Entity(table).FindPrimaryKey()!.Properties;
        foreach (var index in Entity(table).GetIndexes().Where(index => !index.Properties.Take(key.Count).SequenceEqual(key)))
        {
            var text = (index.IsUnique ? "unique " : "") + string.Join(", ", index.Properties.Select((property, i) =>
                property.GetColumnName() + (index.IsDescending is { } descending && (descending.Count == 0 || descending[i]) ? " desc" : "")));
            // A relation's own index may be the beginning of a longer one.
            actual.ShouldContain(there => there == text || there.StartsWith(text + ","), $"{text}: {string.Join("; ", actual)}");
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Enums_are_checked_against_their_members(string table)
    {
        foreach (var property in Entity(table).GetProperties().Where(property => property.ClrType.IsEnum))
        {
            var members = string.Join(", ", StoredEnum.Texts(property.ClrType).Select(text => $"'{text}'::text"));
            (await ReadAsync(
                "select pg_get_constraintdef(oid) from pg_constraint where conrelid = $1::regclass and contype = 'c'", $"assistant.{table}"))
                .ShouldContain($"CHECK (({property.GetColumnName()} = ANY (ARRAY[{members}])))");
        }
    }

    private static IEntityType Entity(string table) => Model.GetEntityTypes().Single(entity => entity.GetTableName() == table);

    private static string Names(IEnumerable<IProperty> properties) => string.Join(", ", properties.Select(property => property.GetColumnName()));

    private async Task<IReadOnlyList<string>> ReadAsync(string sql, string table)
    {
        await using var connection = await fixture.Database.Owner.OpenConnectionAsync();
        return await ReadAsync(connection, sql, table);
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(NpgsqlConnection connection, string sql, string table)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new NpgsqlParameter { Value = table } } };
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
