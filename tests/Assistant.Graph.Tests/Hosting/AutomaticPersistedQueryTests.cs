using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Assistant.Graph.Tests.Hosting;

public sealed class AutomaticPersistedQueryTests(DemoServer demo) : IClassFixture<DemoServer>
{
    private static readonly string Unknown = JsonSerializer.Serialize(new { persistedQuery = new { version = 1, sha256Hash = new string('0', 64) } });

    [Fact]
    public async Task A_hash_is_unknown_until_its_text_has_come_with_it()
    {
        const string Text = "query Once { me { name } }";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
        var extensions = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""";

        var (status, body) = await demo.Server.SendAsync($$"""{"extensions":{{extensions}}}""", demo.Token);
        status.ShouldBe(400);
        body.ShouldBe("""{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""");

        (await demo.Server.SendAsync($$"""{"query":"{{Text}}","extensions":{{extensions}}}""", demo.Token)).Body.ShouldContain("Mara");
        (await demo.Server.SendAsync($$"""{"extensions":{{extensions}}}""", demo.Token)).Body.ShouldContain("Mara");
        (await demo.Server.Client.GetStringAsync($"/graphql?extensions={Uri.EscapeDataString(extensions)}")).ShouldContain("AUTH_NOT_AUTHENTICATED");
        using var socket = await GraphQLSocket.ConnectAsync(demo.Server, "", ("Authorization", $"Bearer {demo.Token}"));
        await socket.SendAsync("""{"type":"connection_init"}""");
        await socket.ReceiveAsync();
        await socket.SendAsync($$$"""{"id":"1","type":"subscribe","payload":{"extensions":{{{extensions}}}}}""");
        (await socket.ReceiveAsync()).ShouldNotBeNull().ShouldContain("Mara");
    }

    [Fact]
    public async Task Another_text_under_a_hash_is_refused()
    {
        var (status, body) = await demo.Server.SendAsync(
            $$$"""{"query":"{ __typename }","extensions":{{{Unknown}}} }""", demo.Token);

        status.ShouldBe(400);
        JsonDocument.Parse(body).RootElement.GetProperty("errors")[0].GetProperty("message").GetString().ShouldBe("provided sha does not match query");
    }

    [Fact]
    public async Task It_is_off_where_the_operator_says_so()
    {
        await using var server = await RunningServer.StartAsync(
            demo.Database.ServingConnectionString, settings: ("AutomaticPersistedQueries:Enabled", "false"));

        (await server.SendAsync($$"""{"extensions":{{Unknown}}}""", demo.Token))
            .Body.ShouldBe("""{"errors":[{"message":"PersistedQueryNotSupported","extensions":{"code":"PERSISTED_QUERY_NOT_SUPPORTED"}}]}""");
    }

    [Fact]
    public async Task Batches_are_off_unless_the_operator_says_otherwise()
    {
        var (status, body) = await demo.Server.SendAsync("""[{"query":"{ __typename }"}]""", demo.Token);

        status.ShouldBe(400);
        body.ShouldBe("""{"errors":[{"message":"The request body must be a JSON object; batches of operations aren't allowed here.","extensions":{"code":"HC0009"}}]}""");
    }
}
