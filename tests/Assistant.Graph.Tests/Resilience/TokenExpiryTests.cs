using Assistant.Graph.Security;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>Connections that outlive their token.</summary>
public sealed class TokenExpiryTests(SubscriberFixture subscribers) : IClassFixture<SubscriberFixture>
{
    [Theory]
    [InlineData(true, "socket closed with 4401")]
    [InlineData(false, "AUTH_NOT_AUTHENTICATED")]
    public async Task A_subscription_ends_with_its_token_and_goes_on_with_another(bool overSocket, string end)
    {
        var stream = await subscribers.AddStreamAsync();

        // Clocks may differ by half a minute, so this one counts for three seconds.
        var token = subscribers.Token(TimeSpan.FromSeconds(3) - TokenLifetime.ClockSkew);
        await using var inbox = new EventInbox(cut => subscribers.Read(overSocket, stream, null, token, cut));
        await subscribers.AppendAsync(stream, 1, "in time");
        (await inbox.NextAsync()).GetProperty("delta").GetString().ShouldBe("in time");

        (await inbox.EndAsync()).ShouldNotBeNull().Message.ShouldContain(end);
        await subscribers.AppendAsync(stream, 1, "too late");
        inbox.Left.ShouldBe(0);

        // The token isn't taken again; a new one gives what came meanwhile.
        await using var refused = new EventInbox(cut => subscribers.Read(overSocket, stream, 1, token, cut));
        (await refused.EndAsync()).ShouldNotBeNull().Message.ShouldContain(overSocket ? "4403" : "Unauthorized");
        await using var again = new EventInbox(cut => subscribers.Read(overSocket, stream, 1, subscribers.Token(TimeSpan.FromHours(1)), cut));
        (await again.NextAsync()).GetProperty("delta").GetString().ShouldBe("too late");
    }

    [Fact]
    public async Task A_token_that_expires_while_nothing_happens_ends_its_subscription_as_well()
    {
        var stream = await subscribers.AddStreamAsync();
        var token = subscribers.Token(TimeSpan.FromSeconds(3) - TokenLifetime.ClockSkew);
        await using var socket = new EventInbox(cut => subscribers.Read(overSocket: true, stream, null, token, cut));
        await using var events = new EventInbox(cut => subscribers.Read(overSocket: false, stream, null, token, cut));

        (await socket.EndAsync()).ShouldNotBeNull().Message.ShouldContain("4401");
        (await events.EndAsync()).ShouldNotBeNull().Message.ShouldContain("AUTH_NOT_AUTHENTICATED");
        (socket.Left, events.Left).ShouldBe((0, 0));
    }
}
