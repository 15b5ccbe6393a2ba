using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;

namespace Assistant.Graph.Tests.Hosting;

/// <summary>WebSockets and server-sent events as the whole server has them: its tokens, its origins, its graph.</summary>
public sealed class StreamServingTests(DemoServer demo) : IClassFixture<DemoServer>
{
    private const string Me = "{ me { email } }";
    private const string Answer = """{"data":{"me":{"email":"user@example.com"}}}""";

    [Fact]
    public async Task A_socket_serves_whom_its_token_names()
    {
        using var socket = await ConnectAsync();
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{demo.Token}}}"}}""");
        (await socket.ReceiveAsync()).ShouldBe("""{"type":"connection_ack"}""");

        await socket.SendAsync($$$"""{"id":"1","type":"subscribe","payload":{"query":"{{{Me}}}"}}""");

        (await socket.ReceiveAsync()).ShouldBe($$"""{"id":"1","type":"next","payload":{{Answer}}}""");
        (await socket.ReceiveAsync()).ShouldBe("""{"id":"1","type":"complete"}""");
    }

    [Fact]
    public async Task A_socket_serves_whom_the_upgrade_s_header_names()
    {
        using var socket = await ConnectAsync(("Authorization", $"Bearer {demo.Token}"));
        await socket.SendAsync("""{"type":"connection_init"}""");
        (await socket.ReceiveAsync()).ShouldBe("""{"type":"connection_ack"}""");

        await socket.SendAsync($$$"""{"id":"1","type":"subscribe","payload":{"query":"{{{Me}}}"}}""");

        (await socket.ReceiveAsync()).ShouldBe($$"""{"id":"1","type":"next","payload":{{Answer}}}""");
    }

    [Fact]
    public async Task A_token_that_isnt_the_issuer_s_is_4403_and_one_in_the_url_is_none()
    {
        using var forged = await ConnectAsync();
        await forged.SendAsync($$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{demo.Token}}}x"}}""");
        (await forged.ReceiveAsync()).ShouldBeNull();
        forged.CloseStatus.ShouldBe(4403);

        using var inUrl = await GraphQLSocket.ConnectAsync(demo.Server, $"?access_token={demo.Token}&token={demo.Token}");
        await inUrl.SendAsync("""{"type":"connection_init"}""");
        (await inUrl.ReceiveAsync()).ShouldBe("""{"type":"connection_ack"}""");
        await inUrl.SendAsync($$$"""{"id":"1","type":"subscribe","payload":{"query":"{{{Me}}}"}}""");
        (await inUrl.ReceiveAsync()).ShouldNotBeNull().ShouldContain("AUTH_NOT_AUTHENTICATED");
    }

    [Theory]
    [InlineData("https://app.example.com", true)]
    [InlineData("https://other.example.com", false)]
    public async Task Pages_may_open_sockets_where_they_may_call(string origin, bool allowed)
    {
        var connect = () => ConnectAsync(("Origin", origin));

        if (allowed)
        {
            (await connect()).Dispose();
        }
        else
        {
            (await connect.ShouldThrowAsync<WebSocketException>()).Message.ShouldContain("403");
        }
    }

    [Fact]
    public async Task Events_are_neither_compressed_nor_kept()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":"{{Me}}"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", demo.Token);
        request.Headers.Add("Accept", "text/event-stream");
        request.Headers.Add("Accept-Encoding", "br, gzip");

        using var response = await demo.Server.Client.SendAsync(request);

        response.Content.Headers.ContentEncoding.ShouldBeEmpty();
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await response.Content.ReadAsStringAsync()).ShouldBe($"event: next\ndata: {Answer}\n\nevent: complete\ndata: \n\n");
    }

    private Task<GraphQLSocket> ConnectAsync(params (string Name, string Value)[] headers) => GraphQLSocket.ConnectAsync(demo.Server, "", headers);
}
