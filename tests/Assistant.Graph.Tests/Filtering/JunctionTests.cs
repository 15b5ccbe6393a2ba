using System.Globalization;
using System.Text.Json;
using Assistant.Graph.Tests.Execution;
using Xunit.Abstractions;

namespace Assistant.Graph.Tests.Filtering;

/// <summary>Random nests of <c>and</c>, <c>or</c>, several fields and several operators find what LINQ finds.</summary>
public sealed class JunctionTests(FilterFixture filter, ITestOutputHelper output) : IClassFixture<FilterFixture>
{
    private static readonly (string Text, Func<FilteredRow, bool> Holds)[] Leaves =
    [
        ("{\"content\": {\"contains\": \"a\"}}", row => row.Content.Contains('a', StringComparison.Ordinal)),
        ("{\"content\": {\"or\": [{\"eq\": \"%\"}, {\"and\": [{\"startsWith\": \"a\"}, {\"neq\": \"ab\"}]}]}}", row => row.Content == "%" || (row.Content.StartsWith('a') && row.Content != "ab")),
        ("{\"content\": {\"or\": [], \"nin\": [\"a\", \"%\"]}}", row => row.Content is not ("a" or "%")),
        ("{\"modelUsed\": {\"eq\": null}}", row => row.ModelUsed is null),
        ("{\"modelUsed\": {\"neq\": null, \"ncontains\": \"_\"}}", row => row.ModelUsed is { } text && !text.Contains('_', StringComparison.Ordinal)),
        ("{\"inputTokens\": {\"gte\": 1}, \"role\": {\"in\": [\"USER\", \"SYSTEM\"]}}", row => row.InputTokens >= 1 && row.Role is "user" or "system" && row.InputTokens >= 1),
        ("{\"inputTokens\": {\"in\": [null, 0]}}", row => row.InputTokens is null or 0),
        ("{\"inputTokens\": {\"nin\": [null, 0]}}", row => row.InputTokens is not (null or 0)),
        ("{\"cost\": {\"gt\": 0, \"lt\": 100}}", row => row.Cost is > 0 and < 100),
        ("{\"createdAt\": {\"gt\": \"2026-01-01T01:00:00.000002+01:00\"}}", row => row.CreatedAt > FilterFixture.Start.AddTicks(20)),
        ("{\"vote\": {\"isUpvoted\": {\"eq\": true}}}", row => row.IsUpvoted is true),
        ("{\"vote\": {\"isUpvoted\": {\"neq\": true}}}", row => row.IsUpvoted is not true),
        ("{\"vote\": null}", row => row.IsUpvoted is null),
        ("{\"vote\": {\"message\": {\"content\": {\"startsWith\": \"a\"}}}}", row => row.IsUpvoted is not null && row.Content.StartsWith('a')),
        ("{\"chat\": {\"messages\": {\"some\": {\"content\": {\"eq\": \"a\"}}, \"none\": {\"content\": {\"eq\": \"b\"}}, \"any\": true}}}", _ => true),
        ("{\"chat\": {\"messages\": {\"all\": {\"content\": {\"eq\": \"a\"}}}}}", _ => false),
        ("{\"chat\": {\"memories\": {\"all\": {\"content\": {\"contains\": \"quarters\"}}}, \"user\": {\"emailVerified\": {\"eq\": true}, \"documents\": {\"some\": {\"title\": {\"startsWith\": \"Packing\"}, \"versions\": {\"some\": {\"kind\": {\"eq\": \"TEXT\"}}}}}}}}", _ => true),
        ("{}", _ => true),
        ("{\"and\": []}", _ => true),
    ];

    [Fact]
    public async Task Random_nests_find_what_linq_finds()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FILTER_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        output.WriteLine($"FILTER_SEED={seed}");
        var random = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            var (text, holds) = Create(random, 0);
            var answer = await filter.Graph.SendAsync(
                People.Owner, "query($where: MessageFilterInput) { messages(first: 100, where: $where) { totalCount nodes { id } } }", new { where = JsonSerializer.Deserialize<JsonElement>(text) });
            answer.TryGetProperty("errors", out var errors).ShouldBeFalse($"{errors} {text}");
            var expected = filter.Rows.Where(holds).Select(row => row.GlobalId).ToArray();
            var messages = answer.GetProperty("data").GetProperty("messages");
            messages.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()).Order().ShouldBe(expected.Order(), false, text);
            messages.GetProperty("totalCount").GetInt32().ShouldBe(expected.Length, text);
        }
    }

    [Theory]
    [InlineData("{ messages(where: { content: { eq: \"a\\u0000\" } }) { nodes { id } } me { id } }", null)]
    [InlineData("query($v: String) { messages(where: { content: { contains: $v } }) { nodes { id } } me { id } }", "{\"v\": \"\\u0000\"}")]
    [InlineData("query($v: [String]) { messages(where: { content: { in: $v } }) { totalCount } me { id } }", "{\"v\": [\"a\", \"\\u0000\"]}")]
    [InlineData("query($v: String) { documents(search: $v) { nodes { id } } me { id } }", "{\"v\": \"\\u0000\"}")]
    [InlineData("query($v: DocumentFilterInput) { me { id documents(where: $v) { nodes { id } } } }", "{\"v\": {\"title\": {\"nin\": [\"\\u0000\"]}}}")]
    public async Task A_text_that_postgresql_cannot_hold_is_refused_by_its_field(string query, string? variables)
    {
        var answer = await filter.Graph.SendAsync(People.Owner, query, variables is null ? null : JsonSerializer.Deserialize<JsonElement>(variables));
        answer.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem().GetProperty("extensions").GetProperty("code").GetString().ShouldBe("INVALID_ARGUMENT");
        answer.GetProperty("data").GetProperty("me").GetProperty("id").GetString().ShouldNotBeNull();
    }

    [Theory]
    [InlineData("query($v: String) { messages(where: { content: { eq: $v } }) { nodes { id } } }", "{\"v\": \"\\ud800\"}", "HC0016")]
    [InlineData("query($v: DateTime) { messages(where: { createdAt: { eq: $v } }) { nodes { id } } }", "{\"v\": \"\\udc00\"}", "HC0016")]
    [InlineData("query($v: MessageFilterInput) { messages(where: $v) { nodes { id } } }", "{\"v\": {\"\\ud800\": 1}}", "HC0016")]
    [InlineData("{ messages(where: { content: { eq: \"\\uD800\" } }) { nodes { id } } }", "{}", "HC0014")]
    [InlineData("query($v: DateTime) { messages(where: { createdAt: { eq: $v } }) { nodes { id } } }", "{\"v\": \"yesterday\"}", "HC0016")]
    [InlineData("query($v: UUID) { messages(where: { chatId: { eq: $v } }) { nodes { id } } }", "{\"v\": \"1\"}", "HC0016")]
    [InlineData("query($v: Int) { messages(where: { inputTokens: { eq: $v } }) { nodes { id } } }", "{\"v\": 2147483648}", "HC0016")]
    public async Task A_value_that_is_none_of_its_type_is_refused(string query, string variables, string code)
    {
        var answer = await filter.Graph.SendAsync(People.Owner, query, JsonSerializer.Deserialize<JsonElement>(variables));
        answer.TryGetProperty("data", out _).ShouldBeFalse();
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe(code);
    }

    private static (string Text, Func<FilteredRow, bool> Holds) Create(Random random, int depth)
    {
        if (depth == 3 || random.Next(3) == 0)
        {
            return Leaves[random.Next(Leaves.Length)];
        }

        var parts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Create(random, depth + 1)).ToArray();
        var isOr = random.Next(2) == 0;
        return ($"{{\"{(isOr ? "or" : "and")}\": [{string.Join(", ", parts.Select(part => part.Text))}]}}", row => isOr ? parts.Any(part => part.Holds(row)) : parts.All(part => part.Holds(row)));
    }
}
