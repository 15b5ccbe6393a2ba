using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Statements;

/// <summary>PostgreSQL is told to plan once for all values just where the values can't make another plan better.</summary>
public sealed class GenericPlanTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    [Theory]
    [InlineData("""{ usageLogs(where: { requestTimestamp: { gte: "2026-01-01T00:00:00Z" } }) { totalCount groups(by: MODEL_USED) { aggregate { count } } } }""", true)]
    [InlineData("""{ usageLogs(where: { agentType: { in: [CHAT] } }) { totalCount } }""", true)]
    [InlineData("{ me { name chats { totalCount } } }", true)]
    [InlineData("{ me { chats { totalCount } usageLogs { aggregate { max { durationMs } } } } }", true)]
    [InlineData("{ messages { totalCount } }", true)]
    [InlineData("""{ messages(where: { createdAt: { gt: "2026-01-01T00:00:00Z" } }) { totalCount } }""", true)]
    // Not a range of the index.
    [InlineData("""{ messages(where: { content: { contains: "a" } }) { totalCount } }""", false)]
    [InlineData("""{ messages(where: { chat: { title: { eq: "a" } } }) { totalCount } }""", false)]
    [InlineData("{ slackMessages { totalCount } }", false)]
    // A page beside it.
    [InlineData("{ chats(first: 2) { totalCount nodes { title } } }", false)]
    [InlineData("{ chats(first: 2) { nodes { messages { totalCount } } } }", false)]
    // Nothing is computed.
    [InlineData("{ me { name } }", false)]
    public async Task One_plan_is_asked_for(string query, bool expected) => (await AskAsync(People.Owner, query)).ShouldBe(expected);

    [Fact]
    public async Task An_administrator_reads_all_rows_or_few_of_them() =>
        (await AskAsync(People.Admin, """{ usageLogs(where: { requestTimestamp: { gte: "2026-01-01T00:00:00Z" } }) { totalCount } }""")).ShouldBeFalse();

    private async Task<bool> AskAsync(Engine.Execution.Caller caller, string query)
    {
        using var trips = new RoundTrips(graph.Database.Name);
        (await graph.SendAsync(caller, query)).TryGetProperty("errors", out _).ShouldBeFalse();
        return trips.Sent[^1].Contains("force_generic_plan", StringComparison.Ordinal);
    }
}
