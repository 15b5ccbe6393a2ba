using System.Text.Json;
using Assistant.Engine.Transports;

namespace Assistant.Engine.Tests.Transports.Streams;

public sealed class SseTests(StreamServer server) : IClassFixture<StreamServer>
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(500);

    [Fact]
    public async Task A_subscription_is_a_next_for_each_event_and_a_complete()
    {
        using var client = await server.PostAsync("subscription { count(to: 2) { number text } }");

        client.Status.ShouldBe(200);
        client.MediaType.ShouldBe("text/event-stream");
        client.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        client.Response.Headers.GetValues("X-Accel-Buffering").ShouldBe(["no"]);
        (await client.ReadAllAsync()).ShouldBe(
        [
            ("next", """{"data":{"count":{"number":1,"text":"line\nbreak \"é\""}}}"""),
            ("next", """{"data":{"count":{"number":2,"text":"line\nbreak \"é\""}}}"""),
            ("complete", ""),
        ]);
    }

    [Theory]
    [InlineData("{ greeting }", """{"data":{"greeting":"Hello, world!"}}""")]
    [InlineData("query { a: greeting(name: \"a\") b: greeting(name: \"b\") }", """{"data":{"a":"Hello, a!","b":"Hello, b!"}}""")]
    public async Task A_query_is_one_next_and_a_complete(string query, string answer)
    {
        using var client = await server.PostAsync(query);

        client.MediaType.ShouldBe("text/event-stream");
        (await client.ReadAllAsync()).ShouldBe([("next", answer), ("complete", "")]);
    }

    [Fact]
    public async Task A_mutation_is_one_next_and_a_complete()
    {
        using var client = await server.PostAsync("mutation { add(input: { number: 1 }) { sum } }");

        var events = await client.ReadAllAsync();

        events.Select(each => each.Name).ShouldBe(["next", "complete"]);
        events[0].Data.ShouldStartWith("""{"data":{"add":{"sum":""");
    }

    [Fact]
    public async Task A_get_may_subscribe_but_not_change_anything()
    {
        using var subscription = await server.SendAsync(new HttpRequestMessage(
            HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString("subscription { count(to: 1) { number } }")}"));
        (await subscription.ReadAllAsync()).ShouldBe([("next", """{"data":{"count":{"number":1}}}"""), ("complete", "")]);

        var sum = server.Schema.Sum;
        using var mutation = await server.SendAsync(new HttpRequestMessage(
            HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString("mutation { add(input: { number: 1000 }) { sum } }")}"));
        mutation.Status.ShouldBe(405);
        (await mutation.BodyAsync()).ShouldContain("Only queries can be sent by GET.");
        server.Schema.Sum.ShouldBeLessThan(sum + 1000);
    }

    [Theory]
    [InlineData("{ nothing }", "mara", "nothing")]
    [InlineData("{ ", "mara", "Syntax")]
    [InlineData("subscription { count(to: 1) { nothing } }", "mara", "nothing")]
    [InlineData("subscription { unbound { number } }", "mara", "no source of events")]
    [InlineData("subscription { count(to: 1) { number } }", null, "AUTH_NOT_AUTHENTICATED")]
    public async Task Errors_of_the_operation_are_events(string query, string? name, string part)
    {
        using var client = await server.PostAsync(query, name);

        client.Status.ShouldBe(200);
        var events = await client.ReadAllAsync();
        events.Select(each => each.Name).ShouldBe(["next", "complete"]);
        events[0].Data.ShouldStartWith("""{"errors":[""");
        events[0].Data.ShouldContain(part);
    }

    [Theory]
    [InlineData("refused", "AUTH_NOT_AUTHORIZED")]
    [InlineData("resumable", "\"after\":7")]
    [InlineData("failing", "INTERNAL_ERROR")]
    public async Task A_source_that_fails_ends_its_stream_with_the_errors(string field, string part)
    {
        using var client = await server.PostAsync($"subscription {{ {field} {{ number }} }}");

        var events = await client.ReadAllAsync();

        events.Select(each => each.Name).ShouldBe(["next", "next", "complete"]);
        events[1].Data.ShouldStartWith("""{"errors":[""");
        events[1].Data.ShouldContain(part);
        events[1].Data.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Requests_that_arent_well_formed_and_refused_tokens_are_told_by_the_status()
    {
        using var malformed = await server.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("{", System.Text.Encoding.UTF8, "application/json"),
        });
        malformed.Status.ShouldBe(400);
        malformed.MediaType.ShouldBe("application/graphql-response+json");

        using var refused = await server.PostAsync("subscription { count(to: 1) { number } }", "bad");
        refused.Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    [InlineData("*/*")]
    [InlineData("text/event-stream;q=0, application/json")]
    public async Task A_subscription_needs_a_client_that_accepts_events(string accept)
    {
        using var client = await server.PostAsync("subscription { count(to: 1) { number } }", accept: accept);

        client.MediaType.ShouldStartWith("application/");
        client.Status.ShouldBe(client.MediaType == "application/json" ? 200 : 400);
        (await client.BodyAsync()).ShouldContain("A subscription is answered by a stream");
    }

    // As urql asks, which doesn't know yet what kind of answer it wants.
    [Fact]
    public async Task Who_accepts_both_gets_events_for_subscriptions_alone()
    {
        const string Accept = "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed";

        using var query = await server.PostAsync("{ greeting }", accept: Accept);
        query.MediaType.ShouldBe("application/graphql-response+json");
        (await query.BodyAsync()).ShouldBe("""{"data":{"greeting":"Hello, world!"}}""");

        using var subscription = await server.PostAsync("subscription { count(to: 1) { number } }", accept: Accept);
        subscription.MediaType.ShouldBe("text/event-stream");
        (await subscription.ReadAllAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_long_answer_is_one_line()
    {
        using var client = await server.PostAsync("{ big(bytes: 3000000) }");

        var next = await client.ReadAsync();

        JsonDocument.Parse(next!.Value.Data).RootElement.GetProperty("data").GetProperty("big").GetString()!.Length.ShouldBe(3_000_000);
        (await client.ReadAsync()).ShouldBe(("complete", ""));
    }

    [Fact]
    public async Task While_nothing_happens_there_are_comments()
    {
        await using var own = await StreamServer.StartAsync(new GraphQLStreamOptions { KeepAliveInterval = Short });
        using var client = await own.PostAsync("subscription { topic { number } }");
        await StreamServer.UntilAsync(() => own.Schema.Open == 1);

        await Task.Delay(Short * 5);
        own.Schema.Publish(1);

        (await client.ReadAsync()).ShouldBe(("next", """{"data":{"topic":{"number":1}}}"""));
        client.Comments.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task The_stream_ends_when_the_token_expires()
    {
        await using var own = await StreamServer.StartAsync(new GraphQLStreamOptions());
        using var client = await own.PostAsync("subscription { topic { number } }", "brief");
        await StreamServer.UntilAsync(() => own.Schema.Open == 1);

        own.Clock.Move(NamedCallerResolver.BriefLifetime);

        var events = await client.ReadAllAsync();
        events.Select(each => each.Name).ShouldBe(["next", "complete"]);
        events[0].Data.ShouldBe("""{"errors":[{"message":"The token has expired.","extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}]}""");
        await StreamServer.UntilAsync(() => own.Schema.Open == 0 && own.Sweep.Count == 0);
    }

    [Fact]
    public async Task A_client_that_goes_away_lets_its_source_go()
    {
        await using var own = await StreamServer.StartAsync(new GraphQLStreamOptions());
        var client = await own.PostAsync("subscription { topic { number } }");
        await StreamServer.UntilAsync(() => own.Schema.Open == 1);

        client.Dispose();

        await StreamServer.UntilAsync(() => own.Schema.Open == 0 && own.Sweep.Count == 0);
    }

    [Fact]
    public async Task A_client_that_stops_reading_is_cut_off()
    {
        await using var own = await StreamServer.StartAsync(new GraphQLStreamOptions { StallGrace = Short });
        using var client = await own.PostAsync("subscription { forever { number text } }");
        await StreamServer.UntilAsync(() => own.Schema.Open == 1);

        await StreamServer.UntilAsync(() => own.Schema.Open == 0 && own.Sweep.Count == 0);
    }

    [Fact]
    public async Task A_server_that_stops_ends_its_streams_without_saying_that_they_are_complete()
    {
        var own = await StreamServer.StartAsync(new GraphQLStreamOptions());
        using var client = await own.PostAsync("subscription { topic { number } }");
        await StreamServer.UntilAsync(() => own.Schema.Open == 1);

        var stopping = own.StopAsync();

        (await client.ReadAllAsync()).ShouldBeEmpty();
        await stopping.WaitAsync(TimeSpan.FromSeconds(5));
        await own.DisposeAsync();
    }
}
