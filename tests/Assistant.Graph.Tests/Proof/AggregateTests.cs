using System.Globalization;
using System.Text.Json;
using Assistant.Engine.TypeSystem;
using Xunit.Abstractions;

namespace Assistant.Graph.Tests.Proof;

/// <summary>
/// For each person and type: what the graph computes from many rows is what SQL computes under the same claims, and both are
/// what the model expects.
/// </summary>
public sealed class AggregateTests(ProofFixture proof, ITestOutputHelper output) : Matrix(proof, output), IClassFixture<ProofFixture>
{
    private static readonly string[] Numbers = ["Int", "Long", "Float", "Decimal"];
    private static readonly string[] Ranges = [.. Numbers, "DateTime", "Date"];
    private static readonly string[] Units = ["Day", "Week", "Month"];

    [Fact]
    public void A_field_is_aggregated_just_where_it_can_be_selected_and_has_the_type_for_it()
    {
        foreach (var entity in GraphEntity.Listed)
        {
            var selected = Proof.Schema.GetType<ObjectType>(entity.Name).Fields;
            var own = GraphValue.Of(Proof.Schema, entity.Name).Where(value => !entity.Computed.ContainsKey(value.Column)).ToArray();
            foreach (var (ending, kinds) in new[] { ("Min", Ranges), ("Max", Ranges), ("Sum", Numbers), ("Average", Numbers) })
            {
                FieldsOf($"{entity.Name}{ending}").ShouldBe(own.Where(value => kinds.Contains(value.Kind)).Select(value => value.Name), $"{entity.Name}{ending}");
            }

            foreach (var key in FieldsOf($"{entity.Name}GroupKeys"))
            {
                selected.ShouldContain(field => field.Name == Split(entity, key).Field, $"{entity.Name}.{key}");
                own.ShouldContain(value => value.Name == Split(entity, key).Field, $"{entity.Name}.{key}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Personas))]
    public Task Aggregates(string name) => ProveAsync(name, async (persona, session) =>
    {
        foreach (var entity in GraphEntity.Listed)
        {
            var functions = new[] { ("min", "Min"), ("max", "Max"), ("sum", "Sum"), ("avg", "Average") }
                .Select(function => (Name: function.Item1, Fields: FieldsOf($"{entity.Name}{function.Item2}")))
                .Where(function => function.Fields.Count > 0).ToArray();
            var selection = string.Join(' ', functions.Select(function => $"{function.Name} {{ {string.Join(' ', function.Fields)} }}"));
            var answer = (await Proof.AskAsync(persona, [$"{entity.Plural}(first: 1) {{ aggregate {{ count {selection} }} }}"]))[0];
            if (persona.Person is null)
            {
                continue;
            }

            var aggregate = answer.GetProperty("aggregate");
            var rows = Proof.Model.Visible(entity.Name, persona);
            aggregate.GetProperty("count").GetInt32().ShouldBe(rows.Count);
            foreach (var (function, field) in functions.SelectMany(function => function.Fields.Select(field => (function.Name, field))))
            {
                var value = ValueNamed(entity, field);
                var sql = await session.ScalarAsync<string>($"select to_jsonb({function}({value.ColumnSql("t")}))::text from assistant.{entity.Table} t");
                var expected = Compute(function, [.. rows.Select(row => Read(row, value)).OfType<object>()]);
                var way = $"{entity.Plural} {function} of {field}";
                Parse(aggregate.GetProperty(function).GetProperty(field).GetRawText(), expected).ShouldBe(expected, way);
                Parse(sql ?? "null", expected).ShouldBe(expected, way);
                Count();
            }
        }
    });

    [Theory]
    [MemberData(nameof(Personas))]
    public Task Groups(string name) => ProveAsync(name, async (persona, session) =>
    {
        foreach (var entity in GraphEntity.Listed)
        {
            foreach (var key in FieldsOf($"{entity.Name}GroupKeys"))
            {
                var by = UpperSnakeCase.From(key);
                var answer = (await Proof.AskAsync(persona, [$"{entity.Plural}(first: 1) {{ groups(by: {by}) {{ keys {{ {key} }} aggregate {{ count }} }} }}"]))[0];
                if (persona.Person is null)
                {
                    continue;
                }

                var (field, unit) = Split(entity, key);
                var value = ValueNamed(entity, field);
                var column = value.ColumnSql("t");
                var sqlKey = unit is null ? column : $"date_trunc('{unit}', ({column})::timestamptz, 'UTC')";
                var shown = unit is null ? $"to_jsonb({sqlKey}) #>> '{{}}'" : $"to_char({sqlKey} at time zone 'UTC', 'YYYY-MM-DD')";
                var sql = await session.ColumnAsync<string>(
                    $"select coalesce({shown}, 'null') || ': ' || count(*) from assistant.{entity.Table} t group by {sqlKey} order by {sqlKey}");
                var expected = Proof.Model.Visible(entity.Name, persona).GroupBy(row => KeyOf(Read(row, value), unit))
                    .OrderBy(group => group.Key, RowValueComparer.Instance).Select(group => $"{Show(group.Key)}: {group.Count()}").ToArray();
                answer.GetProperty("groups").EnumerateArray()
                    .Select(group => $"{Show(group.GetProperty("keys").GetProperty(key), entity, field)}: {group.GetProperty("aggregate").GetProperty("count")}")
                    .ShouldBe(expected, $"{entity.Plural} by {key}: the graph and the model");
                sql.ShouldBe(expected, $"{entity.Plural} by {key}: row security and the model");
                Count();
            }
        }
    });

    [Theory]
    [MemberData(nameof(Personas))]
    public Task Aggregates_through_relations(string name) => ProveAsync(name, async (persona, _) =>
    {
        foreach (var relation in GraphRelation.All.Where(relation => relation.IsList && FieldsOf($"{relation.Target}GroupKeys").Contains("createdAtDay")))
        {
            var from = GraphEntity.Named(relation.Type);
            var list = (await Proof.AskAsync(
                persona, [$"{from.Plural}(first: 100) {{ nodes {{ id {relation.Field} {{ aggregate {{ count }} groups(by: CREATED_AT_DAY) {{ keys {{ createdAtDay }} aggregate {{ count }} }} }} }} }}"]))[0];
            foreach (var node in persona.Person is null ? [] : list.GetProperty("nodes").EnumerateArray().ToArray())
            {
                var row = Proof.Model.All(from.Name).Single(row => row.Id == node.GetProperty("id").GetString());
                var expected = Proof.Model.Follow(row, relation, persona);
                var field = node.GetProperty(relation.Field);
                field.GetProperty("aggregate").GetProperty("count").GetInt32().ShouldBe(expected.Count, $"{row.Id}.{relation.Field}");
                field.GetProperty("groups").EnumerateArray()
                    .Select(group => $"{group.GetProperty("keys").GetProperty("createdAtDay")}: {group.GetProperty("aggregate").GetProperty("count")}")
                    .ShouldBe(expected.GroupBy(one => KeyOf(one.Value("created_at"), "day")).OrderBy(group => group.Key, RowValueComparer.Instance)
                        .Select(group => $"{Show(group.Key)}: {group.Count()}"), $"{row.Id}.{relation.Field}");
                Count();
            }
        }
    });

    private IReadOnlyList<string> FieldsOf(string type) =>
        Proof.Schema.TryGetType(type, out var found) ? [.. ((ObjectType)found).Fields.Select(field => field.Name)] : [];

    // A field such as isAllDay isn't a day of anything.
    private (string Field, string? Unit) Split(GraphEntity entity, string key) =>
        Units.FirstOrDefault(unit => key.EndsWith(unit, StringComparison.Ordinal)) is { } unit && Proof.Schema.GetType<ObjectType>(entity.Name).GetField(key) is null
            ? (key[..^unit.Length], unit.ToLowerInvariant())
            : (key, null);

    private static object? Compute(string function, IReadOnlyList<object> values) => (function, values.Count) switch
    {
        (_, 0) => null,
        ("min", _) => values.Min(),
        ("max", _) => values.Max(),
        ("sum", _) => values.Sum(value => (decimal)value),
        _ => Math.Round(values.Average(value => (decimal)value), 10),
    };

    private static object? Parse(string json, object? expected) => JsonSerializer.Deserialize<JsonElement>(json) switch
    {
        { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Number } number => Math.Round(number.GetDecimal(), 10),
        var text when expected is DateOnly => DateOnly.Parse(text.GetString()!, CultureInfo.InvariantCulture),
        var text => DateTimeOffset.Parse(text.GetString()!, CultureInfo.InvariantCulture).UtcDateTime,
    };

    private GraphValue ValueNamed(GraphEntity entity, string field) => GraphValue.Of(Proof.Schema, entity.Name).Single(value => value.Name == field);

    private static object? Read(ModelRow row, GraphValue value) => (row.Value(value.Column), value.Kind) switch
    {
        (string text, "Date") => DateOnly.Parse(text, CultureInfo.InvariantCulture),
        var (read, _) => read,
    };

    private static object? KeyOf(object? value, string? unit) => (value, unit) switch
    {
        (DateOnly day, not null) => KeyOf(day.ToDateTime(TimeOnly.MinValue), unit),
        (DateTime moment, "day") => DateOnly.FromDateTime(moment),
        (DateTime moment, "week") => DateOnly.FromDateTime(moment).AddDays(-((int)moment.DayOfWeek + 6) % 7),
        (DateTime moment, "month") => new DateOnly(moment.Year, moment.Month, 1),
        _ => value,
    };

    private static string Show(object? key) => key switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => key.ToString()!,
    };

    private string Show(JsonElement key, GraphEntity entity, string field) => key.ValueKind switch
    {
        JsonValueKind.String when Proof.Schema.GetType<ObjectType>(entity.Name).GetField(field)!.Type.NamedType() is EnumType values =>
            (string)values.GetValue(key.GetString()!)!.RuntimeValue,
        JsonValueKind.String => key.GetString()!,
        JsonValueKind.Null => "null",
        _ => key.GetRawText(),
    };
}
