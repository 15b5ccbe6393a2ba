using Assistant.Engine.TypeSystem;
using Assistant.Graph.Mapping;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Mutations;

/// <summary>An update asks who may write a row, also where it changes nothing: others may read more than they may change.</summary>
public sealed class ReadButNotWrittenTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private static readonly (string Field, string Table, string Key, string Change)[] Updates =
    [
        ("updateChat", "chats", "10000000-0000-7000-8000-000000000001", "\"title\": \"Taken\""),
        ("editMessage", "messages", "20000000-0000-7000-8000-000000000001", "\"content\": \"Taken\""),
        ("updateMemory", "memories", "40000000-0000-7000-8000-000000000001", "\"content\": \"Taken\""),
        ("updateFocusVip", "focus_vips", "d5000000-0000-7000-8000-000000000001", "\"displayName\": \"Taken\""),
        ("updateFocusSession", "focus_sessions", "d6000000-0000-7000-8000-000000000002", "\"title\": \"Taken\""),
    ];

    public static TheoryData<string> Fields => [.. Updates.Select(update => update.Field)];

    [Fact]
    public void Every_update_is_tried() => SchemaFactory.Create().Types.OfType<InputObjectType>()
        .Where(input => input.Fields.Any(field => field.Name == "ifUpdatedAt"))
        .Select(input => char.ToLowerInvariant(input.Name[0]) + input.Name[1..^"Input".Length])
        .Order(StringComparer.Ordinal)
        .ShouldBe(Fields.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Who_may_not_change_a_row_finds_none_whatever_is_asked(string field)
    {
        var (_, table, key, change) = Updates.Single(update => update.Field == field);
        var moment = await MomentAsync(table, key);
        string[] inputs =
        [
            $$"""{ "id": "{{key}}" }""",
            $$"""{ "id": "{{key}}", "ifUpdatedAt": "{{moment}}" }""",
            $$"""{ "id": "{{key}}", "ifUpdatedAt": "2020-01-01T00:00:00Z" }""",
            $$"""{ "id": "{{key}}", {{change}} }""",
            $$"""{ "id": "{{key}}", {{change}}, "ifUpdatedAt": "{{moment}}" }""",
            $$"""{ "id": "{{key}}", {{change}}, "ifUpdatedAt": "2020-01-01T00:00:00Z" }""",
        ];
        foreach (var person in new[] { "admin", "narrowed-admin", "stranger" })
        {
            foreach (var input in inputs)
            {
                var before = await Contents.ReadAsync(graph.Database);

                (await OutcomeAsync(person, field, input)).ShouldBe("NotFoundError", $"{input} by {person}");

                (await Contents.ReadAsync(graph.Database)).ShouldBe(before, butForAudit: true);
                (await graph.Database.ScalarAsync<string>("select operation || ' ' || status from assistant.audit_logs order by created_at desc, id desc limit 1"))
                    .ShouldBe($"{field} refused");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Who_may_change_a_row_and_changes_nothing_leaves_it_untouched(string field)
    {
        var (_, table, key, _) = Updates.Single(update => update.Field == field);
        var moment = await MomentAsync(table, key);
        var before = await Contents.ReadAsync(graph.Database);

        (await OutcomeAsync("owner", field, $$"""{ "id": "{{key}}" }""")).ShouldBe("ok");
        (await OutcomeAsync("owner", field, $$"""{ "id": "{{key}}", "ifUpdatedAt": "{{moment}}" }""")).ShouldBe("ok");
        (await OutcomeAsync("owner", field, $$"""{ "id": "{{key}}", "ifUpdatedAt": "2020-01-01T00:00:00Z" }""")).ShouldBe("ConflictError");

        (await Contents.ReadAsync(graph.Database)).ShouldBe(before, butForAudit: true);
    }

    private Task<string?> MomentAsync(string table, string key) => graph.Database.ScalarAsync<string>(
        $$"""select to_char(updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') from assistant.{{table}} where id = $1""", Guid.Parse(key));

    private async Task<string> OutcomeAsync(string person, string field, string input)
    {
        var answer = await graph.SendAsync(People.Named(person), MutationCase.CreateQuery(field), MutationCase.VariablesOf(input));
        answer.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        return answer.GetProperty("data").GetProperty(field).ErrorType() ?? "ok";
    }
}
