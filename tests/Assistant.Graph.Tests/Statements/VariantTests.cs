using System.Globalization;
using System.Text.Json;
using Assistant.Graph.Tests.Execution;
using Xunit.Abstractions;

namespace Assistant.Graph.Tests.Statements;

/// <summary>One cached document, run with variables that change its plan: each answer is that of a plan made for it alone.</summary>
public sealed class VariantTests(GraphFixture graph, ITestOutputHelper output) : IClassFixture<GraphFixture>
{
    private const string Query =
        """
        query($first: Int, $last: Int, $where: ChatFilterInput, $title: String, $skip: Boolean = false, $include: Boolean! = true, $order: [ChatSortInput!],
            $starred: Boolean, $in: [String], $ids: [ID!]!, $id: ID!, $role: MessageRole = ASSISTANT,
            $by: [MessageGroupBy!]! = [ROLE], $key: ChatGroupBy! = SOURCE, $groupOrder: [MessageGroupSortInput!]) {
          chats(first: $first, last: $last, where: $where, order: $order) {
            totalCount @skip(if: $skip)
            nodes { id title @include(if: $include) messages(first: $first, where: { role: { eq: $role } }) @skip(if: $skip) { nodes { id } } ...More @include(if: $include) }
          }
          filtered: chats(where: { and: [{ title: { eq: $title } }, { isStarred: { neq: $starred } }], or: [{ title: { in: $in } }, { source: { eq: SLACK } }] }) { nodes { id } }
          usage: messages { totalCount @skip(if: $skip) aggregate { count @include(if: $include) max { createdAt } } groups(by: $by, order: $groupOrder, first: $first) { keys { role modelUsed createdAtDay } aggregate { count sum { cost } } } }
          byKey: chats(where: $where) { groups(by: [$key, VISIBILITY]) { keys { source isStarred userId visibility } aggregate { count } } }
          nodes(ids: $ids) { id ... on Chat { title } ... on Message { content } }
          node(id: $id) { id ... on Memory { content } }
        }
        fragment More on Chat { votes { nodes { isUpvoted } } isStarred }
        """;

    private static readonly string[] Ids =
    [
        "Chat:10000000-0000-7000-8000-000000000001", "Chat:10000000-0000-7000-8000-000000000004", "Message:20000000-0000-7000-8000-000000000002",
        "Memory:40000000-0000-7000-8000-000000000001", "User:00000000-0000-7000-8000-00000000000a", "Unicorn:1",
    ];

    [Fact]
    public async Task A_cached_document_answers_each_variant_as_one_of_its_own_would()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("VARIANT_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        output.WriteLine($"VARIANT_SEED={seed}");
        var random = new Random(seed);
        var callers = new[] { People.Owner, People.Admin, People.Stranger };
        for (var i = 0; i < 400; i++)
        {
            var variables = CreateVariables(random);
            var caller = callers[random.Next(callers.Length)];
            var cached = await graph.SendAsync(caller, Query, variables);
            var alone = await graph.SendAsync(caller, $"{Query}\n# {i}", variables);
            cached.GetRawText().ShouldBe(alone.GetRawText(), JsonSerializer.Serialize(variables));
        }
    }

    [Theory]
    [InlineData("{}", "1 2 3")]
    [InlineData("""{"title": null}""", "3")]
    [InlineData("""{"title": "Trip to Lisbon"}""", "1")]
    [InlineData("""{"title": "None"}""", "")]
    [InlineData("""{"where": null}""", "1 2 3")]
    [InlineData("""{"where": {}}""", "1 2 3")]
    [InlineData("""{"where": {"isStarred": {"eq": true}}}""", "1")]
    [InlineData("""{"where": {"or": []}}""", "1 2 3")]
    [InlineData("""{"where": {"or": [{"title": {"startsWith": "Trip"}}, {"source": {"eq": "SLACK"}}]}}""", "1 2")]
    [InlineData("""{"where": {"messages": {"some": {"role": {"in": ["USER"]}}}}, "title": null}""", "")]
    [InlineData("""{"where": {"messages": {"any": false}}}""", "3")]
    [InlineData("""{"where": {"messages": {"any": true}}}""", "1 2")]
    public async Task Missing_and_null_parts_mean_what_they_say(string variables, string expected)
    {
        const string query = "query($where: ChatFilterInput, $title: String) { chats(order: [{ createdAt: ASC }], where: { and: [{ title: { eq: $title } }, { and: [$where] }] }) { nodes { id } } }";
        foreach (var text in new[] { query, query.Replace("{ and: [$where] }", "$where", StringComparison.Ordinal) })
        {
            var answer = await graph.SendAsync(People.Owner, Adapt(text, variables), JsonSerializer.Deserialize<JsonElement>(variables));
            answer.TryGetProperty("errors", out var errors).ShouldBeFalse($"{errors}");
            answer.GetProperty("data").GetProperty("chats").GetProperty("nodes").EnumerateArray()
                .Select(node => node.GetProperty("id").GetString()![^1]).ShouldBe(expected.Where(char.IsDigit));
        }
    }

    [Theory]
    [InlineData("""[{"isStarred": "DESC", "createdAt": "DESC"}]""", "1 3 2")]
    [InlineData("""[{"createdAt": "DESC", "isStarred": "DESC"}]""", "3 2 1")]
    [InlineData("""[{"isStarred": "ASC"}, {"createdAt": "ASC"}]""", "2 3 1")]
    [InlineData("""{"createdAt": "ASC"}""", "1 2 3")]
    [InlineData("[]", "3 2 1")]
    [InlineData("null", "3 2 1")]
    public async Task The_order_of_a_variables_fields_is_the_order_of_its_text(string order, string expected)
    {
        var answer = await graph.SendAsync(
            People.Owner, "query($order: [ChatSortInput!]) { chats(order: $order) { nodes { id } } }", JsonSerializer.Deserialize<JsonElement>($"{{\"order\": {order}}}"));
        answer.GetProperty("data").GetProperty("chats").GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("id").GetString()![^1]).ShouldBe(expected.Where(char.IsDigit));
    }

    [Fact]
    public async Task The_order_of_a_default_is_the_order_of_its_text()
    {
        var answer = await graph.SendAsync(
            People.Owner, "query($order: [ChatSortInput!] = [{ createdAt: DESC, isStarred: DESC }]) { chats(order: $order) { nodes { id } } }");
        answer.GetProperty("data").GetProperty("chats").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()![^1]).ShouldBe("321");
    }

    // A list's item can't be null, so where the filter is, nothing stands in its place.
    private static string Adapt(string query, string variables) => variables.Contains("where\": {", StringComparison.Ordinal)
        ? query.Replace("$where: ChatFilterInput", "$where: ChatFilterInput!", StringComparison.Ordinal)
        : query.Replace("$where: ChatFilterInput, ", "", StringComparison.Ordinal).Replace(", { and: [$where] }", "", StringComparison.Ordinal).Replace(", $where", "", StringComparison.Ordinal);

    private static Dictionary<string, object?> CreateVariables(Random random)
    {
        var variables = new Dictionary<string, object?>
        {
            ["ids"] = Enumerable.Range(0, random.Next(4)).Select(_ => Ids[random.Next(Ids.Length)]).ToArray(),
            ["id"] = Ids[random.Next(Ids.Length)],
        };
        void Maybe(string name, params object?[] values)
        {
            if (random.Next(2) == 0)
            {
                variables[name] = values[random.Next(values.Length)];
            }
        }

        Maybe("first", null, 0, 1, 2, -1, 101);
        if (random.Next(3) == 0)
        {
            Maybe("last", null, 1, 2);
        }

        Maybe("where", null, Json("{}"), Json("""{"title": {"contains": "e"}}"""), Json("""{"title": {"eq": null}}"""), Json("""{"title": null}"""),
            Json("""{"messages": {"any": true}}"""), Json("""{"messages": {"any": false}}"""), Json("""{"user": {"emailVerified": {"eq": true}}}"""), Json("""{"user": null}"""),
            Json("""{"id": {"in": ["10000000-0000-7000-8000-000000000001", null]}}"""), Json("""{"id": {"eq": "nonsense"}}"""), Json("""{"and": [], "or": []}"""));
        Maybe("title", null, "Trip to Lisbon", "x", "\0");
        Maybe("skip", true, false);
        Maybe("include", true, false);
        Maybe("order", null, Json("[]"), Json("""{"title": "DESC"}"""), Json("""[{"title": "DESC"}, {"createdAt": "ASC"}]"""), Json("""{"createdAt": "ASC", "title": "DESC"}"""), Json("""{"title": null}"""));
        Maybe("starred", null, true, false);
        Maybe("in", null, Json("[]"), Json("[null]"), Json("""["Trip to Lisbon", null]"""), "Trip to Lisbon");
        Maybe("role", null, "USER", "ASSISTANT");
        Maybe("by", Json("[]"), "ROLE", Json("""["ROLE", "MODEL_USED"]"""), Json("""["MODEL_USED", "ROLE"]"""), Json("""["CREATED_AT_DAY"]"""), Json("""["ROLE", "ROLE"]"""));
        Maybe("key", "SOURCE", "IS_STARRED", "USER_ID", "VISIBILITY");
        Maybe("groupOrder", null, Json("[]"), Json("""{"sumCost": "DESC"}"""), Json("""[{"count": "ASC"}, {"role": "DESC"}]"""), Json("""{"modelUsed": "ASC"}"""), Json("""{"count": null}"""));
        return variables;
    }

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
