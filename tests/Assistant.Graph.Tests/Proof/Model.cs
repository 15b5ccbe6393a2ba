using System.Text.Json;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Proof;

/// <summary>Who may see what, in plain C# over the fixture's rows: the third opinion besides the server and row security.</summary>
public sealed class Model
{
    private const int MostValues = 2;

    private readonly Dictionary<string, ModelRow[]> _rows = [];
    private readonly Dictionary<(string Type, string Column), ILookup<string, ModelRow>> _lookups = [];
    private readonly Dictionary<(string Type, string Persona), Dictionary<string, ModelRow>> _visible = [];

    public static async Task<Model> ReadAsync(TestDatabase database)
    {
        var model = new Model();
        foreach (var entity in GraphEntity.All)
        {
            await model.ReadAsync(database, entity.Name, $"'{entity.Name}:' || {entity.KeySql}", entity.JsonSql, entity.Rows);
        }

        foreach (var table in GraphRelation.All.Select(relation => relation.Via?.Table).OfType<string>().Distinct())
        {
            await model.ReadAsync(database, table, "t.ctid::text", "to_jsonb(t)", $"assistant.{table}");
        }

        return model;
    }

    /// <summary>All rows of a type.</summary>
    public IReadOnlyList<ModelRow> All(string type) => _rows[type];

    /// <summary>The row whose key stands in a column of another one, whether anybody sees it or not.</summary>
    public ModelRow? Find(string type, ModelRow from, string column) => from.Text(column) is { } key ? With(type, "id", key).SingleOrDefault() : null;

    /// <summary>The rows with a value in a column, whether anybody sees them or not.</summary>
    public IEnumerable<ModelRow> With(string type, string column, string? value)
    {
        if (value is null)
        {
            return [];
        }

        lock (_lookups)
        {
            if (!_lookups.TryGetValue((type, column), out var lookup))
            {
                lookup = _rows[type].Where(row => row.Text(column) is not null).ToLookup(row => row.Text(column)!);
                _lookups.Add((type, column), lookup);
            }

            return lookup[value];
        }
    }

    /// <summary>The rows of a type that somebody may see, without what the person may not see of them.</summary>
    public IReadOnlyList<ModelRow> Visible(string type, ProofPersona persona) => [.. SeenBy(type, persona).Values];

    /// <summary>The visible rows that a relation leads to from a row.</summary>
    public IReadOnlyList<ModelRow> Follow(ModelRow row, GraphRelation relation, ProofPersona persona)
    {
        var seen = SeenBy(relation.Target, persona);
        var targets = relation.Follow(this, row).Where(target => seen.ContainsKey(target.Id)).Select(target => seen[target.Id]);
        return [.. relation.TakesFirst ? targets.OrderBy(target => target.Id, StringComparer.Ordinal).Take(1) : targets];
    }

    /// <summary>Some rows that somebody may see and one that stays hidden, where there are such rows: what conditions name.</summary>
    public IEnumerable<ModelRow> Sample(string type, ProofPersona persona, Func<ModelRow, string> value)
    {
        var visible = Visible(type, persona);
        var some = visible.DistinctBy(value).Take(MostValues).ToArray();
        return some.Concat(_rows[type].Except(visible).ExceptBy(some.Select(value), value).Take(1));
    }

    private Dictionary<string, ModelRow> SeenBy(string type, ProofPersona persona)
    {
        lock (_visible)
        {
            if (!_visible.TryGetValue((type, persona.Name), out var rows))
            {
                var entity = GraphEntity.Named(type);
                rows = _rows[type].Where(row => persona.Person is not null && entity.Sees(this, row, persona))
                    .Select(row => row.Without(entity.Guarded.Where(column => !column.Value.Sees(this, row, persona)).Select(column => column.Key)))
                    .ToDictionary(row => row.Id);
                _visible.Add((type, persona.Name), rows);
            }

            return rows;
        }
    }

    private async Task ReadAsync(TestDatabase database, string type, string id, string json, string table)
    {
        var rows = new List<ModelRow>();
        await using var command = database.Owner.CreateCommand(
            $"""
            select {id}, {json}, array(
                select a.attname::text from pg_attribute a
                where a.attrelid = '{table}'::regclass and a.attnum > 0 and a.atttypid in ('timestamptz'::regtype, 'timestamp'::regtype))
            from {table} t
            """);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(new ModelRow(type, reader.GetString(0), JsonDocument.Parse(reader.GetString(1)).RootElement, reader.GetFieldValue<string[]>(2)));
        }

        _rows.Add(type, [.. rows]);
    }
}
