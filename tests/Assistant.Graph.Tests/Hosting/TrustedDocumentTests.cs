using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Assistant.Graph.Hosting;
using Assistant.Graph.Tests.Documents;

namespace Assistant.Graph.Tests.Hosting;

public sealed class TrustedDocumentTests(TrustedServer trusted) : IClassFixture<TrustedServer>
{
    private const string Me = """{"data":{"me":{"email":"user@example.com"}}}""";

    private static readonly string MeHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TrustedServer.MeText)));

    public static TheoryData<string> Names =>
    [
        """{"id":"me"}""",
        """{"documentId":"me"}""",
        """{"doc_id":"me","variables":{}}""",
        $$"""{"documentId":"sha256:{{MeHash}}"}""",
        $$$"""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{MeHash}}}" } } }""",
        """{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"me"}},"query":"query Other { __typename }"}""",
    ];

    public static TheoryData<string, string> Refused => new()
    {
        { """{"query":"query Me { me { email } }"}""", "HC0067" },
        { """{"query":"{ __schema { types { name } } }"}""", "HC0067" },
        { """{"query":"{ __typename }","id":"unknown"}""", "HC0067" },
        { """{"id":"unknown"}""", "HC0020" },
        { """{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"unknown"}}}""", "PERSISTED_QUERY_NOT_FOUND" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_trusted_document_is_run_by_each_of_its_names(string request)
    {
        (await trusted.Server.SendAsync(request, trusted.Token)).ShouldBe((200, Me));
        (await EventsAsync(request)).ShouldBe($"event: next\ndata: {Me}\n\nevent: complete\ndata: \n\n");
        (await SocketAsync(request)).ShouldBe($$"""{"id":"1","type":"next","payload":{{Me}}}""");
        (await trusted.Server.SendAsync($"[{request},{request}]", trusted.Token)).ShouldBe((200, $"[{Me},{Me}]"));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task No_other_document_is_run_by_any_transport(string request, string code)
    {
        var (status, body) = await trusted.Server.SendAsync(request, trusted.Token);
        status.ShouldBe(400);
        ServingTests.Code(JsonDocument.Parse(body).RootElement).ShouldBe(code);

        (await EventsAsync(request)).ShouldContain($"\"code\":\"{code}\"");
        (await SocketAsync(request)).ShouldNotBeNull().ShouldMatch($"^{{\"id\":\"1\",\"type\":\"error\",\"payload\":\\[.*\"code\":\"{code}\"");

        var batch = JsonDocument.Parse((await trusted.Server.SendAsync($$"""[{{request}},{"id":"me"}]""", trusted.Token)).Body).RootElement;
        ServingTests.Code(batch[0]).ShouldBe(code);
        batch[1].GetRawText().ShouldBe(Me);
    }

    [Theory]
    [InlineData("id=me", 200)]
    [InlineData("documentId=me", 200)]
    [InlineData("doc_id=me", 200)]
    [InlineData("extensions=%7B%22persistedQuery%22:%7B%22version%22:1,%22sha256Hash%22:%22me%22%7D%7D", 200)]
    [InlineData("id=rename&variables=%7B%22id%22:%22Chat:1%22,%22title%22:%22x%22%7D", 405)]
    [InlineData("id=unknown", 400)]
    [InlineData("query=%7Bme%7Bemail%7D%7D", 400)]
    public async Task By_GET_queries_are_run_alone(string query, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?{query}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", trusted.Token);
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var response = await trusted.Server.Client.SendAsync(request);

        ((int)response.StatusCode).ShouldBe(status);
        if (status == 200)
        {
            (await response.Content.ReadAsStringAsync()).ShouldBe(Me);
        }
    }

    [Fact]
    public async Task A_document_of_several_operations_takes_a_name_and_variables()
    {
        (await trusted.Server.SendAsync("""{"id":"chats","operationName":"Count"}""", trusted.Token)).ShouldBe((200, """{"data":{"chats":{"totalCount":6}}}"""));
        var (_, body) = await trusted.Server.SendAsync("""{"id":"chats","operationName":"Chats","variables":{"first":2}}""", trusted.Token);
        JsonDocument.Parse(body).RootElement.GetProperty("data").GetProperty("chats").GetProperty("nodes").GetArrayLength().ShouldBe(2);
        (await trusted.Server.SendAsync("""{"id":"chats"}""", trusted.Token)).Body.ShouldContain("Must provide operation name");
        (await trusted.Server.SendAsync("""{"id":"chats","operationName":"Chats"}""", trusted.Token)).Body.ShouldContain("HC0016");
    }

    [Fact]
    public async Task A_trusted_document_is_still_checked_for_who_asks()
    {
        (await trusted.Server.SendAsync("""{"id":"me"}""", null)).Body.ShouldContain("AUTH_NOT_AUTHENTICATED");
    }

    [Fact]
    public async Task A_batch_runs_in_order_and_each_for_itself()
    {
        var chat = await trusted.Database.ScalarAsync<Guid>(
            "select c.id from assistant.chats c join assistant.users u on u.id = c.user_id where u.email = 'user@example.com' order by c.id limit 1");
        string Rename(string title) => $$$"""{"id":"rename","variables":{"id":"Chat:{{{chat}}}","title":"{{{title}}}"}}""";

        var (status, body) = await trusted.Server.SendAsync(
            $$$"""[{{{Rename("One")}}},{"id":"focus"},{"id":"me"},{"variables":{}},{{{Rename("Two")}}}]""", trusted.Token);

        status.ShouldBe(200);
        var answers = JsonDocument.Parse(body).RootElement;
        answers[0].GetRawText().ShouldBe("""{"data":{"updateChat":{"chat":{"title":"One"}}}}""");
        ServingTests.Code(answers[1]).ShouldBe("HC0009");
        answers[1].GetRawText().ShouldContain("A subscription is answered by a stream");
        answers[2].GetRawText().ShouldBe(Me);
        ServingTests.Code(answers[3]).ShouldBe("HC0013");
        answers[4].GetRawText().ShouldBe("""{"data":{"updateChat":{"chat":{"title":"Two"}}}}""");
        (await trusted.Database.ScalarAsync<string>("select title from assistant.chats where id = $1", chat)).ShouldBe("Two");
    }

    [Fact]
    public async Task A_trusted_subscription_is_answered_by_a_stream()
    {
        using var socket = await OpenSocketAsync("""{"id":"focus"}""");
        await socket.SendAsync("""{"type":"ping"}""");
        (await socket.ReceiveAsync()).ShouldBe("""{"type":"pong"}""");
    }

    [Theory]
    [InlineData("a.json", """{"1":"query Broken { me { nothing } }"}""", "TrustedDocuments:Path has a document that can't be served. a.json: Broken: Cannot query field \"nothing\" on type \"User\". (line 1, column 21)")]
    [InlineData("b.graphql", "query Broken { me { id }", "TrustedDocuments:Path has a document that can't be served. b.graphql: document b: Syntax Error: Expected Name, found <EOF>. (line 1, column 25)")]
    [InlineData("c.json", "[]", "TrustedDocuments:Path: c.json isn't a manifest: it must hold an object.")]
    public async Task A_document_that_cant_be_served_stops_the_start_with_one_line(string file, string content, string message)
    {
        using var folder = new DocumentFolder().With(file, content);

        (await Should.ThrowAsync<SettingsException>(() =>
            RunningServer.StartAsync(trusted.Database.ServingConnectionString, settings: ("TrustedDocuments:Path", folder.Path)))).Message.ShouldBe(message);
    }

    private async Task<string> EventsAsync(string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", trusted.Token);
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await trusted.Server.Client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<string?> SocketAsync(string request)
    {
        using var socket = await OpenSocketAsync(request);
        return await socket.ReceiveAsync();
    }

    private async Task<GraphQLSocket> OpenSocketAsync(string request)
    {
        var socket = await GraphQLSocket.ConnectAsync(trusted.Server);
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{trusted.Token}}}"}}""");
        (await socket.ReceiveAsync()).ShouldBe("""{"type":"connection_ack"}""");
        await socket.SendAsync($$"""{"id":"1","type":"subscribe","payload":{{request}}}""");
        return socket;
    }
}
