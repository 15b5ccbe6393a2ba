using System.Net.Http.Headers;

namespace Assistant.Graph.Tests.Hosting;

public sealed class ServingTests(DemoServer demo) : IClassFixture<DemoServer>
{
    [Fact]
    public async Task A_person_reads_what_is_theirs()
    {
        var (status, body) = await demo.Server.QueryAsync("{ me { email } }", demo.Token);

        status.ShouldBe(200);
        body.GetRawText().ShouldBe("""{"data":{"me":{"email":"user@example.com"}}}""");
    }

    [Fact]
    public async Task Without_a_token_only_introspection_answers()
    {
        var (status, body) = await demo.Server.QueryAsync("{ __typename __schema { queryType { name } } me { email } }", null);

        status.ShouldBe(200);
        body.GetProperty("data").GetRawText().ShouldBe("""{"__typename":"Query","__schema":{"queryType":{"name":"Query"}},"me":null}""");
        Code(body).ShouldBe("AUTH_NOT_AUTHENTICATED");
    }

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Health_is_told(string path, string text) =>
        (await demo.Server.Client.GetStringAsync(path)).ShouldBe(text);

    [Fact]
    public async Task The_schema_is_served_as_text()
    {
        (await demo.Server.Client.GetStringAsync("/graphql?sdl")).ShouldContain("type Chat ");
    }

    [Fact]
    public async Task A_plan_isnt_told_in_production()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7Bme%7Bemail%7D%7D");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", demo.Token);
        request.Headers.Add("GraphQL-Plan", "report");

        using var response = await demo.Server.Client.SendAsync(request);

        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"me":{"email":"user@example.com"}}}""");
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, br", "br")]
    [InlineData("identity", null)]
    public async Task A_long_answer_is_compressed_as_the_client_likes(string accepted, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?sdl");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);

        using var response = await demo.Server.Client.SendAsync(request);

        response.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(encoding);
    }

    [Fact]
    public async Task A_short_answer_isnt_worth_compressing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7B__typename%7D");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br, gzip");

        using var response = await demo.Server.Client.SendAsync(request);

        response.Content.Headers.ContentEncoding.ShouldBeEmpty();
        response.Content.Headers.ContentLength.ShouldBe(31);
    }

    [Theory]
    [InlineData("https://app.example.com", true)]
    [InlineData("https://evil.example.com", false)]
    [InlineData("http://app.example.com", false)]
    [InlineData("null", false)]
    public async Task Pages_of_the_listed_origins_may_call(string origin, bool allowed)
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        using var asked = await demo.Server.Client.SendAsync(preflight);
        using var call = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7B__typename%7D");
        call.Headers.Add("Origin", origin);
        using var called = await demo.Server.Client.SendAsync(call);

        foreach (var response in (HttpResponseMessage[])[asked, called])
        {
            var told = response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
            told.ShouldBe(allowed ? origin : null);
            response.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("/graphql", "text/html")]
    [InlineData("/graphql/", "text/html")]
    [InlineData("/graphql/bcp-config.json", "*/*")]
    public async Task Production_has_no_ide(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", accept);

        using var response = await demo.Server.Client.SendAsync(request);

        ((int)response.StatusCode).ShouldBeOneOf(404, 406);
    }

    internal static string? Code(System.Text.Json.JsonElement body) =>
        body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
