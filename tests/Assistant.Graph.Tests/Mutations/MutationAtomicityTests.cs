using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Mutations;

/// <summary>A mutation that fails leaves nothing behind, however late it fails.</summary>
public sealed class MutationAtomicityTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, MutationCases.All.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_commit_that_fails_undoes_everything_and_is_told(int place)
    {
        var mutation = MutationCases.All[place];
        await graph.Database.ExecuteAsync(
            """
            create or replace function assistant.fail_commit() returns trigger language plpgsql as $$ begin raise exception 'the last step fails'; end $$;
            drop trigger if exists fail_commit on assistant.audit_logs;
            create constraint trigger fail_commit after insert on assistant.audit_logs deferrable initially deferred
                for each row when (new.status = 'success') execute function assistant.fail_commit();
            """);
        var before = await Contents.ReadAsync(graph.Database);

        var answer = await graph.SendAsync(mutation.Owner == "ok" ? People.Owner : People.Admin, mutation.Query, mutation.Variables);

        answer.GetProperty("data").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        answer.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldNotContain("last step");
        (await Contents.ReadAsync(graph.Database)).ShouldBe(before, butForAudit: false);
    }
}
