using System.Text;

namespace Assistant.Graph.Tests.Hosting;

public sealed class BadInputTests(DemoServer demo) : IClassFixture<DemoServer>
{
    public static TheoryData<string, string, int, string> Requests() => new()
    {
        { "malformed JSON", "{\"query\": \"{ me { id } }\"", 400, "HC0011" },
        { "no JSON object", "[]", 400, "HC0009" },
        { "no query", "{}", 400, "HC0013" },
        { "broken grammar", Query("{ me { id }"), 400, "HC0014" },
        { "empty document", Query(""), 400, "HC0014" },
        { "unknown field", Query("{ me { nam } }"), 400, "GRAPHQL_VALIDATION_FAILED" },
        { "unknown operation", """{"query":"query A { __typename }","operationName":"B"}""", 400, "*" },
        { "wrong type of a variable", """{"query":"query($n: Int) { chats(first: $n) { totalCount } }","variables":{"n":"ten"}}""", 400, "HC0016" },
        { "first: -1", Query("{ chats(first: -1) { totalCount } }"), 200, "*" },
        { "unreadable cursor", Query("{ chats(first: 1, after: \\\"nonsense\\\") { totalCount } }"), 200, "*" },
        { "10,000 deep", Query(string.Concat(Enumerable.Repeat("{ me ", 10_000)) + new string('}', 10_000)), 400, "HC0014" },
        { "1 MB query", Query("{ " + string.Concat(Enumerable.Repeat("a: __typename ", 75_000)) + "}"), 400, "*" },
        { "1 MB of brackets", Query(new string('{', 1_000_000)), 400, "HC0014" },
        { "larger than the limit", Query(new string(' ', 5_000_000)), 413, "HC0010" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Each_is_a_clear_error_and_leaves_the_server_unharmed(string what, string body, int status, string code)
    {
        var (answeredStatus, answer) = await demo.Server.SendAsync(body, demo.Token);

        answeredStatus.ShouldBe(status, $"{what}: {answer}");
        using var json = System.Text.Json.JsonDocument.Parse(answer);
        var told = ServingTests.Code(json.RootElement).ShouldNotBeNull();
        if (code != "*")
        {
            told.ShouldBe(code);
        }

        // A request without a document, or with one that isn't read, has no place to name.
        if (body.Contains("query", StringComparison.Ordinal) && status != 413)
        {
            json.RootElement.GetProperty("errors")[0].GetProperty("locations").GetArrayLength().ShouldBeGreaterThan(0, answer);
        }

        (await demo.Server.QueryAsync("{ me { email } }", demo.Token)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJodHRwczovL2lzc3Vlci5leGFtcGxlIiwic3ViIjoieCIsImV4cCI6NDAwMDAwMDAwMH0.AAAA")]
    public async Task A_bad_token_is_an_error_and_never_an_anonymous_answer(string token)
    {
        var (status, answer) = await demo.Server.SendAsync("""{"query":"{ __typename }"}""", token);

        status.ShouldBe(401);
        answer.ShouldContain("AUTH_NOT_AUTHENTICATED");
        answer.ShouldNotContain("data");
    }

    [Fact]
    public async Task The_wrong_content_type_is_named()
    {
        using var content = new StringContent("{ me { id } }", Encoding.UTF8, "application/graphql");
        using var response = await demo.Server.Client.PostAsync("/graphql", content);

        ((int)response.StatusCode).ShouldBe(415);
        (await response.Content.ReadAsStringAsync()).ShouldContain("application/json");
    }

    private static string Query(string document) => $"{{\"query\":\"{document}\"}}";
}
