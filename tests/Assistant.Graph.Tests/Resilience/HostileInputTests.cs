using System.Net;
using System.Text;
using System.Text.Json;
using Assistant.Engine.Errors;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>Operations that are well-formed enough to be dangerous: each is answered or refused clearly, and costs little.</summary>
public sealed class HostileInputTests(ResilienceFixture fixture) : IClassFixture<ResilienceFixture>
{
    private const string Titles = "query ($v: String) { chats(where: { title: { eq: $v } }) { nodes { title } } }";
    private const string Filter = "query ($v: ChatFilterInput) { chats(where: $v) { nodes { title } } }";
    private const string Created = "query ($v: DateTime) { chats(where: { createdAt: { gt: $v } }) { nodes { title } } }";

    public static TheoryData<string, string, object?, string?> Operations => new()
    {
        { "U+0000 in a literal", "{ chats(where: { title: { eq: \"a\\u0000\" } }) { nodes { title } } }", null, ErrorCodes.InvalidArgument },
        { "U+0000 in a variable", Titles, "a\0", ErrorCodes.InvalidArgument },
        { "U+0000 in a filter", Filter, new { messages = new { some = new { content = new { contains = "\0" } } } }, ErrorCodes.InvalidArgument },
        { "U+0000 in a list", Filter, new { title = new { @in = new[] { "a", "\0" } } }, ErrorCodes.InvalidArgument },
        { "U+0000 in a search", "query ($v: String) { documents(search: $v) { nodes { title } } }", "a\0", ErrorCodes.InvalidArgument },
        { "U+0000 in an id", "query ($v: ID!) { chat(id: $v) { title } }", "Chat:\0", ErrorCodes.InvalidId },
        { "U+0000 in a cursor", "query ($v: String) { me { chats(after: $v) { nodes { title } } } }", "\0", ErrorCodes.InvalidCursor },
        { "half a character", "{ chats(where: { title: { eq: \"\\uD800\" } }) { nodes { title } } }", null, ErrorCodes.Syntax },
        { "the first moment", Created, "0001-01-01T00:00:00Z", null },
        { "the last moment", Created, "9999-12-31T23:59:59.999999Z", null },
        { "a moment too late", Created, "10000-01-01T00:00:00Z", ErrorCodes.InvalidVariable },
        { "a moment beyond by its offset", Created, "9999-12-31T23:59:59-01:00", ErrorCodes.InvalidVariable },
        { "a number beyond Int", "query ($v: Int) { chats(first: $v) { totalCount } }", 1e300, ErrorCodes.InvalidVariable },
        { "a number beyond Decimal", "query ($v: Decimal) { messages(where: { cost: { gt: $v } }) { totalCount } }", 1e300, ErrorCodes.InvalidVariable },
        { "numbers beyond real", "query ($v: [Float!]) { memories(near: $v) { nodes { id } } }", Enumerable.Repeat(1e300, 768).ToArray(), ErrorCodes.InvalidArgument },
        { "first: 101", "{ chats(first: 101) { totalCount nodes { id } } }", null, ErrorCodes.MaxPageSizeExceeded },
        { "a list of 100,000", Filter, new { title = new { @in = Enumerable.Range(0, 100_000).Select(n => $"t{n}") } }, null },
        { "70,000 conditions", Filter, new { or = Enumerable.Range(0, 70_000).Select(n => new { title = new { eq = $"t{n}" } }) }, ErrorCodes.CostExceeded },
        { "a long search", "query ($v: String) { documents(search: $v) { nodes { id } } }", new string('w', 4001), ErrorCodes.InvalidArgument },
        { "a hundred names of a field", $"{{ me {{ {Repeat(100, n => $"a{n}: name ")} }} }}", null, null },
        { "a thousand names of a field", $"{{ me {{ {Repeat(1000, n => $"a{n}: name ")} }} }}", null, ErrorCodes.CostExceeded },
        { "a hundred lists", $"{{ me {{ {Repeat(100, n => $"a{n}: chats {{ nodes {{ id }} }} ")} }} }}", null, null },
        { "a field five hundred times", $"{{ {Repeat(500, _ => "__typename ")} }}", null, ErrorCodes.CostExceeded },
        { "lists in lists in lists", $"{{ me {Nest("{ chats { nodes { user ", 10, "{ id }", "} } } ")} }}", null, ErrorCodes.CostExceeded },
        { "short lists in lists", $"{{ me {Nest("{ chats(first: 1) { nodes { user ", 6, "{ id }", "} } } ")} }}", null, null },
        { "short lists in lists, 62 fields deep", $"{{ me {Nest("{ chats(first: 1) { nodes { user ", 20, "{ id }", "} } } ")} }}", null, ErrorCodes.CostExceeded },
        { "fragments that double", $"{{ messages {{ nodes {{ ...F0 }} }} }} {Repeat(24, n => $"fragment F{n} on Message {{ a: vote {{ message {{ ...F{n + 1} }} }} b: vote {{ message {{ ...F{n + 1} }} }} }} ")} fragment F24 on Message {{ id }}", null, ErrorCodes.CostExceeded },
        { "lists that double", $"{{ me {{ ...F0 }} }} {Repeat(24, n => $"fragment F{n} on User {{ a: chats(first: 1) {{ nodes {{ user {{ ...F{n + 1} }} }} }} b: chats(first: 1) {{ nodes {{ user {{ ...F{n + 1} }} }} }} }} ")} fragment F24 on User {{ id }}", null, ErrorCodes.CostExceeded },
        { "fragments in a circle", "{ me { ...A } } fragment A on User { ...B } fragment B on User { ...A }", null, ErrorCodes.Validation },
        { "10,000 selections deep", Nest("{ me ", 10_000, "", "}"), null, ErrorCodes.Syntax },
        { "10,000 lists deep", $"{{ nodes(ids: {Nest("[", 10_000, "", "]")}) {{ id }} }}", null, ErrorCodes.Syntax },
        { "10,000 objects deep", $"{{ chats(where: {Nest("{ and: ", 10_000, "{}", "}")}) {{ totalCount }} }}", null, ErrorCodes.Syntax },
        { "10,000 list types deep", $"query ($v: {Nest("[", 10_000, "Int", "]")}) {{ me {{ id }} }}", null, ErrorCodes.Syntax },
        { "nothing left of a row", "{ me { chats { nodes { id @skip(if: true) } } } }", null, null },
        { "nothing left of a list", "{ me { chats { nodes @skip(if: true) { id } } } }", null, null },
        { "nothing left of an edge", "{ chats { edges { node @skip(if: true) { id } } pageInfo { hasNextPage @skip(if: true) } } }", null, null },
        { "nothing left", "{ me @skip(if: true) { id } }", null, null },
    };

    /// <param name="what">The case's name.</param>
    /// <param name="query">The document.</param>
    /// <param name="variable">The value of <c>$v</c>.</param>
    /// <param name="code">The code that refuses it; null where it is answered.</param>
    [Theory]
    [MemberData(nameof(Operations))]
    public async Task It_is_answered_or_refused_and_the_server_serves_on(string what, string query, object? variable, string? code)
    {
        var answer = await fixture.Server.SendAsync(People.OwnerId, query, variable is null ? null : new { v = variable });

        ((int)answer.Status).ShouldBeLessThan(500, what);
        answer.Codes.ShouldBe(code is null ? [] : [code], what);
        await ServesAsync();
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public async Task Variables_nested_10000_deep_are_refused(string open, string close)
    {
        var body = $"{{\"query\":\"query ($v: JSON) {{ me {{ name }} }}\",\"variables\":{{\"v\":{Nest(open, 10_000, "1", close)}}}}}";
        using var response = await fixture.Server.StartSendAsync(People.OwnerId, Encoding.UTF8.GetBytes(body));
        var answer = await Answer.ReadAsync(response);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Codes.ShouldBe([ErrorCodes.RequestSyntax]);
        await ServesAsync();
    }

    [Fact]
    public async Task Whatever_valid_requests_are_turned_into_is_no_error_of_the_server()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        string[] valid =
        [
            "{\"query\":\"{ me { id name chats(first: 2) { nodes { title messages { nodes { content vote { isUpvoted } } } } } } }\"}",
            "{\"query\":\"query Q($n: Int = 3, $w: ChatFilterInput) { chats(first: $n, where: $w, order: [{ title: DESC }]) { totalCount edges { cursor node { ...C } } } } fragment C on Chat { title createdAt }\",\"variables\":{\"n\":2,\"w\":{\"title\":{\"contains\":\"re\"},\"messages\":{\"some\":{\"cost\":{\"gt\":0.5}}}}},\"operationName\":\"Q\"}",
            "{\"query\":\"{ nodes(ids: [\\\"Chat:10000000-0000-7000-8000-000000000001\\\", \\\"Vote:10000000-0000-7000-8000-000000000001:20000000-0000-7000-8000-000000000002\\\"]) { __typename id ... on Chat { title } } __schema { queryType { name } } }\"}",
            "{\"query\":\"query ($d: DateTime!, $x: Boolean!) { messages(last: 2, where: { createdAt: { gt: $d }, role: { eq: ASSISTANT } }) { nodes { content @skip(if: $x) model { name } } pageInfo { endCursor } } documents(search: \\\"raincoat\\\") { nodes { title } } }\",\"variables\":{\"d\":\"2026-01-01T00:00:00Z\",\"x\":false}}",
        ];
        for (var i = 0; i < 3000; i++)
        {
            var body = Mutate(Encoding.UTF8.GetBytes(valid[random.Next(valid.Length)]), random);
            using var response = await fixture.Server.StartSendAsync(People.OwnerId, body);
            var text = await response.Content.ReadAsStringAsync();

            var told = $"seed {seed}, request {i}: {Encoding.UTF8.GetString(body)}";
            ((int)response.StatusCode).ShouldBeLessThan(500, told);
            text.ShouldNotContain(ErrorCodes.Unexpected, Case.Sensitive, told);
            Should.NotThrow(() => JsonDocument.Parse(text), told);
        }

        await ServesAsync();
    }

    // Bytes changed, cut out, doubled or moved; digits grown; names swapped: mostly one change, so that most still parse.
    private static byte[] Mutate(byte[] body, Random random)
    {
        string[] pieces = ["{", "}", "[", "]", "(", ")", "\\\"", "\\u0000", "\\\\u0000", "\\ud800", "-", "99999999999", "1e999", "null", "$n", "...", "@include(if: true)", "@skip(if: true)", "a: ", "first: 0 ", " last: 100 ", "é", "\0", "__typename ", "id "];
        var bytes = new List<byte>(body);
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 12), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(length, bytes.Count - 1));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }

    private async Task ServesAsync() =>
        (await fixture.Server.SendAsync(People.OwnerId, "{ me { name } }")).Text.ShouldBe("{\"data\":{\"me\":{\"name\":\"Olga Owner\"}}}");

    private static string Repeat(int count, Func<int, string> piece) => string.Concat(Enumerable.Range(0, count).Select(piece));

    private static string Nest(string open, int depth, string inner, string close) =>
        $"{Repeat(depth, _ => open)}{inner}{Repeat(depth, _ => close)}";
}
