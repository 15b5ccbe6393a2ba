using System.Text.Json;

namespace Assistant.EndToEnd.Tests.Clients;

/// <summary>The clients that the protocols' author wrote, against the transports.</summary>
public sealed class StreamingClientTests(TickingServer ticking) : IClassFixture<TickingServer>
{
    private const string Ws = "graphql-ws.mjs";
    private const string Sse = "graphql-sse.mjs";

    [Theory]
    [InlineData(Ws)]
    [InlineData(Sse)]
    public async Task Every_kind_of_operation_is_answered_and_completed(string script)
    {
        var (token, person) = await ticking.TokenAsync();

        var seen = await RunAsync(
            script, token, "{ greeting }", "mutation { add(input: { number: 0 }) { sum } }", "subscription { ticks(to: 50) { number subject } }", "subscription Other { ticks(to: 2) { number } }");

        seen.ShouldAllBe(operation => operation.GetProperty("completed").GetBoolean());
        seen[0].GetProperty("results").ToString().ShouldBe("""[{"data":{"greeting":"Hello"}}]""");
        seen[1].GetProperty("results").ToString().ShouldBe("""[{"data":{"add":{"sum":0}}}]""");
        seen[2].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("data").GetProperty("ticks").ToString())
            .ShouldBe(Enumerable.Range(1, 50).Select(number => $$"""{"number":{{number}},"subject":"{{person}}"}"""));
        seen[3].GetProperty("results").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Over_a_socket_an_invalid_operation_is_an_error()
    {
        var (token, _) = await ticking.TokenAsync();

        var seen = await RunAsync(Ws, token, "{ nothing }", "subscription { ticks { number } }", "{ greeting }");

        seen[0].GetProperty("errors").ToString().ShouldContain("Cannot query field");
        seen[0].GetProperty("results").GetArrayLength().ShouldBe(0);
        seen[1].GetProperty("errors").ToString().ShouldContain("Subscription.ticks(to:)");
        seen[2].GetProperty("completed").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task In_events_an_invalid_operation_is_a_result_with_errors()
    {
        var (token, _) = await ticking.TokenAsync();

        var seen = await RunAsync(Sse, token, "{ nothing }", "subscription { ticks { number } }");

        seen.ShouldAllBe(operation => operation.GetProperty("completed").GetBoolean());
        seen[0].GetProperty("results")[0].GetProperty("errors").ToString().ShouldContain("Cannot query field");
        seen[1].GetProperty("results")[0].GetProperty("errors").ToString().ShouldContain("Subscription.ticks(to:)");
    }

    [Fact]
    public async Task Nobody_may_subscribe_without_a_token()
    {
        var overSocket = await RunAsync(Ws, "", "subscription { ticks(to: 1) { number } }");
        overSocket[0].GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("AUTH_NOT_AUTHENTICATED");

        var inEvents = await RunAsync(Sse, "", "subscription { ticks(to: 1) { number } }");
        inEvents[0].GetProperty("results").ToString().ShouldContain("AUTH_NOT_AUTHENTICATED");
    }

    [Fact]
    public async Task A_refused_token_opens_nothing()
    {
        var overSocket = await NodeScripts.Clients.RunAsync(Ws, ticking.Url, "no.token.really", "{ greeting }");
        overSocket.GetProperty("closed").ToString().ShouldBe("""{"code":4403,"reason":"Forbidden: The token is malformed."}""");

        var inEvents = await RunAsync(Sse, "no.token.really", "{ greeting }");
        inEvents[0].GetProperty("status").GetInt32().ShouldBe(401);
    }

    [Fact]
    public async Task A_silent_subscription_is_kept_alive_until_its_token_expires()
    {
        var (token, _) = await ticking.TokenAsync();
        var overSocket = NodeScripts.Clients.RunAsync(Ws, ticking.Url, token, "subscription { silence { number } }");
        var inEvents = NodeScripts.Clients.RunAsync(Sse, ticking.Url, token, "subscription { silence { number } }");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (ticking.Silent < 2)
        {
            await Task.Delay(20, patience.Token);
        }

        // Some pings and heartbeats; the token is honoured for as long as its issuer's clock may be behind, and no longer.
        await Task.Delay(TimeSpan.FromSeconds(2));
        ticking.Move(TimeSpan.FromMinutes(60));
        await Task.Delay(TimeSpan.FromSeconds(1));
        ticking.Silent.ShouldBe(2);
        ticking.Move(TimeSpan.FromSeconds(30));

        var socket = await overSocket;
        socket.GetProperty("closed").ToString().ShouldBe("""{"code":4401,"reason":"Token expired"}""");
        socket.GetProperty("pings").GetInt32().ShouldBeGreaterThan(2);
        var events = (await inEvents).GetProperty("operations")[0];
        events.GetProperty("completed").GetBoolean().ShouldBeTrue();
        events.GetProperty("results").ToString().ShouldContain("The token has expired.");
        while (ticking.Silent > 0)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private async Task<List<JsonElement>> RunAsync(string script, string token, params string[] operations) =>
        [.. (await NodeScripts.Clients.RunAsync(script, [ticking.Url, token, .. operations])).GetProperty("operations").EnumerateArray()];
}
