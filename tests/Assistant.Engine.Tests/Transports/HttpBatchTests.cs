using System.Text.Json;

namespace Assistant.Engine.Tests.Transports;

public sealed class HttpBatchTests : IAsyncLifetime
{
    private const int MaxOperations = 4;

    private readonly TransportServer _server = new(MaxOperations);

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task An_array_of_requests_has_an_array_of_answers_in_its_order(string accept)
    {
        var answer = await _server.PostJsonAsync("""[{"query":"{ a }"}, {"query":"{ b }","variables":{"x":1}}, {"documentId":"c"}]""", accept);

        answer.Status.ShouldBe(200);
        answer.MediaType.ShouldBe(accept);
        var requests = answer.Json.EnumerateArray().Select(one => one.GetProperty("data").GetProperty("request")).ToList();
        requests.Count.ShouldBe(3);
        requests[0].GetProperty("Query").GetString().ShouldBe("{ a }");
        requests[1].GetProperty("Variables").GetRawText().ShouldBe("""{"x":1}""");
        requests[2].GetProperty("DocumentId").GetString().ShouldBe("c");
    }

    [Fact]
    public async Task One_request_in_an_array_has_its_answer_in_one()
    {
        var answer = await _server.PostJsonAsync("""[{"query":"{ a }"}]""");

        answer.Json.ValueKind.ShouldBe(JsonValueKind.Array);
        answer.Json.GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_request_without_an_array_is_answered_without_one()
    {
        (await _server.PostJsonAsync("""{"query":"{ a }"}""")).Json.ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task What_is_wrong_with_one_is_the_answer_to_that_one()
    {
        var answer = await _server.PostJsonAsync(
            $$"""[{"variables":{"deep":[[1]]},"query":7,"x":"]}"}, {"query":"{{EchoExecutor.RequestError}}"}, {"\ud800":1}, {"query":"{ a }"}]""", "application/graphql-response+json");

        answer.Status.ShouldBe(200);
        var answers = answer.Json.EnumerateArray().ToList();
        answers[0].GetRawText().ShouldBe("""{"errors":[{"message":"\"query\" must be a string.","extensions":{"code":"HC0009"}}]}""");
        answers[1].GetRawText().ShouldBe("""{"errors":[{"message":"no"}]}""");
        answers[2].GetProperty("errors")[0].GetProperty("message").GetString().ShouldBe("A parameter's name isn't valid Unicode text.");
        answers[3].GetProperty("data").GetProperty("request").GetProperty("Query").GetString().ShouldBe("{ a }");
    }

    [Theory]
    [InlineData("[]", "HC0009", "The batch has no operations.")]
    [InlineData("[\"{ a }\"]", "HC0009", "Each request of a batch must be a JSON object.")]
    [InlineData("[{\"query\":\"{ a }\"},[]]", "HC0009", "Each request of a batch must be a JSON object.")]
    [InlineData("[{\"query\":\"{ a }\"},null]", "HC0009", "Each request of a batch must be a JSON object.")]
    [InlineData("[{\"query\":\"{ a }\"},{\"query\":\"{ a }\"},{\"query\":\"{ a }\"},{\"query\":\"{ a }\"},{\"query\":\"{ a }\"}]", "HC0009", "The batch has more than 4 operations.")]
    [InlineData("[{\"query\":\"{ a }\"}", "HC0011", null)]
    [InlineData("[{\"query\":\"{ a }\"}]]", "HC0011", null)]
    [InlineData("[{\"query\":\"{ a }\"},]", "HC0011", null)]
    [InlineData("[{\"query\":7,\"x\":[}]", "HC0011", null)]
    public async Task An_array_that_isnt_a_batch_is_refused_as_a_whole(string body, string code, string? message)
    {
        var answer = await _server.PostJsonAsync(body);

        answer.Status.ShouldBe(400);
        answer.Code.ShouldBe(code);
        answer.Message.ShouldBe(message ?? answer.Message);
    }

    [Fact]
    public async Task The_body_is_bounded_as_a_whole()
    {
        var one = $$"""{"query":"{ a }","other":"{{new string('x', TransportServer.MaxRequestBytes / 3)}}"}""";

        (await _server.PostJsonAsync($"[{one},{one}]")).Status.ShouldBe(200);
        (await _server.PostJsonAsync($"[{one},{one},{one}]")).Status.ShouldBe(413);
    }

    [Fact]
    public async Task Long_answers_stream_one_after_the_other()
    {
        var answer = await _server.PostJsonAsync($$"""[{"query":"{{EchoExecutor.Streaming}}"},{"query":"{{EchoExecutor.Streaming}}"},{"query":"{ a }"}]""");

        answer.Json.EnumerateArray().Take(2).ShouldAllBe(one => one.GetProperty("data").GetArrayLength() == EchoExecutor.StreamedParts + 1);
        answer.Json.GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task Half_an_answer_never_looks_like_a_whole_batch()
    {
        await Should.ThrowAsync<HttpRequestException>(() =>
            _server.PostJsonAsync($$"""[{"query":"{ a }"},{"query":"{{EchoExecutor.BrokenOff}}"},{"query":"{ a }"}]"""));
    }

    [Fact]
    public async Task A_refused_token_refuses_the_batch()
    {
        var answer = await _server.PostJsonAsync("""[{"query":"{ a }"}]""", "application/json", ("Authorization", "Bearer x"));

        answer.Status.ShouldBe(401);
        answer.Code.ShouldBe("AUTH_NOT_AUTHENTICATED");
    }

    [Fact]
    public async Task Server_sent_events_are_for_one_operation()
    {
        var answer = await _server.PostJsonAsync("""[{"query":"{ a }"}]""", "text/event-stream");

        answer.Status.ShouldBe(406);
        answer.Code.ShouldBe("HC0064");
        (await _server.PostJsonAsync("""[{"query":"{ a }"}]""", "application/json, text/event-stream")).Status.ShouldBe(200);
    }
}
