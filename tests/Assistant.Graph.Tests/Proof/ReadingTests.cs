using System.Text.Json;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;
using Xunit.Abstractions;

namespace Assistant.Graph.Tests.Proof;

/// <summary>
/// For each person, type and way to rows: those seen through the graph are those seen by SQL under the same claims, and both
/// are those that the model expects.
/// </summary>
public sealed class ReadingTests(ProofFixture proof, ITestOutputHelper output) : Matrix(proof, output), IClassFixture<ProofFixture>
{
    [Fact]
    public void The_model_knows_all_types_and_relations_of_the_graph()
    {
        Proof.Schema.GetPossibleTypes(Proof.Schema.GetType("Node")).Select(type => type.Name).Order()
            .ShouldBe(GraphEntity.All.Select(entity => entity.Name).Order());
        Proof.Schema.GetPossibleTypes(Proof.Schema.GetType("Node"))
            .SelectMany(type => type.Fields.Where(field => field.Binding is ReferenceBinding or ConnectionBinding).Select(field => $"{type.Name}.{field.Name}"))
            .Order().ShouldBe(GraphRelation.All.Select(relation => $"{relation.Type}.{relation.Field}").Order());
        var tables = Proof.Schema.GetPossibleTypes(Proof.Schema.GetType("Node")).Select(type => ((EntityBinding)type.Binding!).Table).ToHashSet();
        Proof.Schema.GetType<ObjectType>("Query").Fields.Where(field => field.Binding is ConnectionBinding list && tables.Contains(list.Table)).Select(field => field.Name).Order()
            .ShouldBe(GraphEntity.Listed.Select(entity => entity.Plural).Order());
    }

    [Theory]
    [MemberData(nameof(Personas))]
    public Task Lists_counts_and_values(string name) => ProveAsync(name, async (persona, session) =>
    {
        foreach (var entity in GraphEntity.All)
        {
            var values = GraphValue.Of(Proof.Schema, entity.Name);
            var structured = GraphValue.Structured(Proof.Schema, entity.Name);
            var rows = await RowsAsync(persona, entity, string.Join(' ', values.Concat(structured).Select(value => value.Name)));
            var answers = !entity.IsListed ? [] : await Proof.AskAsync(persona, [
                $"{entity.Plural}(first: 100) {{ totalCount nodes {{ id }} }}",
                $"{entity.Plural} {{ totalCount }}",
                $"{entity.Plural}(last: 100) {{ edges {{ node {{ id }} }} }}",
            ]);
            var expected = Proof.Model.Visible(entity.Name, persona);
            var sql = await session.ColumnAsync<string>(entity.IdsSql());
            Compare($"{entity.Name} with all values", rows.Select(Id), sql, expected);
            foreach (var list in answers.Where((_, index) => index != 1))
            {
                Compare($"{entity.Plural}, from the beginning and from the end", Ids(list), sql, expected);
            }

            foreach (var count in answers.Take(2).Where(_ => persona.Person is not null))
            {
                count.GetProperty("totalCount").GetInt32().ShouldBe(expected.Count, entity.Plural);
                Count();
            }

            foreach (var node in rows)
            {
                var row = expected.Single(row => row.Id == node.GetProperty("id").GetString());
                foreach (var value in values)
                {
                    Show(node.GetProperty(value.Name), value).ShouldBe(value.Literal(row), $"{row.Id}.{value.Name}");
                    Count();
                }

                foreach (var value in structured)
                {
                    JsonElement.DeepEquals(node.GetProperty(value.Name), JsonDocument.Parse(value.Text(row) ?? "null").RootElement).ShouldBeTrue($"{row.Id}.{value.Name}");
                    Count();
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
            var all = Proof.Model.All(entity.Name);
            var expected = Proof.Model.Visible(entity.Name, persona);
            var sql = await session.ColumnAsync<string>(entity.IdsSql());
            Func<ModelRow, string>[] ways =
            [
                row => $"{entity.Singular}(id: \"{row.Id}\") {{ id }}",
                row => $"{entity.Singular}(id: \"{row.Id[(entity.Name.Length + 1)..]}\") {{ id }}",
                row => $"node(id: \"{row.Id}\") {{ id }}",
            ];
            foreach (var way in ways)
            {
                var answers = await Proof.AskAsync(persona, all.Select(way));
                Compare(way(all[0]), answers.Where(answer => answer.ValueKind == JsonValueKind.Object).Select(Id), sql, expected);
            }

            foreach (var chunk in all.Chunk(50))
            {
                var nodes = (await Proof.AskAsync(persona, [$"nodes(ids: {JsonSerializer.Serialize(chunk.Select(row => row.Id))}) {{ id }}"]))[0];
                var seen = nodes.ValueKind == JsonValueKind.Null
                    ? []
                    : nodes.EnumerateArray().Select(node => node.ValueKind == JsonValueKind.Null ? null : Id(node)).ToArray();
                seen.ShouldBe(persona.Person is null ? [] : chunk.Select(row => expected.Contains(row) ? row.Id : null));
                Count();
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
            var rows = await RowsAsync(persona, from, selection);
            var found = await session.ColumnAsync<string>(
                $"select '{from.Name}:' || f.key || ' > {to.Name}:' || t.key from {Keys(from, relation.FromColumns)} f "
                + $"join {Keys(to, relation.ToColumns)} t on {relation.JoinSql("f", "t")}");
            var pairs = found.Select(pair => pair.Split(" > ")).ToLookup(pair => pair[0], pair => pair[1]);
            rows.Select(Id).Order().ShouldBe(Proof.Model.Visible(from.Name, persona).Select(row => row.Id).Order());
            foreach (var node in rows)
            {
                var row = Proof.Model.All(from.Name).Single(row => row.Id == Id(node));
                var expected = Proof.Model.Follow(row, relation, persona);
                var field = node.GetProperty(relation.Field);
                var seen = relation.IsList ? Ids(field) : field.ValueKind == JsonValueKind.Null ? [] : [Id(field)];
                Compare($"{row.Id}.{relation.Field}", seen, pairs[row.Id], expected);
                if (relation.IsList)
                {
                    field.GetProperty("totalCount").GetInt32().ShouldBe(expected.Count);
                    Count();
                }
            }
        }
    });

    // Not every column may be read, so a row is its key and what the relation compares.
    private static string Keys(GraphEntity entity, IEnumerable<string> columns) =>
        $"(select {string.Join(", ", columns.Distinct().Select(column => $"t.{column}"))}, {entity.KeySql} as key from assistant.{entity.Table} t)";
}
