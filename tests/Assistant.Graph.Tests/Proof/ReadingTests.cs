using System.Globalization;
using System.Text.Json;
using Assistant.Engine.Relational.Bindings;
using Assistant.Testing;
using Xunit.Abstractions;

namespace Assistant.Graph.Tests.Proof;

/// <summary>
/// For each person, type and way to rows: those seen through the graph are those seen by SQL under the same claims, and both
/// are those that the model expects.
/// </summary>
public sealed class ReadingTests(ProofFixture proof, ITestOutputHelper output) : IClassFixture<ProofFixture>
{
    private const int MostValues = 6;
    private int _cells;

    public static TheoryData<string> Personas => [.. ProofFixture.Personas.Select(persona => persona.Name)];

    [Fact]
    public void The_model_knows_all_types_and_relations_of_the_graph()
    {
        proof.Schema.GetPossibleTypes(proof.Schema.GetType("Node")).Select(type => type.Name).Order()
            .ShouldBe(GraphEntity.All.Select(entity => entity.Name).Order());
        proof.Schema.GetPossibleTypes(proof.Schema.GetType("Node"))
            .SelectMany(type => type.Fields.Where(field => field.Binding is ReferenceBinding or ConnectionBinding).Select(field => $"{type.Name}.{field.Name}"))
            .Order().ShouldBe(GraphRelation.All.Select(relation => $"{relation.Type}.{relation.Field}").Order());
    }

    [Theory]
    [MemberData(nameof(Personas))]
    public Task Lists_counts_and_values(string name) => ProveAsync(name, async (persona, session) =>
    {
        foreach (var entity in GraphEntity.All)
        {
            var values = GraphValue.Of(proof.Schema, entity.Name).ToArray();
            var answers = await proof.AskAsync(persona, [
                $"{entity.Plural}(first: 100) {{ totalCount nodes {{ id {string.Join(' ', values.Select(value => value.Name))} }} }}",
                $"{entity.Plural} {{ totalCount }}",
                $"{entity.Plural}(last: 100) {{ edges {{ node {{ id }} }} }}",
            ]);
            var expected = proof.Model.Visible(entity.Name, persona);
            var sql = await session.ColumnAsync<string>(entity.IdsSql());
            Compare($"{entity.Plural}", Ids(answers[0]), sql, expected);
            Compare($"{entity.Plural} from the end", Ids(answers[2]), sql, expected);
            foreach (var count in answers.Take(2).Where(_ => persona.Person is not null))
            {
                count.GetProperty("totalCount").GetInt32().ShouldBe(expected.Count, entity.Plural);
                _cells++;
            }

            foreach (var node in Nodes(answers[0]))
            {
                var row = expected.Single(row => row.Id == node.GetProperty("id").GetString());
                foreach (var value in values)
                {
                    Show(node.GetProperty(value.Name), value).ShouldBe(value.Literal(row), $"{row.Id}.{value.Name}");
                    _cells++;
                }
            }
        }
    });

    [Theory]
    [MemberData(nameof(Personas))]
    public Task Rows_by_id(string name) => ProveAsync(name, async (persona, session) =>
    {
        foreach (var entity in GraphEntity.All)
        {
            var all = proof.Model.All(entity.Name);
            var expected = proof.Model.Visible(entity.Name, persona);
            var sql = await session.ColumnAsync<string>(entity.IdsSql());
            Func<ModelRow, string>[] ways =
            [
                row => $"{entity.Singular}(id: \"{row.Id}\") {{ id }}",
                row => $"{entity.Singular}(id: \"{row.Id[(entity.Name.Length + 1)..]}\") {{ id }}",
                row => $"node(id: \"{row.Id}\") {{ id }}",
            ];
            foreach (var way in ways)
            {
                var answers = await proof.AskAsync(persona, all.Select(way));
                Compare(way(all[0]), answers.Where(answer => answer.ValueKind == JsonValueKind.Object).Select(Id), sql, expected);
            }

            foreach (var chunk in all.Chunk(50))
            {
                var nodes = (await proof.AskAsync(persona, [$"nodes(ids: {JsonSerializer.Serialize(chunk.Select(row => row.Id))}) {{ id }}"]))[0];
                var seen = nodes.ValueKind == JsonValueKind.Null
                    ? []
                    : nodes.EnumerateArray().Select(node => node.ValueKind == JsonValueKind.Null ? null : Id(node)).ToArray();
                seen.ShouldBe(persona.Person is null ? [] : chunk.Select(row => expected.Contains(row) ? row.Id : null));
                _cells++;
            }
        }
    });

    [Theory]
    [MemberData(nameof(Personas))]
    public Task Rows_through_relations(string name) => ProveAsync(name, async (persona, session) =>
    {
        foreach (var relation in GraphRelation.All)
        {
            var (from, to) = (GraphEntity.Named(relation.Type), GraphEntity.Named(relation.Target));
            var selection = relation.IsList ? $"{relation.Field}(first: 100) {{ totalCount nodes {{ id }} }}" : $"{relation.Field} {{ id }}";
            var list = (await proof.AskAsync(persona, [$"{from.Plural}(first: 100) {{ nodes {{ id {selection} }} }}"]))[0];
            var pairs = await session.ColumnAsync<string>(
                $"select '{from.Name}:' || f.key || ' > {to.Name}:' || t.key from (select t.*, {from.KeySql} as key from {Readable(from)} t) f "
                + $"join (select t.*, {to.KeySql} as key from {Readable(to)} t) t on {relation.JoinSql("f", "t")}");
            Nodes(list).Select(Id).Order().ShouldBe(proof.Model.Visible(from.Name, persona).Select(row => row.Id).Order());
            foreach (var node in Nodes(list))
            {
                var row = proof.Model.All(from.Name).Single(row => row.Id == Id(node));
                var expected = proof.Model.Follow(row, relation, persona);
                var field = node.GetProperty(relation.Field);
                var seen = relation.IsList ? Ids(field) : field.ValueKind == JsonValueKind.Null ? [] : [Id(field)];
                var start = $"{row.Id} > ";
                Compare($"{row.Id}.{relation.Field}", seen, pairs.Where(pair => pair.StartsWith(start, StringComparison.Ordinal)).Select(pair => pair[start.Length..]), expected);
                if (relation.IsList)
                {
                    field.GetProperty("totalCount").GetInt32().ShouldBe(expected.Count);
                    _cells++;
                }
            }
        }
    });

    [Theory]
    [MemberData(nameof(Personas))]
    public Task Filters_on_own_fields(string name) => ProveAsync(name, async (persona, session) =>
    {
        foreach (var entity in GraphEntity.All)
        {
            var all = proof.Model.All(entity.Name);
            var cases = GraphValue.Of(proof.Schema, entity.Name)
                .SelectMany(value => all.DistinctBy(value.Literal).Take(MostValues).Select(row => (Value: value, Row: row))).ToArray();
            var answers = await proof.AskAsync(persona, cases.Select(one =>
                $"{entity.Plural}(first: 100, where: {{ {one.Value.Name}: {{ eq: {one.Value.Literal(one.Row)} }} }}) {{ nodes {{ id }} }}"));
            foreach (var ((value, row), answer) in cases.Zip(answers))
            {
                var sql = await session.ColumnAsync<string>(
                    entity.IdsSql($"where {value.Sql(entity.Name, "t")} is not distinct from $1::text"), value.Text(row));
                Compare(
                    $"{entity.Plural} where {value.Name} is {value.Literal(row)}", Ids(answer), sql,
                    proof.Model.Visible(entity.Name, persona).Where(one => value.AreEqual(one, row)));
            }
        }
    });

    [Theory]
    [MemberData(nameof(Personas))]
    public Task Filters_through_relations(string name) => ProveAsync(name, async (persona, session) =>
    {
        foreach (var relation in GraphRelation.All)
        {
            var (from, to) = (GraphEntity.Named(relation.Type), GraphEntity.Named(relation.Target));
            var label = GraphValue.Of(proof.Schema, to.Name).Single(value => value.Name == to.Label);
            var exists = $"exists (select from assistant.{to.Table} r where {relation.JoinSql("t", "r")}";
            var cases = new List<(string Filter, string Sql, string? Parameter, Func<IReadOnlyList<ModelRow>, bool> Holds)>();
            foreach (var target in proof.Model.All(to.Name).DistinctBy(label.Literal).Take(MostValues))
            {
                var match = $"{label.Name}: {{ eq: {label.Literal(target)} }}";
                var sql = $"{label.Sql(to.Name, "r")} is not distinct from $1::text";
                var text = label.Text(target);
                var id = $"id: {{ eq: \"{target.Id}\" }}";
                var key = $"{to.KeySql.Replace("t.", "r.", StringComparison.Ordinal)} = $1::text";
                var idText = target.Id[(to.Name.Length + 1)..];
                if (relation.IsList)
                {
                    cases.Add(($"{{ some: {{ {id} }} }}", $"{exists} and {key})", idText, rows => rows.Contains(target)));
                    cases.Add(($"{{ none: {{ {id} }} }}", $"not {exists} and {key})", idText, rows => !rows.Contains(target)));
                    cases.Add(($"{{ some: {{ {match} }} }}", $"{exists} and {sql})", text, rows => rows.Any(row => label.AreEqual(row, target))));
                    cases.Add(($"{{ none: {{ {match} }} }}", $"not {exists} and {sql})", text, rows => !rows.Any(row => label.AreEqual(row, target))));
                    cases.Add(($"{{ all: {{ {match} }} }}", $"not {exists} and ({sql}) is not true)", text, rows => rows.All(row => label.AreEqual(row, target))));
                }
                else
                {
                    cases.Add(($"{{ {id} }}", $"{exists} and {key})", idText, rows => rows.Contains(target)));
                    cases.Add(($"{{ {match} }}", label.Text(target) is null ? $"not {exists} and {label.Sql(to.Name, "r")} is not null)" : $"{exists} and {sql})", text, rows => label.Text(target) is null
                        ? !rows.Any(row => label.Text(row) is not null)
                        : rows.Any(row => label.AreEqual(row, target))));
                }
            }

            cases.AddRange(relation.IsList
                ? [("{ any: true }", $"{exists})", null, rows => rows.Count > 0), ("{ any: false }", $"not {exists})", null, rows => rows.Count == 0)]
                : [("null", $"not {exists})", null, rows => rows.Count == 0)]);
            var answers = await proof.AskAsync(persona, cases.Select(one => $"{from.Plural}(first: 100, where: {{ {relation.Field}: {one.Filter} }}) {{ nodes {{ id }} }}"));
            foreach (var (one, answer) in cases.Zip(answers))
            {
                var sql = await session.ColumnAsync<string>(from.IdsSql($"where {one.Sql}"), one.Sql.Contains("$1", StringComparison.Ordinal) ? [one.Parameter] : []);
                Compare(
                    $"{from.Plural} where {relation.Field} is {one.Filter}", Ids(answer), sql,
                    proof.Model.Visible(from.Name, persona).Where(row => one.Holds(proof.Model.Follow(row, relation, persona))));
            }
        }
    });

    [Theory]
    [MemberData(nameof(Personas))]
    public Task Orders_on_own_fields_and_through_relations(string name) => ProveAsync(name, async (persona, session) =>
    {
        foreach (var entity in GraphEntity.All)
        {
            var visible = proof.Model.Visible(entity.Name, persona);
            var own = GraphValue.Of(proof.Schema, entity.Name).Where(value => value.Name != "emailVerified").Select(value => (
                Order: $"{value.Name}: ~", Join: "", Sql: value.ColumnSql(entity.Name, "t"), Value: (Func<ModelRow, object?>)(row => row.Value(value.Column))));
            var through = GraphRelation.Of(entity.Name).Where(relation => !relation.IsList).SelectMany(relation =>
                GraphValue.Of(proof.Schema, relation.Target).Where(value => value.Name != "emailVerified").Select(value => (
                    Order: $"{relation.Field}: {{ {value.Name}: ~ }}",
                    Join: $"left join assistant.{GraphEntity.Named(relation.Target).Table} r on {relation.JoinSql("t", "r")}",
                    Sql: value.ColumnSql(relation.Target, "r"),
                    Value: (Func<ModelRow, object?>)(row => proof.Model.Follow(row, relation, persona).SingleOrDefault()?.Value(value.Column)))));
            var cases = own.Concat(through).SelectMany(one => new[] { (one, Direction: "ASC"), (one, Direction: "DESC") }).ToArray();
            var answers = await proof.AskAsync(persona, cases.Select(one =>
                $"{entity.Plural}(first: 100, order: [{{ {one.one.Order.Replace("~", one.Direction, StringComparison.Ordinal)} }}]) {{ nodes {{ id }} }}"));
            foreach (var ((one, direction), answer) in cases.Zip(answers))
            {
                var keys = string.Join(", ", entity.Key.Select(key => $"t.{key} {direction}"));
                var sql = await session.ColumnAsync<string>(entity.IdsSql($"{one.Join} order by {one.Sql} {direction}, {keys}"));
                var ascending = visible.OrderBy(one.Value, RowValueComparer.Instance).ThenBy(row => row.Value(entity.Key[0]), RowValueComparer.Instance)
                    .ThenBy(row => row.Value(entity.Key[^1]), RowValueComparer.Instance).Select(row => row.Id);
                Compare($"{entity.Plural} by {one.Order} {direction}", Ids(answer), sql, direction == "ASC" ? ascending : ascending.Reverse(), ordered: true);
            }
        }
    });

    private async Task ProveAsync(string name, Func<ProofPersona, PersonaSession, Task> prove)
    {
        var persona = ProofFixture.Personas.Single(persona => persona.Name == name);
        await using var session = await proof.Graph.Database.BeginAsync(persona.Claims);
        await prove(persona, session);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {_cells} cells compared"));
    }

    private void Compare(string way, IEnumerable<string> graph, IEnumerable<string> sql, IEnumerable<ModelRow> model) =>
        Compare(way, graph.Order(StringComparer.Ordinal), sql.Order(StringComparer.Ordinal), model.Select(row => row.Id).Order(StringComparer.Ordinal), ordered: true);

    private void Compare(string way, IEnumerable<string> graph, IEnumerable<string> sql, IEnumerable<string> model, bool ordered)
    {
        var expected = model.ToArray();
        graph.ShouldBe(expected, !ordered, $"{way}: the graph and the model");
        sql.ShouldBe(expected, !ordered, $"{way}: row security and the model");
        _cells++;
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement connection) => connection.ValueKind == JsonValueKind.Null
        ? []
        : connection.TryGetProperty("nodes", out var nodes)
            ? nodes.EnumerateArray()
            : connection.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node"));

    private static IEnumerable<string> Ids(JsonElement connection) => Nodes(connection).Select(Id);

    private static string Id(JsonElement node) => node.GetProperty("id").GetString()!;

    // Not every column may be read, so rows of the relation are taken by the columns that may.
    private static string Readable(GraphEntity entity) => entity.Name switch
    {
        "User" => "(select id from assistant.users)",
        "DocumentVersion" => "(select document_id, created_at, user_id from assistant.document_versions)",
        _ => $"assistant.{entity.Table}",
    };

    private static string Show(JsonElement value, GraphValue kind) => (value.ValueKind, kind.Kind) switch
    {
        (JsonValueKind.String, "DateTime") => JsonSerializer.Serialize(DateTimeText(value.GetString()!)),
        (JsonValueKind.String, "String" or "Uuid") => JsonSerializer.Serialize(value.GetString()),
        (JsonValueKind.String, _) => value.GetString()!,
        (JsonValueKind.True, _) => "true",
        (JsonValueKind.False, _) => "false",
        _ => value.GetRawText(),
    };

    // As PostgreSQL writes it in JSON.
    private static string DateTimeText(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFzzz", CultureInfo.InvariantCulture);
}
