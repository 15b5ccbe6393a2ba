using Xunit.Abstractions;

namespace Assistant.Graph.Tests.Proof;

/// <summary>Each order gives the rows in the order that SQL gives under the same claims, and that the model expects.</summary>
public sealed class OrderTests(ProofFixture proof, ITestOutputHelper output) : Matrix(proof, output), IClassFixture<ProofFixture>
{
    [Theory]
    [MemberData(nameof(Personas))]
    public Task Orders_on_own_fields_and_through_relations(string name) => ProveAsync(name, async (persona, session) =>
    {
        foreach (var entity in GraphEntity.Listed)
        {
            var visible = Proof.Model.Visible(entity.Name, persona);
            var cases = Own(entity).Concat(Through(entity, persona)).SelectMany(order => new[] { (Order: order, Direction: "ASC"), (Order: order, Direction: "DESC") }).ToArray();
            var answers = await Proof.AskAsync(persona, cases.Select(one =>
                $"{entity.Plural}(first: 100, order: [{{ {one.Order.Text.Replace("~", one.Direction, StringComparison.Ordinal)} }}]) {{ nodes {{ id }} }}"));
            var found = await session.ColumnsAsync(cases.Select(one =>
            {
                var keys = string.Join(", ", entity.Key.Select(key => $"t.{key} {one.Direction}"));
                return (entity.IdsSql($"{one.Order.Join} order by {one.Order.Sql} {one.Direction}, {keys}"), Array.Empty<object?>());
            }));
            foreach (var ((order, direction), answer, sql) in cases.Zip(answers, found))
            {
                var ascending = entity.Key.Aggregate(visible.OrderBy(order.Value, RowValueComparer.Instance), (sorted, key) => sorted.ThenBy(row => row.Value(key), RowValueComparer.Instance))
                    .Select(row => row.Id);
                Compare($"{entity.Plural} by {order.Text} {direction}", Ids(answer), sql, direction == "ASC" ? ascending : ascending.Reverse(), ordered: true);
            }
        }
    });

    private IEnumerable<Order> Own(GraphEntity entity) => GraphValue.Of(Proof.Schema, entity.Name).Where(value => value.CanSort)
        .Select(value => new Order($"{value.Name}: ~", string.Empty, value.ColumnSql("t"), row => row.Value(value.Column)));

    // By the field that names rows: another one sorts no differently, and a row that can't be seen has none of them.
    private IEnumerable<Order> Through(GraphEntity entity, ProofPersona persona) =>
        from relation in GraphRelation.Of(entity.Name)
        where !relation.IsList
        let target = GraphEntity.Named(relation.Target)
        let value = GraphValue.Of(Proof.Schema, target.Name).Single(value => value.Name == target.Label)
        let seen = new Dictionary<ModelRow, object?>(Proof.Model.Visible(entity.Name, persona)
            .Select(row => KeyValuePair.Create(row, Proof.Model.Follow(row, relation, persona).SingleOrDefault()?.Value(value.Column))))
        select new Order(
            $"{relation.Field}: {{ {value.Name}: ~ }}", $"left join assistant.{target.Table} r on {relation.JoinSql("t", "r")}", value.ColumnSql("r"), row => seen[row]);

    private sealed record Order(string Text, string Join, string Sql, Func<ModelRow, object?> Value);
}
