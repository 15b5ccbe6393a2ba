using System.Net.WebSockets;
using System.Text;
using Assistant.Engine.Transports;

namespace Assistant.Engine.Tests.Transports.Streams;

public sealed class WebSocketTests(StreamServer server) : IClassFixture<StreamServer>
{
    [Fact]
    public async Task A_query_is_answered_once_and_completed()
    {
        using var client = await server.OpenAsync();

        await client.SubscribeAsync("1", "{ greeting }");

        (await client.ReceiveAsync()).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"greeting":"Hello, world!"}}}""");
        (await client.ReceiveAsync()).ShouldBe("""{"id":"1","type":"complete"}""");
    }

    [Fact]
    public async Task A_mutation_is_answered_once_and_completed()
    {
        using var client = await server.OpenAsync();

        await client.SubscribeAsync("m", "mutation { add(input: { number: 2 }) { sum } }");

        (await client.ReceiveAsync()).ShouldStartWith("""{"id":"m","type":"next","payload":{"data":{"add":{"sum":""");
        (await client.ReceiveAsync()).ShouldBe("""{"id":"m","type":"complete"}""");
    }

    [Fact]
    public async Task A_subscription_is_answered_for_each_event_and_completed()
    {
        using var client = await server.OpenAsync("priya");

        await client.SubscribeAsync("s", "subscription { count(to: 3) { number subject } }");

        for (var number = 1; number <= 3; number++)
        {
            (await client.ReceiveAsync()).ShouldBe(
                $$$$$"""{"id":"s","type":"next","payload":{"data":{"count":{"number":{{{{{number}}}}},"subject":"priya"}}}}""");
        }

        (await client.ReceiveAsync()).ShouldBe("""{"id":"s","type":"complete"}""");
    }

    [Fact]
    public async Task Operations_of_one_socket_dont_wait_for_each_other()
    {
        using var client = await server.OpenAsync();

        await client.SubscribeAsync("slow", "{ wait }");
        await client.SubscribeAsync("fast", "{ greeting(name: \"you\") }");

        (await client.ReceiveAsync()).ShouldBe("""{"id":"fast","type":"next","payload":{"data":{"greeting":"Hello, you!"}}}""");
        (await client.ReceiveAsync()).ShouldBe("""{"id":"fast","type":"complete"}""");
        await client.SendAsync("""{"id":"slow","type":"complete"}""");
        await client.SubscribeAsync("slow", "{ greeting }");
        (await client.ReceiveAsync()).ShouldContain("Hello, world!");
    }

    [Theory]
    [InlineData("{ nothing }", "nothing")]
    [InlineData("{ ", "Syntax")]
    [InlineData("subscription { count(to: 1) { nothing } }", "nothing")]
    [InlineData("subscription { unbound { number } }", "Field Subscription.unbound has no source of events.")]
    public async Task What_cant_run_is_an_error_and_ends_the_operation(string query, string message)
    {
        using var client = await server.OpenAsync();

        await client.SubscribeAsync("1", query);

        var error = await client.ReceiveAsync();
        error.ShouldStartWith("""{"id":"1","type":"error","payload":[{"message":""");
        error.ShouldContain(message);
        await client.SubscribeAsync("1", "{ greeting }");
        (await client.ReceiveAsync()).ShouldContain("Hello, world!");
    }

    [Fact]
    public async Task An_error_of_a_field_is_part_of_the_answer()
    {
        using var client = await server.OpenAsync();

        await client.SubscribeAsync("1", "{ broken }");

        (await client.ReceiveAsync()).ShouldContain("""{"id":"1","type":"next","payload":{"errors":[{"message":"Broken.""");
        (await client.ReceiveAsync()).ShouldBe("""{"id":"1","type":"complete"}""");
    }

    [Theory]
    [InlineData("refused", "AUTH_NOT_AUTHORIZED", "Not yours.")]
    [InlineData("resumable", "RESUME", "\"after\":7")]
    [InlineData("failing", "INTERNAL_ERROR", "Unexpected execution error.")]
    public async Task A_source_that_fails_ends_its_subscription_with_an_error(string field, string code, string part)
    {
        using var client = await server.OpenAsync();

        await client.SubscribeAsync("1", $"subscription {{ {field} {{ number }} }}");

        (await client.ReceiveAsync()).ShouldContain("\"number\":1");
        var error = await client.ReceiveAsync();
        error.ShouldStartWith("""{"id":"1","type":"error","payload":[""");
        error.ShouldContain(code);
        error.ShouldContain(part);
        error.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Who_completes_hears_nothing_more_and_the_source_is_let_go()
    {
        await using var own = await StreamServer.StartAsync(new GraphQLStreamOptions());
        using var client = await own.OpenAsync();
        await client.SubscribeAsync("1", "subscription { topic { number } }");
        await StreamServer.UntilAsync(() => own.Schema.Open == 1);
        own.Schema.Publish(1);
        (await client.ReceiveAsync()).ShouldContain("\"number\":1");

        await client.SendAsync("""{"id":"1","type":"complete"}""");
        await client.SendAsync("""{"id":"unknown","type":"complete"}""");
        await StreamServer.UntilAsync(() => own.Schema.Open == 0);
        own.Schema.Publish(2);
        await client.SubscribeAsync("1", "{ greeting }");

        (await client.ReceiveAsync()).ShouldContain("Hello, world!");
    }

    [Fact]
    public async Task A_client_that_goes_away_lets_its_sources_go()
    {
        await using var own = await StreamServer.StartAsync(new GraphQLStreamOptions());
        using (var client = await own.OpenAsync())
        {
            await client.SubscribeAsync("1", "subscription { topic { number } }");
            await client.SubscribeAsync("2", "subscription { topic { number } }");
            await StreamServer.UntilAsync(() => own.Schema.Open == 2);
        }

        await StreamServer.UntilAsync(() => own.Schema.Open == 0 && own.Sweep.Count == 0);
    }

    [Fact]
    public async Task A_client_that_closes_is_answered()
    {
        using var client = await server.OpenAsync();

        await client.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

        client.Socket.State.ShouldBe(WebSocketState.Closed);
        client.Socket.CloseStatus.ShouldBe(WebSocketCloseStatus.NormalClosure);
    }

    [Fact]
    public async Task A_ping_is_answered_with_what_it_has_even_before_the_client_is_accepted()
    {
        using var client = await server.ConnectAsync();

        await client.SendAsync("""{"type":"ping"}""");
        await client.SendAsync("""{"payload":{"at":[1, 2]},"type":"ping"}""");
        await client.SendAsync("""{"type":"pong","payload":null}""");

        (await client.ReceiveAsync()).ShouldBe("""{"type":"pong"}""");
        (await client.ReceiveAsync()).ShouldBe("""{"type":"pong","payload":{"at":[1, 2]}}""");
    }

    [Fact]
    public async Task A_message_may_come_in_pieces()
    {
        using var client = await server.OpenAsync();
        var message = Encoding.UTF8.GetBytes($$$"""{"id":"é\"","type":"subscribe","payload":{"query":"{ greeting(name: \"{{{new string('é', 3000)}}}\") }"}}""");

        foreach (var piece in message.Chunk(700))
        {
            await client.Socket.SendAsync(piece, WebSocketMessageType.Text, false, CancellationToken.None);
        }

        await client.Socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, CancellationToken.None);

        var answer = System.Text.Json.JsonDocument.Parse(await client.ReceiveAsync()).RootElement;
        answer.GetProperty("id").GetString().ShouldBe("é\"");
        answer.GetProperty("payload").GetProperty("data").GetProperty("greeting").GetString().ShouldBe($"Hello, {new string('é', 3000)}!");
    }

    [Fact]
    public async Task A_long_answer_comes_whole_and_others_after_it()
    {
        using var client = await server.OpenAsync();

        await client.SubscribeAsync("big", "{ big(bytes: 5000000) }");
        var answer = await client.ReceiveAsync();
        (await client.ReceiveAsync()).ShouldBe("""{"id":"big","type":"complete"}""");
        await client.SubscribeAsync("1", "{ greeting }");

        answer.ShouldBe($$$$"""{"id":"big","type":"next","payload":{"data":{"big":"{{{{new string('x', 5_000_000)}}}}"}}}""");
        (await client.ReceiveAsync()).ShouldContain("Hello, world!");
    }

    [Fact]
    public async Task Many_events_reach_a_client_that_reads_without_being_cut_off()
    {
        using var client = await server.OpenAsync();
        await client.SubscribeAsync("1", "subscription { count(to: 20000) { number } }");

        for (var number = 1; number <= 20_000; number++)
        {
            (await client.ReceiveAsync()).ShouldContain($"\"number\":{number}}}");
        }

        (await client.ReceiveAsync()).ShouldBe("""{"id":"1","type":"complete"}""");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task Another_subprotocol_is_closed(string? subprotocol)
    {
        using var client = await server.ConnectAsync(subprotocol);

        (await client.ReceiveCloseAsync()).ShouldBe((4406, "Subprotocol not acceptable"));
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("https://app.example", true)]
    [InlineData("self", true)]
    public async Task Pages_of_other_origins_may_not_connect(string origin, bool allowed)
    {
        var header = origin == "self" ? $"http://{server.SocketUrl.Authority}" : origin;

        var connect = () => server.ConnectAsync("graphql-transport-ws", ("Origin", header));

        if (allowed)
        {
            (await connect()).Dispose();
        }
        else
        {
            (await connect.ShouldThrowAsync<WebSocketException>()).Message.ShouldContain("403");
        }
    }
}
