using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Mapping;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Mapping;

/// <summary>
/// The map of the five systems' columns, the migrated database and the schema cover one another: no column is missing, none is
/// there without a reason, and no field shows what isn't mapped.
/// </summary>
public sealed class ColumnMapTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private readonly Schema _schema = SchemaFactory.Create();

    private IEnumerable<ObjectType> Types => _schema.Types.OfType<ObjectType>().Where(type => type.Binding is EntityBinding);

    [Fact]
    public async Task Each_mapped_table_is_in_the_database()
    {
        var tables = (await ColumnsAsync()).Select(column => column.Table).ToHashSet();
        MappedColumn.All.Select(line => line.Table).Distinct().Except(tables).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_mapped_column_is_in_the_database()
    {
        var columns = await ColumnsAsync();
        var tables = columns.Select(column => column.Table).ToHashSet();
        MappedColumn.All.Where(line => line.Exposure != MappedColumn.NeverStored && tables.Contains(line.Table) && !columns.Contains((line.Table, line.Column)))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_column_of_the_database_is_mapped_or_has_a_reason()
    {
        var mapped = MappedColumn.All.Select(line => (line.Table, line.Column)).ToHashSet();
        var columns = await ColumnsAsync();
        columns.Where(column => !mapped.Contains(column) && !Additions.Tables.ContainsKey(column.Table) && !Additions.IsOfEveryTable(column.Column)
            && !Additions.Columns.ContainsKey($"{column.Table}.{column.Column}")).ShouldBeEmpty();
        Additions.Tables.Keys.Except(columns.Select(column => column.Table)).ShouldBeEmpty("Tables that are listed must exist.");
        Additions.Columns.Keys.Except(columns.Select(column => $"{column.Table}.{column.Column}")).ShouldBeEmpty("Columns that are listed must exist.");
        Additions.Columns.Keys.Intersect(mapped.Select(column => $"{column.Table}.{column.Column}")).ShouldBeEmpty("What is mapped needs no reason.");
    }

    [Fact]
    public async Task Each_mapped_column_shows_as_its_field()
    {
        var tables = (await ColumnsAsync()).Select(column => column.Table).ToHashSet();
        MappedColumn.All.Where(line => line.Field.Length > 0 && tables.Contains(line.Table) && !IsShown(line)).ShouldBeEmpty();
    }

    [Fact]
    public void Each_field_shows_what_is_mapped_or_has_a_reason()
    {
        var mapped = MappedColumn.All.Where(line => line.Exposure is not (MappedColumn.Secret or MappedColumn.NeverStored)).Select(line => (line.Table, line.Column)).ToHashSet();
        var relations = MappedColumn.All.Where(line => line.Exposure == MappedColumn.Relation).Select(line => (line.Table, line.Column)).ToHashSet();
        var named = MappedColumn.All.Select(line => line.Field).ToHashSet();
        var fields = Types.SelectMany(type => type.Fields.Select(field => (Name: $"{type.Name}.{field.Name}", field.Binding, ((EntityBinding)type.Binding!).Table))).ToArray();
        fields.Where(field => !named.Contains(field.Name) && !Additions.Fields.ContainsKey(field.Name) && field.Binding switch
        {
            GlobalIdBinding or ConnectionBinding => false,
            ColumnBinding column => (TableOf((column.Through?.To ?? field.Table).Name), column.Column.Name) is var shown
                && !mapped.Contains(shown) && !Additions.Tables.ContainsKey(shown.Item1) && !Additions.IsOfEveryTable(shown.Item2)
                && !Additions.Columns.ContainsKey($"{shown.Item1}.{shown.Item2}"),
            ReferenceBinding { Relation: var other } => !other.ToColumns.Any(column => relations.Contains((other.To.Name, column.Name))),
            _ => true,
        }).Select(field => field.Name).ShouldBeEmpty();
        Additions.Fields.Keys.Except(fields.Select(field => field.Name)).ShouldBeEmpty("Fields that are listed must exist.");
        Additions.Fields.Keys.Intersect(named).ShouldBeEmpty("What is mapped needs no reason.");
    }

    [Fact]
    public async Task The_sources_twenty_secrets_are_twelve_columns_that_nothing_shows()
    {
        MappedColumn.All.Count(line => line.Exposure is MappedColumn.Secret or MappedColumn.NeverStored).ShouldBe(20);
        var secrets = SecretColumns.All;
        secrets.Count.ShouldBe(12);
        var shown = Types.SelectMany(type => type.Fields.Select(field => (((EntityBinding)type.Binding!).Table, field.Binding))).SelectMany(field => field.Binding switch
        {
            ColumnBinding column => [(field.Table.Name, column.Column.Name)],
            ReferenceBinding reference => reference.Relation.FromColumns.Select(column => (field.Table.Name, column.Name)),
            _ => Array.Empty<(string, string)>(),
        });
        shown.Intersect(secrets).ShouldBeEmpty();
        foreach (var (table, column) in secrets.Intersect(await ColumnsAsync()))
        {
            (await fixture.Database.ScalarAsync<bool>("select has_column_privilege('assistant_api', 'assistant.' || $1, $2, 'select')", table, column)).ShouldBeFalse($"{table}.{column}");
        }
    }

    private bool IsShown(MappedColumn line)
    {
        var dot = line.Field.IndexOf('.', StringComparison.Ordinal);
        if (_schema.Types.OfType<ObjectType>().SingleOrDefault(type => type.Name == line.Field[..dot]) is not { Binding: EntityBinding entity } type
            || type.GetField(line.Field[(dot + 1)..]) is not { } field)
        {
            return false;
        }

        return (line.Exposure, field.Binding) switch
        {
            (MappedColumn.Read, GlobalIdBinding) => line.Column == "id",
            (MappedColumn.Derived, ColumnBinding column) when Additions.Columns.ContainsKey($"{entity.Table.Name}.{column.Column.Name}") => true,
            (MappedColumn.Read or MappedColumn.Derived, ColumnBinding column) => Is(column.Through?.To ?? entity.Table, column.Column),
            (MappedColumn.Derived, PresenceBinding presence) => Is(entity.Table, presence.Column) || !entity.Table.Columns.Any(column => column.Name == line.Column),
            (MappedColumn.Relation, ReferenceBinding reference) => reference.Relation.FromColumns.Any(column => Is(reference.Relation.From, column)),
            _ => false,
        };

        bool Is(Table table, Column column) => (TableOf(table.Name), column.Name) == (line.Table, line.Column);
    }

    private static string TableOf(string name) => Additions.Views.GetValueOrDefault(name, name);

    private async Task<HashSet<(string Table, string Column)>> ColumnsAsync()
    {
        await using var session = await fixture.Database.Owner.OpenConnectionAsync();
        await using var command = session.CreateCommand();
        command.CommandText =
            """
            select c.relname::text, a.attname::text from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'assistant'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
            """;
        await using var reader = await command.ExecuteReaderAsync();
        HashSet<(string, string)> columns = [];
        while (await reader.ReadAsync())
        {
            columns.Add((TableOf(reader.GetString(0)), reader.GetString(1)));
        }

        return columns;
    }
}
