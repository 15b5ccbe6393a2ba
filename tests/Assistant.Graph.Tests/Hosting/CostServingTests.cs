using System.Text.Json;

namespace Assistant.Graph.Tests.Hosting;

/// <summary>What operations cost, as clients see it: bounded, reported, and validated without being executed.</summary>
public sealed class CostServingTests(DemoServer demo) : IClassFixture<DemoServer>
{
    private const string TwoChats = "query ($n: Int) { me { chats(first: $n) { nodes { title } } } }";
    private const string TooMany = "{ chats(first: 100) { nodes { messages(first: 100) { nodes { id } } } } }";

    /// <summary>What frontends ask, with its field cost and its type cost; all of it is well below what is allowed.</summary>
    public static TheoryData<string, string, int, int> Ordinary => new()
    {
        { "one object", "{ chat(id: \"x\") { id title createdAt } }", 10, 2 },
        { "a page", "{ me { chats(first: 20, order: [{ createdAt: DESC }]) { nodes { id title visibility isStarred createdAt } } } }", 13, 23 },
        { "a page as Relay asks for it", "{ me { chats(first: 20) { pageInfo { hasNextPage endCursor } edges { cursor node { __typename id title } } } } }", 13, 44 },
        { "a page of a hundred with a count and the last message of each", "{ me { chats(first: 100) { totalCount nodes { id title messages { totalCount } last: messages(last: 1) { nodes { content } } } } } }", 817, 403 },
        { "chats with their messages", "{ me { chats(first: 50) { edges { cursor node { id title messages(first: 20) { pageInfo { hasNextPage } edges { node { id content chat { id } vote { isUpvoted } model { name } } } } } } } } }", 162, 5203 },
        { "a channel", "{ slackChannel(id: \"x\") { messages(first: 100, order: [{ messageDatetime: DESC }]) { nodes { text user { name } reactions(first: 10) { nodes { emojiName user { name } } } replies(first: 5) { nodes { text user { name } } } } } } }", 413, 3403 },
        { "a workspace", "{ slackWorkspace(id: \"x\") { id name channels(first: 10, order: [{ name: ASC }]) { nodes { id messages(first: 20, order: [{ messageDatetime: DESC }]) { nodes { id user { name } reactions(first: 10, order: [{ createdAt: ASC }]) { nodes { emojiName } } } } } } } }", 643, 2623 },
        { "a team's integrations", "{ team(id: \"x\") { id integrations(first: 10, order: [{ createdAt: DESC }]) { nodes { id resources(first: 20, order: [{ name: ASC }]) { nodes { id access(first: 10, order: [{ createdAt: DESC }]) { nodes { id } } } } } } } }", 643, 2423 },
        { "uses by day and model", "{ me { usageLogs(where: { requestTimestamp: { gte: \"2026-01-01T00:00:00Z\" } }) { groups(by: [REQUEST_TIMESTAMP_DAY, MODEL_USED], first: 1000) { keys { requestTimestampDay } aggregate { sum { totalCost } } } } } }", 18, 4003 },
        { "a search", "{ chats(first: 20, where: { title: { contains: \"a\" }, messages: { some: { role: { eq: ASSISTANT }, content: { contains: \"b\" } } } }) { nodes { id } } }", 27, 22 },
        { "a search by words", "{ documents(search: \"rent\", first: 10) { totalCount nodes { title } } }", 21, 12 },
        { "objects by their ids", "{ nodes(ids: [\"a\", \"b\", \"c\"]) { id ... on Chat { title } } }", 10, 4 },
        { "a change", "mutation { renameChat(input: { id: \"x\", title: \"y\" }) { chat { id title } errors { __typename } } }", 13, 4 },
        { "all of these mutations' roots", "mutation { a: starChat(input: { id: \"x\", isStarred: true }) { errors { __typename } } b: starChat(input: { id: \"y\", isStarred: true }) { errors { __typename } } }", 24, 5 },
    };

    [Theory]
    [MemberData(nameof(Ordinary))]
    public async Task What_frontends_ask_costs_little(string what, string query, int fieldCost, int typeCost)
    {
        var (status, body) = await SendAsync(query, null, "validate");

        status.ShouldBe(200, what);
        body.ShouldBe($$$$"""{"extensions":{"operationCost":{"fieldCost":{{{{fieldCost}}}},"typeCost":{{{{typeCost}}}}}}}""", what);
    }

    [Theory]
    [InlineData("2", 5)]
    [InlineData("9", 12)]
    [InlineData("null", 23)]
    public async Task The_cost_is_reported_beside_the_answer(string first, int typeCost)
    {
        var (status, body) = await SendAsync(TwoChats, $$"""{ "n": {{first}} }""", "report");

        status.ShouldBe(200);
        var answer = JsonDocument.Parse(body).RootElement;
        answer.GetProperty("data").GetProperty("me").GetProperty("chats").GetProperty("nodes").GetArrayLength().ShouldBeGreaterThan(1);
        answer.GetProperty("extensions").GetRawText().ShouldBe($$$"""{"operationCost":{"fieldCost":12,"typeCost":{{{typeCost}}}}}""");
    }

    [Fact]
    public async Task Nothing_is_reported_to_who_doesnt_ask()
    {
        (await SendAsync(TwoChats, """{ "n": 1 }""", null)).Body.ShouldNotContain("extensions");
        (await SendAsync(TwoChats, """{ "n": 1 }""", "yes")).Body.ShouldNotContain("extensions");
    }

    [Fact]
    public async Task An_operation_that_is_too_dear_is_refused_with_both_numbers_and_its_place()
    {
        var (status, body) = await SendAsync($"\n {TooMany}", null, null);

        status.ShouldBe(400);
        body.ShouldBe(
            """{"errors":[{"message":"The maximum allowed type cost was exceeded. The operation costs 10202, and 10000 are allowed. Ask for smaller pages or fewer objects.","locations":[{"line":2,"column":2}],"extensions":{"code":"HC0047","typeCost":10202,"maxTypeCost":10000}}]}""");
    }

    [Fact]
    public async Task The_refusal_reports_the_cost_as_well()
    {
        var (_, body) = await SendAsync(TooMany, null, "report");

        JsonDocument.Parse(body).RootElement.GetProperty("extensions").GetRawText().ShouldBe("""{"operationCost":{"fieldCost":211,"typeCost":10202}}""");
    }

    [Fact]
    public async Task Validating_tells_the_cost_of_what_is_too_dear()
    {
        var (status, body) = await SendAsync(TooMany, null, "validate");

        (status, body).ShouldBe((200, """{"extensions":{"operationCost":{"fieldCost":211,"typeCost":10202}}}"""));
    }

    [Fact]
    public async Task Validating_changes_nothing_and_asks_for_variables_as_executing_does()
    {
        const string Rename = "mutation ($id: ID!, $title: String!) { renameChat(input: { id: $id, title: $title }) { chat { title } } }";
        var chat = await demo.Database.ScalarAsync<Guid>("select id from assistant.chats limit 1");
        var title = await demo.Database.ScalarAsync<string>("select title from assistant.chats where id = $1", chat);

        var (status, body) = await SendAsync(Rename, $$"""{ "id": "{{chat}}", "title": "Another" }""", "validate");

        (status, body).ShouldBe((200, """{"extensions":{"operationCost":{"fieldCost":12,"typeCost":3}}}"""));
        (await demo.Database.ScalarAsync<string>("select title from assistant.chats where id = $1", chat)).ShouldBe(title);
        (await SendAsync(Rename, "{}", "validate")).Body.ShouldContain("HC0016");
    }

    [Fact]
    public async Task A_subscription_and_an_introspection_can_be_validated()
    {
        (await SendAsync("subscription { messageAdded(chatId: \"x\") { content } }", null, "validate")).Body
            .ShouldBe("""{"extensions":{"operationCost":{"fieldCost":10,"typeCost":2}}}""");
        (await SendAsync("{ __schema { types { name } } }", null, "validate")).Body.ShouldBe("""{"extensions":{"operationCost":{"fieldCost":0,"typeCost":1}}}""");
    }

    [Fact]
    public async Task The_cost_needn_t_be_bounded()
    {
        await using var server = await RunningServer.StartAsync(demo.Database.ServingConnectionString, settings: ("Cost:EnforceCostLimits", "false"));

        var (status, body) = await server.QueryAsync(TooMany, demo.Token);

        status.ShouldBe(200);
        body.GetProperty("data").GetProperty("chats").GetProperty("nodes").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Pages_of_other_origins_may_ask_for_the_cost()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", "https://app.example.com");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "graphql-cost");

        using var response = await demo.Server.Client.SendAsync(request);

        response.Headers.GetValues("Access-Control-Allow-Headers").ShouldHaveSingleItem().ShouldContain("GraphQL-Cost");
    }

    private Task<(int Status, string Body)> SendAsync(string query, string? variables, string? cost) => demo.Server.SendAsync(
        JsonSerializer.Serialize(new { query, variables = variables is null ? (JsonElement?)null : JsonDocument.Parse(variables).RootElement }),
        demo.Token,
        [("Accept", "application/graphql-response+json"), .. cost is null ? Array.Empty<(string, string)>() : [("GraphQL-Cost", cost)]]);
}
