using System.Net.WebSockets;
using System.Text;
using Assistant.Engine.Transports;

namespace Assistant.Engine.Tests.Transports.Streams;

public sealed class SocketClosureTests(StreamServer server) : IClassFixture<StreamServer>
{
    [Theory]
    [InlineData("", "The message isn't valid JSON")]
    [InlineData("hello", "The message isn't valid JSON")]
    [InlineData("{", "The message isn't valid JSON")]
    [InlineData("{\"type\":\"ping\"} x", "The message isn't valid JSON")]
    [InlineData("{\"type\":\"ping\",\"id\":\"\\ud800\"}", "The message isn't valid JSON")]
    [InlineData("[]", "The message must be an object")]
    [InlineData("{}", "The message has no type")]
    [InlineData("{\"type\":1}", "type must be a text")]
    [InlineData("{\"type\":\"start\"}", "The message's type is unknown")]
    [InlineData("{\"type\":\"connection_ack\"}", "The message's type is unknown")]
    [InlineData("{\"type\":\"ping\",\"payload\":1}", "payload must be an object")]
    [InlineData("{\"type\":\"connection_init\",\"payload\":[]}", "payload must be an object")]
    [InlineData("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":1}}", "Authorization must be a text")]
    [InlineData("{\"type\":\"complete\"}", "The message needs an id")]
    [InlineData("{\"type\":\"complete\",\"id\":\"\"}", "The message needs an id")]
    [InlineData("{\"type\":\"complete\",\"id\":1}", "id must be a text")]
    [InlineData("{\"type\":\"subscribe\",\"payload\":{\"query\":\"{ greeting }\"}}", "The message needs an id")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"1\"}", "subscribe needs a payload")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":null}", "subscribe needs a payload")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}", "payload: The request has neither \"query\" nor \"documentId\".")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":1}}", "payload: \"query\" must be a string.")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ a }\",\"variables\":[]}}", "payload: \"variables\" must be an object.")]
    public async Task A_bad_message_is_4400(string message, string reason)
    {
        foreach (var accepted in (bool[])[false, true])
        {
            if (accepted && message.Contains("connection_init"))
            {
                continue;
            }

            using var client = accepted ? await server.OpenAsync() : await server.ConnectAsync();
            if (!accepted && message.Contains("subscribe\",\"id\":\"1\",\"payload\":{"))
            {
                continue;
            }

            await client.SendAsync(message);

            (await client.ReceiveCloseAsync()).ShouldBe((4400, reason));
        }
    }

    [Fact]
    public async Task A_binary_message_is_4400()
    {
        using var client = await server.OpenAsync();

        await client.Socket.SendAsync("{\"type\":\"ping\"}"u8.ToArray(), WebSocketMessageType.Binary, true, CancellationToken.None);

        (await client.ReceiveCloseAsync()).ShouldBe((4400, "Messages must be text"));
    }

    [Fact]
    public async Task An_id_that_is_too_long_is_4400()
    {
        using var client = await server.OpenAsync();

        await client.SendAsync($$"""{"id":"{{new string('i', 257)}}","type":"complete"}""");

        (await client.ReceiveCloseAsync()).ShouldBe((4400, "The id is longer than 256 characters"));
    }

    [Fact]
    public async Task An_operation_before_the_client_is_accepted_is_4401()
    {
        using var client = await server.ConnectAsync();

        await client.SubscribeAsync("1", "{ greeting }");

        (await client.ReceiveCloseAsync()).ShouldBe((4401, "Unauthorized"));
    }

    [Theory]
    [InlineData("""{"Authorization":"Bearer bad"}""", 4403, "Forbidden: The token's signature is invalid.")]
    [InlineData("""{"headers":{"authorization":"Bearer bad"}}""", 4403, "Forbidden: The token's signature is invalid.")]
    [InlineData("""{"Authorization":"Bearer unchecked"}""", 1013, "The token can't be checked at the moment; try again")]
    public async Task A_refused_token_is_4403(string payload, int code, string reason)
    {
        using var client = await server.ConnectAsync();

        await client.SendAsync($$"""{"type":"connection_init","payload":{{payload}}}""");

        (await client.ReceiveCloseAsync()).ShouldBe((code, reason));
    }

    [Fact]
    public async Task No_initialisation_in_time_is_4408_even_for_a_client_that_pings()
    {
        await using var own = await StreamServer.StartAsync(new GraphQLStreamOptions { ConnectionInitTimeout = TimeSpan.FromMilliseconds(300) });
        using var silent = await own.ConnectAsync();
        using var pinging = await own.ConnectAsync();
        await pinging.SendAsync("""{"type":"ping"}""");

        (await silent.ReceiveCloseAsync()).ShouldBe((4408, "Connection initialisation timeout"));
        (await pinging.ReceiveCloseAsync()).ShouldBe((4408, "Connection initialisation timeout"));
    }

    [Fact]
    public async Task The_id_of_a_running_operation_is_4409_and_its_reason_fits_in_a_frame()
    {
        var id = new string('é', 200);
        using var client = await server.OpenAsync();
        await client.SubscribeAsync(id, "subscription { topic { number } }");
        await client.SubscribeAsync(id, "{ greeting }");

        var (code, reason) = await client.ReceiveCloseAsync();

        code.ShouldBe(4409);
        reason.ShouldStartWith("Subscriber for éé");
        Encoding.UTF8.GetByteCount(reason!).ShouldBeInRange(120, 123);

        using var other = await server.OpenAsync();
        await other.SubscribeAsync("s", "subscription { topic { number } }");
        await other.SubscribeAsync("s", "{ greeting }");
        (await other.ReceiveCloseAsync()).ShouldBe((4409, "Subscriber for s already exists"));
    }

    [Fact]
    public async Task A_second_initialisation_is_4429()
    {
        using var client = await server.OpenAsync();

        await client.SendAsync("""{"type":"connection_init"}""");

        (await client.ReceiveCloseAsync()).ShouldBe((4429, "Too many initialisation requests"));
    }

    [Fact]
    public async Task A_failure_of_the_server_is_4500_and_tells_nothing()
    {
        await using var own = await StreamServer.StartAsync(new GraphQLStreamOptions(), new EchoExecutor());
        using var failing = await own.OpenAsync();
        await failing.SubscribeAsync("1", EchoExecutor.Failing);
        (await failing.ReceiveCloseAsync()).ShouldBe((4500, "Internal server error"));

        using var broken = await own.OpenAsync();
        await broken.SubscribeAsync("1", EchoExecutor.BrokenOff);
        (await broken.ReceiveCloseAsync()).ShouldBe((4500, "Internal server error"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_over_the_limit_is_1009_and_one_at_the_limit_isnt(bool inPieces)
    {
        await using var own = await StreamServer.StartAsync(new GraphQLStreamOptions { MaxMessageBytes = 50_000 });
        using var client = await own.OpenAsync();
        const string Frame = """{"type":"ping","payload":{"x":""}}""";
        var fits = Frame.Replace("\"\"", $"\"{new string('x', 50_000 - Frame.Length)}\"");

        await SendAsync(client, fits, inPieces);
        (await client.ReceiveAsync()).Length.ShouldBe(50_000);
        await SendAsync(client, fits + " ", inPieces);

        (await client.ReceiveCloseAsync()).ShouldBe((1009, "A message is larger than the allowed 50000 bytes"));
    }

    [Fact]
    public async Task Text_that_isnt_utf8_closes_the_socket()
    {
        await using var own = await StreamServer.StartAsync(new GraphQLStreamOptions());
        using var client = await own.OpenAsync();

        await client.Socket.SendAsync(new byte[] { (byte)'"', 0xC3, 0x28, (byte)'"' }, WebSocketMessageType.Text, true, CancellationToken.None);

        // The framework says 1007 and resets the connection, so that the client may miss the code.
        await StreamServer.UntilAsync(() => own.Sweep.Count == 0);
    }

    [Fact]
    public async Task One_operation_too_many_is_an_error_and_closes_nothing()
    {
        await using var own = await StreamServer.StartAsync(new GraphQLStreamOptions { MaxOperationsPerSocket = 2 });
        using var client = await own.OpenAsync();
        await client.SubscribeAsync("1", "{ wait }");
        await client.SubscribeAsync("2", "{ wait }");
        await client.SubscribeAsync("3", "{ greeting }");

        var error = await client.ReceiveAsync();
        error.ShouldStartWith("""{"id":"3","type":"error","payload":[""");
        error.ShouldContain("TOO_MANY_OPERATIONS");
        await client.SendAsync("""{"id":"1","type":"complete"}""");
        await client.SubscribeAsync("3", "{ greeting }");
        (await client.ReceiveAsync()).ShouldContain("Hello, world!");
    }

    private static async Task SendAsync(SocketClient client, string message, bool inPieces)
    {
        var bytes = Encoding.UTF8.GetBytes(message);
        foreach (var (index, piece) in bytes.Chunk(inPieces ? 9_000 : bytes.Length).Index())
        {
            var isLast = (index + 1) * (inPieces ? 9_000 : bytes.Length) >= bytes.Length;
            await client.Socket.SendAsync(piece, WebSocketMessageType.Text, isLast, CancellationToken.None);
        }
    }
}
