namespace Assistant.Engine.Tests.Transports;

public sealed class HttpGetTests(TransportServer server) : IClassFixture<TransportServer>
{
    [Fact]
    public async Task Every_parameter_reaches_the_executor()
    {
        var answer = await server.GetAsync(
            "/graphql?query=%7B+a+%7D&operationName=O&variables=%7B%22x%22%3A%22%C3%A9%22%7D&extensions=%7B%7D&documentId=d&other=1&other=2");

        var request = answer.Json.GetProperty("data").GetProperty("request");
        request.GetProperty("Query").GetString().ShouldBe("{ a }");
        request.GetProperty("OperationName").GetString().ShouldBe("O");
        request.GetProperty("Variables").GetProperty("x").GetString().ShouldBe("é");
        request.GetProperty("Extensions").GetRawText().ShouldBe("{}");
        request.GetProperty("DocumentId").GetString().ShouldBe("d");
        answer.Json.GetProperty("data").GetProperty("options").GetProperty("QueriesOnly").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Empty_parameters_are_absent_ones()
    {
        var answer = await server.GetAsync("/graphql?query=%7B+a+%7D&operationName=&variables=&extensions=");

        var request = answer.Json.GetProperty("data").GetProperty("request");
        request.GetProperty("OperationName").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        request.GetProperty("Variables").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData("", "HC0013")]
    [InlineData("?query=", "HC0013")]
    [InlineData("?variables=%7B%7D", "HC0013")]
    [InlineData("?query=%7Ba%7D&query=%7Bb%7D", "HC0009")]
    [InlineData("?query=%7Ba%7D&variables=%7B", "HC0011")]
    [InlineData("?query=%7Ba%7D&variables=%7B%7Dx", "HC0011")]
    [InlineData("?query=%7Ba%7D&variables=%5B%5D", "HC0009")]
    [InlineData("?query=%7Ba%7D&variables=%22x%22", "HC0009")]
    [InlineData("?query=%7Ba%7D&variables=%7B%22x%22%3A%22%5Cud800%22%7D", "HC0009")]
    [InlineData("?query=%7Ba%7D&extensions=1", "HC0009")]
    public async Task Malformed_parameters_are_refused(string query, string code)
    {
        foreach (var accept in (string[])["application/json", "application/graphql-response+json"])
        {
            var answer = await server.GetAsync($"/graphql{query}", accept);

            answer.Status.ShouldBe(400);
            answer.Code.ShouldBe(code);
        }
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task A_mutation_is_for_post_alone(string accept)
    {
        var answer = await server.GetAsync($"/graphql?query={Uri.EscapeDataString(EchoExecutor.Mutation)}", accept);

        answer.Status.ShouldBe(405);
        answer.Response.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("HEAD")]
    public async Task Other_methods_are_refused(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql?query=%7Ba%7D");
        var answer = await server.SendAsync(request, null);

        answer.Status.ShouldBe(405);
        answer.Response.Content.Headers.Allow.ShouldBe(["GET", "POST"]);
    }

    [Theory]
    [InlineData("*/*", "application/graphql")]
    [InlineData("text/plain", "text/plain")]
    [InlineData("text/html,*/*;q=0.8", "text/plain")]
    public async Task The_schema_is_served_as_text(string accept, string mediaType)
    {
        var answer = await server.GetAsync("/graphql?sdl", accept);

        answer.Status.ShouldBe(200);
        answer.MediaType.ShouldBe(mediaType);
        answer.Body.ShouldBe("type Query { a: Int }");
    }

    [Fact]
    public async Task Neither_query_strings_nor_cookies_sign_anybody_in()
    {
        var answer = await server.GetAsync(
            "/graphql?query=%7Ba%7D&access_token=abc&token=abc", null, ("Cookie", "access_token=abc; Authorization=Bearer%20abc"));

        answer.Json.GetProperty("data").GetProperty("caller").EnumerateObject().ShouldBeEmpty();
    }
}
