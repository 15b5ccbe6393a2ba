using Assistant.Testing;

namespace Assistant.Graph.Tests.Hosting;

public sealed class IdeTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private RunningServer _server = null!;

    public async Task InitializeAsync() =>
        _server = await RunningServer.StartAsync(fixture.Database.ServingConnectionString, "Development");

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/graphql", "text/html,application/xhtml+xml,*/*;q=0.8", 200, "text/html")]
    [InlineData("/graphql/", "text/html", 200, "text/html")]
    [InlineData("/graphql/bcp-config.json", "*/*", 200, "application/json")]
    [InlineData("/graphql/manifest.webmanifest", "*/*", 200, "application/manifest+json")]
    [InlineData("/graphql?query=%7B__typename%7D", "text/html, */*", 200, "application/json")]
    [InlineData("/graphql?sdl", "text/html", 200, "text/plain")]
    [InlineData("/graphql/", "application/json", 400, "application/json")]
    [InlineData("/graphql/nothing.js", "*/*", 404, null)]
    [InlineData("/graphql/service-worker.js", "*/*", 404, null)]
    [InlineData("/graphql/../appsettings.json", "*/*", 404, null)]
    [InlineData("/graphql/..%2f..%2f..%2fpackage.json", "*/*", 404, null)]
    [InlineData("/graphql/%2e%2e/%2e%2e/package.json", "*/*", 404, null)]
    [InlineData("/graphql/LICENSE", "*/*", 404, null)]
    public async Task Browsers_get_the_ide_and_clients_get_GraphQL(string path, string accept, int status, string? mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);

        using var response = await _server.Client.SendAsync(request);

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType?.MediaType.ShouldBe(mediaType);
    }

    [Fact]
    public async Task The_page_may_talk_to_this_server_alone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/");
        request.Headers.Add("Accept", "text/html");

        using var response = await _server.Client.SendAsync(request);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none';");
        policy.ShouldContain("connect-src 'self';");
        policy.ShouldNotContain("http");
    }
}
