namespace Assistant.Engine.Tests.Transports;

public sealed class AcceptNegotiationTests(TransportServer server) : IClassFixture<TransportServer>
{
    private const string GraphQL = "application/graphql-response+json";
    private const string Json = "application/json";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("", Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData(GraphQL, GraphQL)]
    [InlineData("APPLICATION/GRAPHQL-RESPONSE+JSON", GraphQL)]
    [InlineData("application/graphql-response+json; charset=utf-8", GraphQL)]
    [InlineData(Json, Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("application/json; charset=\"UTF-8\"", Json)]
    [InlineData("application/json, */*", Json)]
    [InlineData("*/*, application/json", Json)]
    [InlineData("application/json, application/graphql-response+json", GraphQL)]
    [InlineData("application/json;q=0.9, application/graphql-response+json;q=0.8", Json)]
    [InlineData("application/graphql-response+json;q=0.9, application/json;q=0.1", GraphQL)]
    [InlineData("application/graphql-response+json;q=0, */*", Json)]
    [InlineData("text/html, application/json;q=0.5", Json)]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.8", Json)]
    [InlineData("application/graphql-response+json;q=0.5, */*;q=0.5", GraphQL)]
    [InlineData("text/event-stream, application/json", Json)]
    [InlineData("text/event-stream;q=0.5, application/graphql-response+json", GraphQL)]
    [InlineData("this is no list ;;;", Json)]
    public async Task The_media_type_follows_accept(string? accept, string mediaType)
    {
        var answer = await server.PostJsonAsync("""{"query":"{ a }"}""", accept);

        answer.Status.ShouldBe(200);
        answer.MediaType.ShouldBe(mediaType);
        answer.Response.Content.Headers.ContentType!.CharSet.ShouldBe("utf-8");
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/event-stream;q=0")]
    [InlineData("text/*")]
    [InlineData("application/xml, image/png")]
    [InlineData("application/json;q=0, application/graphql-response+json;q=0")]
    [InlineData("application/json; charset=utf-16")]
    public async Task What_nobody_can_read_isnt_sent(string accept)
    {
        var answer = await server.PostJsonAsync("""{"query":"{ a }"}""", accept);

        answer.Status.ShouldBe(406);
        answer.Code.ShouldBe("HC0064");
    }

    [Theory]
    [InlineData(EchoExecutor.RequestError, GraphQL, 400)]
    [InlineData(EchoExecutor.RequestError, Json, 200)]
    [InlineData(EchoExecutor.Unauthenticated, GraphQL, 401)]
    [InlineData(EchoExecutor.Unauthenticated, Json, 200)]
    [InlineData(EchoExecutor.Unavailable, GraphQL, 503)]
    [InlineData(EchoExecutor.Unavailable, Json, 503)]
    [InlineData(EchoExecutor.Failing, GraphQL, 500)]
    [InlineData(EchoExecutor.Failing, Json, 500)]
    public async Task The_status_follows_the_outcome_and_the_media_type(string query, string accept, int status)
    {
        var answer = await server.PostJsonAsync($$"""{"query":"{{query}}"}""", accept);

        answer.Status.ShouldBe(status);
        answer.MediaType.ShouldBe(accept);
        answer.Json.TryGetProperty("errors", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_failure_tells_nothing_but_its_id()
    {
        var answer = await server.PostJsonAsync($$"""{"query":"{{EchoExecutor.Failing}}"}""");

        answer.Body.ShouldNotContain("secret");
        answer.Code.ShouldBe("INTERNAL_ERROR");
        Guid.TryParse(answer.Error.GetProperty("extensions").GetProperty("id").GetString(), out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Refused_credentials_are_a_challenge_and_a_GraphQL_error()
    {
        var answer = await server.PostJsonAsync("""{"query":"{ a }"}""", Json, ("Authorization", "Bearer x"));

        answer.Status.ShouldBe(401);
        answer.Code.ShouldBe("AUTH_NOT_AUTHENTICATED");
        answer.Response.Headers.WwwAuthenticate.ToString().ShouldContain("invalid_token");
    }
}
