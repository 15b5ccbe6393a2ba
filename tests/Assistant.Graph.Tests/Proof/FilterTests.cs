using Xunit.Abstractions;

namespace Assistant.Graph.Tests.Proof;

/// <summary>Each filter on a field, and on rows that relations lead to, finds just what SQL finds under the same claims, and what the model expects.</summary>
public sealed class FilterTests(ProofFixture proof, ITestOutputHelper output) : Matrix(proof, output), IClassFixture<ProofFixture>
{
    [Theory]
    [MemberData(nameof(Personas))]
    public Task Filters_on_own_fields(string name) => ProveAsync(name, async (persona, session) =>
    {
        foreach (var entity in GraphEntity.Listed)
        {
            var cases = GraphValue.Of(Proof.Schema, entity.Name)
                .SelectMany(value => Proof.Model.Sample(entity.Name, persona, value.Literal).Select(row => (Value: value, Row: row))).ToArray();
            var answers = await Proof.AskAsync(persona, cases.Select(one =>
                $"{entity.Plural}(first: 100, where: {{ {one.Value.Name}: {{ eq: {one.Value.Literal(one.Row)} }} }}) {{ nodes {{ id }} }}"));
            var found = await session.ColumnsAsync(cases.Select(one =>
                (entity.IdsSql($"where {one.Value.Sql("t")} is not distinct from $1::text"), new object?[] { one.Value.Text(one.Row) })));
            foreach (var ((value, row), answer, sql) in cases.Zip(answers, found))
            {
                Compare(
                    $"{entity.Plural} where {value.Name} is {value.Literal(row)}", Ids(answer), sql,
                    Proof.Model.Visible(entity.Name, persona).Where(one => value.AreEqual(one, row)));
            }
        }
    });

    [Theory]
    [MemberData(nameof(Personas))]
    public Task Filters_through_relations(string name) => ProveAsync(name, async (persona, session) =>
    {
        foreach (var relation in GraphRelation.All.Where(relation => GraphEntity.Named(relation.Type).IsListed))
        {
            var (from, to) = (GraphEntity.Named(relation.Type), GraphEntity.Named(relation.Target));
            var label = GraphValue.Of(Proof.Schema, to.Name).Single(value => value.Name == to.Label);
            var exists = $"exists (select from assistant.{to.Table} r where {relation.JoinSql("t", "r")}";
            var cases = new List<(string Filter, string Sql, string? Parameter, Func<IReadOnlyList<ModelRow>, bool> Holds)>();
            foreach (var target in Proof.Model.Sample(to.Name, persona, label.Literal))
            {
                var match = $"{label.Name}: {{ eq: {label.Literal(target)} }}";
                var sql = $"{label.Sql("r")} is not distinct from $1::text";
                var text = label.Text(target);
                var id = $"id: {{ eq: \"{target.Id}\" }}";
                var key = $"{to.KeyOf("r")} = $1::text";
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
                    cases.Add(($"{{ {match} }}", label.Text(target) is null ? $"not {exists} and {label.Sql("r")} is not null)" : $"{exists} and {sql})", text, rows => label.Text(target) is null
                        ? !rows.Any(row => label.Text(row) is not null)
                        : rows.Any(row => label.AreEqual(row, target))));
                }
            }

            cases.AddRange(relation.IsList
                ? [("{ any: true }", $"{exists})", null, rows => rows.Count > 0), ("{ any: false }", $"not {exists})", null, rows => rows.Count == 0)]
                : [("null", $"not {exists})", null, rows => rows.Count == 0)]);
            var answers = await Proof.AskAsync(persona, cases.Select(one => $"{from.Plural}(first: 100, where: {{ {relation.Field}: {one.Filter} }}) {{ nodes {{ id }} }}"));
            var found = await session.ColumnsAsync(cases.Select(one =>
                (from.IdsSql($"where {one.Sql}"), one.Sql.Contains("$1", StringComparison.Ordinal) ? new object?[] { one.Parameter } : [])));
            var followed = Proof.Model.Visible(from.Name, persona).Select(row => (Row: row, Targets: Proof.Model.Follow(row, relation, persona))).ToArray();
            foreach (var (one, answer, sql) in cases.Zip(answers, found))
            {
                Compare(
                    $"{from.Plural} where {relation.Field} is {one.Filter}", Ids(answer), sql,
                    followed.Where(row => one.Holds(row.Targets)).Select(row => row.Row));
            }
        }
    });
}
