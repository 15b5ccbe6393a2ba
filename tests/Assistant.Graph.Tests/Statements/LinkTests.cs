using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Statements;

/// <summary>What belongs together by another service's id may do so several times over, and still one row is one row.</summary>
public sealed class LinkTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const string Query =
        """
        {
          chats(where: { slackChannelId: { eq: "C4" } }) { totalCount nodes { slackChannel { name messages { totalCount nodes { text } } } } }
          filtered: chats(where: { slackChannel: { name: { in: ["launch", "deals"] } } }) { totalCount }
          me { slackUsers { nodes { name } } }
        }
        """;

    [Fact]
    public async Task Of_several_rows_that_match_the_first_that_the_reader_may_see_is_joined()
    {
        var inBoth = await AskAsync("update assistant.team_members set is_active = true where id = '71000000-0000-7000-8000-000000000005'");
        var inOne = await AskAsync("update assistant.team_members set is_active = false where team_id = '70000000-0000-7000-8000-000000000001' and user_id = '00000000-0000-7000-8000-00000000000a'");

        inBoth.ShouldBe(
            """{"chats":{"totalCount":1,"nodes":[{"slackChannel":{"name":"launch","messages":{"totalCount":1,"nodes":[{"text":"A checklist for the launch party"}]}}}]},"filtered":{"totalCount":1},"me":{"slackUsers":{"nodes":[{"name":"olga"},{"name":"olga.at.sales"}]}}}""");
        // Sales still shares a channel of Design, and so its accounts.
        inOne.ShouldBe(
            """{"chats":{"totalCount":1,"nodes":[{"slackChannel":{"name":"deals","messages":{"totalCount":1,"nodes":[{"text":"The launch checklist of Sales"}]}}}]},"filtered":{"totalCount":1},"me":{"slackUsers":{"nodes":[{"name":"olga"},{"name":"olga.at.sales"}]}}}""");
    }

    private async Task<string> AskAsync(string change)
    {
        // The last owner of a team stays, which isn't what this is about.
        await graph.Database.ExecuteAsync("alter table assistant.team_members disable trigger team_members_keep_team");
        await graph.Database.ExecuteAsync(change);
        return (await graph.SendAsync(People.Owner, Query)).GetProperty("data").GetRawText();
    }
}
