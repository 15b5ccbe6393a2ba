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
        await SendAsync(socket, $$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{demo.Token}}}"}}""");
        (await ReceiveAsync(socket)).ShouldBe("""{"type":"connection_ack"}""");

        await SendAsync(socket, $$$"""{"id":"1","type":"subscribe","payload":{"query":"{{{Me}}}"}}""");

        (await ReceiveAsync(socket)).ShouldBe($$"""{"id":"1","type":"next","payload":{{Answer}}}""");
        (await ReceiveAsync(socket)).ShouldBe("""{"id":"1","type":"complete"}""");
    }

    [Fact]
    public async Task A_socket_serves_whom_the_upgrade_s_header_names()
    {
        using var socket = await ConnectAsync(("Authorization", $"Bearer {demo.Token}"));
        await SendAsync(socket, """{"type":"connection_init"}""");
        (await ReceiveAsync(socket)).ShouldBe("""{"type":"connection_ack"}""");

        await SendAsync(socket, $$$"""{"id":"1","type":"subscribe","payload":{"query":"{{{Me}}}"}}""");

        (await ReceiveAsync(socket)).ShouldBe($$"""{"id":"1","type":"next","payload":{{Answer}}}""");
    }

    [Fact]
    public async Task A_token_that_isnt_the_issuer_s_is_4403_and_one_in_the_url_is_none()
    {
        using var forged = await ConnectAsync();
        await SendAsync(forged, $$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{demo.Token}}}x"}}""");
        (await ReceiveAsync(forged)).ShouldBeNull();
        ((int)forged.CloseStatus!).ShouldBe(4403);

        using var inUrl = await ConnectAsync($"?access_token={demo.Token}&token={demo.Token}");
        await SendAsync(inUrl, """{"type":"connection_init"}""");
        (await ReceiveAsync(inUrl)).ShouldBe("""{"type":"connection_ack"}""");
        await SendAsync(inUrl, $$$"""{"id":"1","type":"subscribe","payload":{"query":"{{{Me}}}"}}""");
        (await ReceiveAsync(inUrl)).ShouldNotBeNull().ShouldContain("AUTH_NOT_AUTHENTICATED");
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

    private Task<ClientWebSocket> ConnectAsync(params (string Name, string Value)[] headers) => ConnectAsync("", headers);

    private async Task<ClientWebSocket> ConnectAsync(string query, params (string Name, string Value)[] headers)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        foreach (var (name, value) in headers)
        {
            socket.Options.SetRequestHeader(name, value);
        }

        await socket.ConnectAsync(new Uri($"ws://{demo.Server.Client.BaseAddress!.Authority}/graphql{query}"), CancellationToken.None);
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    private static async Task<string?> ReceiveAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var buffer = new byte[4096];
        var result = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
        return result.MessageType is WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(buffer, 0, result.Count);
    }
}
