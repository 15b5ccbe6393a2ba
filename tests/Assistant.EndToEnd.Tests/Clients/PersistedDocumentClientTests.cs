using System.Text.Json;

namespace Assistant.EndToEnd.Tests.Clients;

/// <summary>Clients that name documents instead of sending them, and that send several at once.</summary>
public sealed class PersistedDocumentClientTests(BatchingServer batching) : IClassFixture<BatchingServer>
{
    private const string Person = "user@example.com";

    private ServerProcess Server => batching.Process;

    [Fact]
    public async Task Apollo_Client_sends_a_text_once_and_its_hash_from_then_on()
    {
        var seen = await NodeScripts.Clients.RunAsync("persisted-apollo.mjs", Server.Url, await Server.TokenAsync(Person));

        seen.GetProperty("emails").EnumerateArray().Select(email => email.GetString()).ShouldBe(Enumerable.Repeat(Person, 4));
        Sent(seen).ShouldBe(["POST hash 400", "POST text 200", "POST hash 200", "GET hash 200", "GET hash 200"]);
    }

    [Fact]
    public async Task Urql_sends_a_text_once_and_its_hash_from_then_on()
    {
        var seen = await NodeScripts.Clients.RunAsync("persisted-urql.mjs", Server.Url, await Server.TokenAsync(Person));

        seen.GetProperty("emails").ToString().ShouldBe($"""["{Person}","{Person}"]""");
        seen.GetProperty("titles").ToString().ShouldBe("""["One","Two"]""");
        Sent(seen).ShouldBe(
        [
            "GET hash 400", "GET text 200", "GET hash 200",
            "POST hash 400", "POST text 200", "POST hash 200",
        ]);
    }

    [Fact]
    public async Task Apollo_Client_sends_what_is_asked_at_once_as_a_batch()
    {
        var seen = await NodeScripts.Clients.RunAsync("batch-apollo.mjs", Server.Url, await Server.TokenAsync(Person));

        seen.GetProperty("sent").ToString().ShouldBe("""[{"operations":3,"status":200}]""");
        var answers = seen.GetProperty("answers");
        answers[0].GetProperty("data").GetProperty("me").GetProperty("email").GetString().ShouldBe(Person);
        answers[1].ToString().ShouldBe("""{"data":null,"codes":["GRAPHQL_VALIDATION_FAILED"]}""");
        answers[2].GetProperty("data").GetProperty("chats").GetProperty("totalCount").GetInt32().ShouldBeGreaterThan(0);
    }

    private static IEnumerable<string> Sent(JsonElement seen) => seen.GetProperty("sent").EnumerateArray().Select(one =>
        $"{one.GetProperty("method").GetString()} {(one.GetProperty("hasText").GetBoolean() ? "text" : "hash")} {one.GetProperty("status").GetInt32()}");
}
