using System.Text.Json;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Mapping;
using Assistant.Graph.Tests.Execution;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Plans;

/// <summary>Lists of an ordinary person start from the person's keys: no plan reads a big table from end to end.</summary>
public sealed class PlanTests(PlanFixture fixture) : IClassFixture<PlanFixture>
{
    private const int Big = 10_000;

    private static readonly Schema Graph = SchemaFactory.Create();

    private static readonly (string Name, ObjectType Type)[] Lists =
    [
        .. Graph.GetType<ObjectType>("Query").Fields
            .SelectMany(field => field.Binding is ConnectionBinding list ? Graph.Types.OfType<ObjectType>()
                .Where(type => type.Binding is EntityBinding entity && entity.Table == list.Table).Select(type => (field.Name, type)) : []),
    ];

    [Fact]
    public async Task No_list_reads_a_big_table_from_end_to_end()
    {
        Lists.Length.ShouldBeGreaterThan(8);
        await CheckAsync(Lists.SelectMany(list => new[] { $"{{ {list.Name}(first: 20) {{ nodes {{ id }} }} }}", $"{{ {list.Name} {{ totalCount }} }}", $"{{ {list.Name} {{{Computed(list.Type.Name)}}} }}" }));
    }

    [Fact]
    public Task No_list_in_a_list_reads_a_big_table_from_end_to_end() => CheckAsync(
        from list in Lists
        from field in list.Type.Fields
        where field.Binding is ConnectionBinding
        from selection in new[] { "(first: 20) { nodes { id } }", " { totalCount }", $" {{{Computed(field.Type.NamedType().Name[..^"Connection".Length])}}}" }
        select $"{{ {list.Name}(first: 5) {{ nodes {{ id {field.Name}{selection} }} }} }}");

    [Fact]
    public Task No_row_of_a_row_reads_a_big_table_from_end_to_end() => CheckAsync(
        from list in Lists
        from field in list.Type.Fields
        where field.Binding is ReferenceBinding
        select $"{{ {list.Name}(first: 20) {{ nodes {{ id {field.Name} {{ id }} }} }} }}");

    // The aggregate, and groups by the first key that there is.
    private static string Computed(string type) => Graph.TryGetType($"{type}GroupBy", out var keys)
        ? $" aggregate {{ count }} groups(by: {((EnumType)keys).Values[0].Name}) {{ aggregate {{ count }} }} "
        : " aggregate { count } ";

    private async Task CheckAsync(IEnumerable<string> queries)
    {
        var wrong = new List<string>();
        foreach (var query in queries)
        {
            var answer = await fixture.Graph.SendAsync(People.Of(fixture.Reader), query, report: true);
            answer.TryGetProperty("errors", out var errors).ShouldBeFalse($"{errors}\n{query}");
            foreach (var statement in answer.GetProperty("extensions").GetProperty("plan").GetProperty("statements").EnumerateArray())
            {
                var sql = statement.GetProperty("sql").GetString()!;
                var parameters = statement.GetProperty("parameters").EnumerateArray().Select(type => Value(type.GetString()!)).ToArray();
                await using var session = await fixture.Graph.Database.BeginAsync(Persona.User(fixture.Reader));
                var plan = JsonDocument.Parse((await session.ScalarAsync<string>($"explain (format json) {sql}", parameters))!).RootElement;
                wrong.AddRange(Scans(plan).Select(table => $"{query}: the plan scans {table}\n{sql}"));
                await session.ExecuteAsync(sql, parameters);
                wrong.AddRange((await session.ColumnAsync<string>(
                    "select relname::text from pg_stat_xact_user_tables where seq_tup_read > $1", (long)Big)).Select(table => $"{query}: {table} was scanned\n{sql}"));
            }
        }

        wrong.ShouldBeEmpty();
    }

    private object Value(string type) => type switch
    {
        "uuid" => fixture.Reader,
        "bigint" => 21L,
        _ => throw new InvalidOperationException($"A list without arguments has a parameter of type {type}."),
    };

    // All tables have many rows.
    private static IEnumerable<string> Scans(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Array => part.EnumerateArray().SelectMany(Scans),
        JsonValueKind.Object when part.TryGetProperty("Node Type", out var type) && type.GetString() == "Seq Scan" => [part.GetProperty("Relation Name").GetString()!],
        JsonValueKind.Object => part.EnumerateObject().SelectMany(member => Scans(member.Value)),
        _ => [],
    };
}
