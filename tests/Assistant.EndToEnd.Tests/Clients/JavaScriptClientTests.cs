using System.Text.Json;
using Assistant.Testing;
using Xunit.Abstractions;

namespace Assistant.EndToEnd.Tests.Clients;

public sealed class JavaScriptClientTests(ServerProcess server, ITestOutputHelper output) : IClassFixture<ServerProcess>
{
    private const string Person = "user@example.com";

    [Fact]
    public async Task Apollo_Client_pages_through_the_chats_into_its_cache()
    {
        var expected = await TitlesAsync();

        var seen = await NodeScripts.Clients.RunAsync("apollo.mjs", server.Url, await server.TokenAsync(Person));

        seen.GetProperty("pages").GetInt32().ShouldBe((expected.Count + 1) / 2);
        Strings(seen.GetProperty("titles")).ShouldBe(expected);
        seen.GetProperty("totalCount").GetInt32().ShouldBe(expected.Count);
        seen.GetProperty("cached").GetInt32().ShouldBe(expected.Count);
    }

    [Fact]
    public async Task Apollo_Client_tells_errors_from_data()
    {
        var seen = await NodeScripts.Clients.RunAsync("apollo.mjs", server.Url, await server.TokenAsync(Person));

        var unknown = seen.GetProperty("unknownField");
        unknown.GetProperty("isGraphQL").GetBoolean().ShouldBeTrue();
        Strings(unknown.GetProperty("messages")).ShouldBe(["Cannot query field \"subject\" on type \"Chat\"."]);

        var tooMany = seen.GetProperty("tooMany");
        Strings(tooMany.GetProperty("codes")).ShouldBe(["HC0051"]);
        tooMany.GetProperty("paths").ToString().ShouldBe("""[["me","chats"]]""");
        tooMany.GetProperty("data").GetProperty("me").GetProperty("email").GetString().ShouldBe(Person);
    }

    [Fact]
    public async Task Urql_pages_through_a_filtered_list_and_tells_errors_apart()
    {
        var expected = (await TitlesAsync()).Where(title => title.Contains(' ', StringComparison.Ordinal)).ToList();

        var seen = await NodeScripts.Clients.RunAsync("urql.mjs", server.Url, await server.TokenAsync(Person));

        seen.GetProperty("pages").GetInt32().ShouldBe((expected.Count + 2) / 3);
        Strings(seen.GetProperty("titles")).ShouldBe(expected);
        seen.GetProperty("totalCount").GetInt32().ShouldBe(expected.Count);

        var wrong = seen.GetProperty("wrongVariable");
        Strings(wrong.GetProperty("codes")).ShouldBe(["HC0016"]);
        wrong.GetProperty("networkError").ValueKind.ShouldBe(JsonValueKind.Null);
        Strings(seen.GetProperty("anonymous").GetProperty("codes")).ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    [Fact]
    public async Task Urql_subscribes_over_a_socket()
    {
        var (_, token) = await server.CreatePersonAsync();
        using var writer = new GraphClient(server.Url, token);
        var stream = await writer.StartStreamAsync(await writer.CreateChatAsync("For urql"));
        await writer.AppendAsync(stream, 1, "Hello");

        var seen = await NodeScripts.Clients.RunAsync("urql-subscription.mjs", server.Url, token, stream);

        seen.GetProperty("event").GetProperty("data").GetProperty("messageStream").ToString().ShouldBe(
            $$$"""{"sequence":1,"delta":"Hello","stream":{"id":"{{{stream}}}","status":"STREAMING"}}""");
        Strings(seen.GetProperty("refused").GetProperty("codes")).ShouldBe(["INVALID_ID"]);
    }

    [Theory]
    [InlineData("graphql-ws.mjs")]
    [InlineData("graphql-sse.mjs")]
    public async Task Clients_of_streams_read_the_graph_too(string script)
    {
        var seen = (await NodeScripts.Clients.RunAsync(
            script, server.Url, await server.TokenAsync(Person), "{ me { email } }", "{ chats(first: 100) { nodes { title } } }",
            "mutation { updateChat(input: { id: \"Chat:00000000-0000-0000-0000-000000000000\", title: \"x\" }) { chat { title } errors { __typename } } }")).GetProperty("operations");

        seen[0].GetProperty("results").ToString().ShouldBe($$$$"""[{"data":{"me":{"email":"{{{{Person}}}}"}}}]""");
        Strings(seen[1].GetProperty("results")[0].GetProperty("data").GetProperty("chats").GetProperty("nodes"), "title").Order(StringComparer.Ordinal)
            .ShouldBe((await TitlesAsync()).Order(StringComparer.Ordinal));
        seen[2].GetProperty("results").ToString().ShouldStartWith("""[{"data":{"updateChat":{"chat":null,"errors":[{"__typename":""");
        seen.EnumerateArray().ShouldAllBe(operation => operation.GetProperty("completed").GetBoolean());
    }

    [Fact]
    public async Task Every_audit_of_GraphQL_over_HTTP_passes()
    {
        var results = (await NodeScripts.Clients.RunAsync("audit.mjs", server.Url)).EnumerateArray().ToList();

        var failed = results.Where(result => result.GetProperty("status").GetString() != "ok").Select(result => result.ToString()).ToList();
        SuiteCount.Print("audits", $"{results.Count - failed.Count} of {results.Count} audits of graphql-http passed", output);
        failed.ShouldBeEmpty();
        results.Count.ShouldBe(61);
    }

    // PostgreSQL orders the titles here as it does for the server.
    private async Task<IReadOnlyList<string>> TitlesAsync()
    {
        await using var command = server.Database.Owner.CreateCommand(
            "select c.title from assistant.chats c join assistant.users u on u.id = c.user_id where u.email = $1 order by c.title, c.id");
        command.Parameters.Add(new Npgsql.NpgsqlParameter<string> { TypedValue = Person });
        await using var reader = await command.ExecuteReaderAsync();
        var titles = new List<string>();
        while (await reader.ReadAsync())
        {
            titles.Add(reader.GetString(0));
        }

        return titles;
    }

    private static IEnumerable<string?> Strings(JsonElement array, string name) => array.EnumerateArray().Select(item => item.GetProperty(name).GetString());

    private static IEnumerable<string?> Strings(JsonElement array) => array.EnumerateArray().Select(item => item.GetString());
}
