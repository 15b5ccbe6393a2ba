using System.Text.Json;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Mutations;

/// <summary>Who may do what: each of <see cref="MutationCases"/> by everybody, who is told so, and what is left behind.</summary>
public sealed class MutationAccessTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, MutationCases.All.Count)];

    [Fact]
    public void Every_mutation_of_chats_and_people_has_a_case() => MutationCase.FieldsBut("Stream", "Focus")
        .Except(MutationCases.All.Select(one => one.Field))
        .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Whoever_may_not_do_it_changes_nothing_and_whoever_may_does(int place)
    {
        var mutation = MutationCases.All[place];
        await using var graph = await OwnGraph.CreateAsync();
        foreach (var person in new[] { "anonymous", "inactive", "stranger", "narrowed-admin", "admin", "owner" })
        {
            var expected = person switch
            {
                "owner" => mutation.Owner,
                "admin" => mutation.Admin,
                "anonymous" or "inactive" => "unknown",
                _ => mutation.Stranger,
            };
            var before = await Contents.ReadAsync(graph.Database);
            var answer = await graph.SendAsync(People.Named(person), mutation.Query, mutation.Variables);

            Outcome(answer, mutation.Field).ShouldBe(expected, $"{mutation.Field} by {person}: {answer}");
            var after = await Contents.ReadAsync(graph.Database);
            var entry = await graph.LastAuditAsync();
            switch (expected)
            {
                case "ok":
                    after.Keys.Where(table => before[table] != after[table]).ShouldNotBe([Contents.Audit]);
                    entry.ShouldBe($"{mutation.Field} success");
                    break;
                case "unknown":
                    after.ShouldBe(before, butForAudit: false);
                    break;
                default:
                    after.ShouldBe(before, butForAudit: true);
                    after[Contents.Audit].ShouldNotBe(before[Contents.Audit]);
                    entry.ShouldBe($"{mutation.Field} refused");
                    break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Somebody_elses_row_is_refused_in_the_words_for_one_that_does_not_exist(int place)
    {
        var mutation = MutationCases.All[place];
        if (mutation.Stranger != "not found")
        {
            return;
        }

        await using var graph = await OwnGraph.CreateAsync();
        var hidden = await graph.SendAsync(People.Stranger, mutation.Query, mutation.Variables);
        var missing = await graph.SendAsync(People.Stranger, mutation.Query, mutation.VariablesOfNone);
        var missingForOwner = await graph.SendAsync(People.Owner, mutation.Query, mutation.VariablesOfNone);

        mutation.VariablesOfNone.GetRawText().ShouldNotBe(mutation.Variables.GetRawText());
        hidden.GetRawText().ShouldBe(missing.GetRawText());
        hidden.GetRawText().ShouldBe(missingForOwner.GetRawText());
    }

    private static string Outcome(JsonElement answer, string field)
    {
        if (answer.TryGetProperty("errors", out var errors))
        {
            answer.GetProperty("data").ValueKind.ShouldBe(JsonValueKind.Null);
            return errors[0].GetProperty("extensions").GetProperty("code").GetString() switch
            {
                "AUTH_NOT_AUTHORIZED" => "forbidden",
                "AUTH_NOT_AUTHENTICATED" => "unknown",
                var code => $"code {code}",
            };
        }

        var payload = answer.GetProperty("data").GetProperty(field);
        var rows = payload.EnumerateObject().Where(one => one.Name != "errors").ToArray();
        if (payload.GetProperty("errors").ValueKind == JsonValueKind.Null)
        {
            return rows.All(row => row.Value.ValueKind == JsonValueKind.Object) ? "ok" : "ok without a row";
        }

        rows.ShouldAllBe(row => row.Value.ValueKind == JsonValueKind.Null);
        var error = payload.GetProperty("errors")[0];
        error.GetProperty("message").GetString().ShouldNotBeNullOrWhiteSpace();
        return error.GetProperty("__typename").GetString() == "NotFoundError" ? "not found" : error.GetRawText();
    }
}
