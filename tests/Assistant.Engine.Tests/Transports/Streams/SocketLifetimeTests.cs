using System.Net.WebSockets;
using Assistant.Engine.Transports;

namespace Assistant.Engine.Tests.Transports.Streams;

public sealed class SocketLifetimeTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(500);

    [Fact]
    public async Task An_idle_client_is_pinged_and_stays_while_it_answers()
    {
        await using var server = await StreamServer.StartAsync(new GraphQLStreamOptions { KeepAliveInterval = Short });
        using var client = await server.OpenAsync();

        for (var ping = 0; ping < 4; ping++)
        {
            (await client.ReceiveAsync()).ShouldBe("""{"type":"ping"}""");
            await client.SendAsync("""{"type":"pong"}""");
        }

        await client.SubscribeAsync("1", "{ greeting }");
        (await client.ReceiveNewsAsync()).ShouldContain("Hello, world!");
    }

    [Fact]
    public async Task A_client_that_answers_no_ping_is_cut_off()
    {
        await using var server = await StreamServer.StartAsync(new GraphQLStreamOptions { KeepAliveInterval = Short });
        using var client = await server.OpenAsync();
        (await client.ReceiveAsync()).ShouldBe("""{"type":"ping"}""");

        await Should.ThrowAsync<WebSocketException>(client.ReceiveAsync);

        await StreamServer.UntilAsync(() => server.Sweep.Count == 0);
    }

    [Fact]
    public async Task The_socket_closes_when_the_token_expires_and_not_before()
    {
        await using var server = await StreamServer.StartAsync(new GraphQLStreamOptions());
        using var brief = await server.OpenAsync("brief");
        using var lasting = await server.OpenAsync("mara");
        using var anonymous = await server.OpenAsync(name: null);
        await brief.SubscribeAsync("1", "subscription { topic { number } }");
        await lasting.SubscribeAsync("1", "subscription { topic { number } }");
        await StreamServer.UntilAsync(() => server.Schema.Open == 2);

        server.Clock.Move(NamedCallerResolver.BriefLifetime - TimeSpan.FromSeconds(30));
        await Task.Delay(Short);
        server.Schema.Publish(1);
        (await brief.ReceiveAsync()).ShouldContain("\"number\":1");
        (await lasting.ReceiveAsync()).ShouldContain("\"number\":1");

        // Nothing is delivered from the moment on, whether or not the sweep was there before.
        server.Clock.Move(TimeSpan.FromSeconds(30));
        server.Schema.Publish(2);
        (await brief.ReceiveCloseAsync()).ShouldBe((4401, "Token expired"));
        (await lasting.ReceiveAsync()).ShouldContain("\"number\":2");
        await anonymous.SendAsync("""{"type":"ping"}""");
        (await anonymous.ReceiveAsync()).ShouldBe("""{"type":"pong"}""");
        await StreamServer.UntilAsync(() => server.Schema.Open == 1);
    }

    [Fact]
    public async Task An_idle_socket_closes_too_when_its_token_expires()
    {
        await using var server = await StreamServer.StartAsync(new GraphQLStreamOptions());
        using var client = await server.OpenAsync("brief");

        server.Clock.Move(NamedCallerResolver.BriefLifetime);

        (await client.ReceiveCloseAsync()).ShouldBe((4401, "Token expired"));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("Bearer mara", null, "mara")]
    [InlineData("Bearer mara", """{"Authorization":"Bearer priya"}""", "priya")]
    [InlineData(null, """{"Authorization":"Bearer priya"}""", "priya")]
    [InlineData(null, """{"authorization":"Bearer priya"}""", "priya")]
    [InlineData(null, """{"headers":{"Authorization":"Bearer priya"}}""", "priya")]
    [InlineData(null, """{"headers":{"authorization":"Bearer priya"},"Authorization":null}""", "priya")]
    [InlineData(null, """{"token":"Bearer priya","headers":[]}""", null)]
    public async Task The_caller_is_whom_the_token_names(string? header, string? payload, string? subject)
    {
        await using var server = await StreamServer.StartAsync(new GraphQLStreamOptions());
        (string, string)[] headers = header is null ? [] : [("Authorization", header)];
        using var client = await server.ConnectAsync("graphql-transport-ws", [.. headers, ("Cookie", "Authorization=Bearer%20mara")]);
        await client.SendAsync($$"""{"type":"connection_init","payload":{{payload ?? "null"}}}""");
        (await client.ReceiveAsync()).ShouldBe("""{"type":"connection_ack"}""");

        await client.SubscribeAsync("1", "subscription { count(to: 1) { subject } }");

        (await client.ReceiveAsync()).ShouldContain(subject is null ? "AUTH_NOT_AUTHENTICATED" : $"\"subject\":\"{subject}\"");
    }

    [Fact]
    public async Task A_client_that_stops_reading_is_told_and_cut_off_and_slows_nobody()
    {
        await using var server = await StreamServer.StartAsync(new GraphQLStreamOptions { StallGrace = Short, CloseTimeout = Short });
        using var stalled = await SilentSubscriber.StartAsync(server.SocketUrl, "subscription { topic(bytes: 20000) { number text } }");
        using var reader = await server.OpenAsync();
        await reader.SubscribeAsync("1", "subscription { topic { number } }");
        await StreamServer.UntilAsync(() => server.Schema.Open == 2);

        for (var number = 0; number < 1000; number++)
        {
            server.Schema.Publish(number);
            (await reader.ReceiveAsync()).ShouldContain($"\"number\":{number}}}");
        }

        await StreamServer.UntilAsync(() => server.Schema.Open == 1 && server.Sweep.Count == 1);
        server.Schema.Publish(1000);
        (await reader.ReceiveAsync()).ShouldContain("\"number\":1000}");
    }

    [Fact]
    public async Task A_client_that_reads_again_in_time_reads_why_it_was_closed()
    {
        await using var server = await StreamServer.StartAsync(new GraphQLStreamOptions { StallGrace = Short });
        using var client = await server.OpenAsync();
        await client.SubscribeAsync("1", "subscription { forever { number text } }");
        await StreamServer.UntilAsync(() => server.Schema.Open == 1);

        // Longer than the grace, shorter than the grace and the time to answer the closing.
        await Task.Delay(TimeSpan.FromSeconds(2));

        (await client.ReceiveCloseAsync()).ShouldBe((1013, "The client reads too slowly; try again"));
    }

    [Fact]
    public async Task What_waits_for_a_client_has_a_bound()
    {
        await using var server = await StreamServer.StartAsync(new GraphQLStreamOptions { MaxQueuedBytes = 100_000 });
        using var client = await server.OpenAsync();
        await client.SubscribeAsync("1", "subscription { forever { number text } }");
        await StreamServer.UntilAsync(() => server.Schema.Open == 1);

        // It doesn't read, and wants an answer to each of its pings.
        var ping = $$$"""{"type":"ping","payload":{"x":"{{{new string('x', 10_000)}}}"}}""";
        await Should.NotThrowAsync(async () =>
        {
            for (var i = 0; i < 2000 && server.Schema.Open == 1; i++)
            {
                await client.SendAsync(ping);
            }
        });

        await StreamServer.UntilAsync(() => server.Schema.Open == 0);
        (await client.ReceiveCloseAsync()).Code.ShouldBe(1013);
    }

    [Fact]
    public async Task A_server_that_stops_says_so_and_doesnt_wait_for_long()
    {
        var server = await StreamServer.StartAsync(new GraphQLStreamOptions { CloseTimeout = Short });
        using var client = await server.OpenAsync();
        using var silent = await server.OpenAsync();
        await client.SubscribeAsync("1", "subscription { topic { number } }");
        await StreamServer.UntilAsync(() => server.Schema.Open == 1);

        var stopping = server.StopAsync();

        (await client.ReceiveCloseAsync()).ShouldBe((1001, "The server is stopping"));
        await stopping.WaitAsync(TimeSpan.FromSeconds(5));
        server.Schema.Open.ShouldBe(0);
        await server.DisposeAsync();
    }
}
