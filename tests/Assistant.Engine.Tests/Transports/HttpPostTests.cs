using System.Text;

namespace Assistant.Engine.Tests.Transports;

public sealed class HttpPostTests(TransportServer server) : IClassFixture<TransportServer>
{
    [Fact]
    public async Task Every_parameter_reaches_the_executor()
    {
        var answer = await server.PostJsonAsync(
            """{"query":"{ a(é: \"\\u00e9\") }","operationName":"O","variables":{"x":[1,{"y":null}]},"extensions":{"e":true},"other":{"deep":[1]}}""");

        var request = answer.Json.GetProperty("data").GetProperty("request");
        request.GetProperty("Query").GetString().ShouldBe("{ a(é: \"\\u00e9\") }");
        request.GetProperty("OperationName").GetString().ShouldBe("O");
        request.GetProperty("Variables").GetRawText().ShouldBe("""{"x":[1,{"y":null}]}""");
        request.GetProperty("Extensions").GetRawText().ShouldBe("""{"e":true}""");
    }

    [Theory]
    [InlineData("""{"documentId":"abc"}""", "abc")]
    [InlineData("""{"id":"abc"}""", "abc")]
    [InlineData("""{"doc_id":"abc"}""", "abc")]
    [InlineData("""{"query":null,"documentId":"abc","operationName":null,"variables":null,"extensions":null}""", "abc")]
    public async Task A_document_may_be_named_instead(string body, string id)
    {
        var answer = await server.PostJsonAsync(body);

        answer.Json.GetProperty("data").GetProperty("request").GetProperty("DocumentId").GetString().ShouldBe(id);
    }

    [Theory]
    [InlineData("", "HC0009", null)]
    [InlineData("{", "HC0011", "1:2")]
    [InlineData("{\"query\":\"{ a }\"", "HC0011", "1:17")]
    [InlineData("{\"query\":\"{ a }\",}", "HC0011", "1:18")]
    [InlineData("{\n  \"query\": tru\n}", "HC0011", "2:15")]
    [InlineData("{\"query\":\"{ a }\"} x", "HC0011", "1:19")]
    [InlineData("{\"query\":\"{ a }\"}{}", "HC0011", "1:18")]
    [InlineData("query=%7B%20a%20%7D", "HC0011", "1:1")]
    [InlineData("{'query':'{ a }'}", "HC0011", "1:2")]
    [InlineData("{\"query\":\"line\nbreak\"}", "HC0011", "1:15")]
    [InlineData("{\"variables\":{\"a\":01}}", "HC0011", "1:20")]
    [InlineData("[]", "HC0009", null)]
    [InlineData("[{\"query\":\"{ a }\"}]", "HC0009", null)]
    [InlineData("\"{ a }\"", "HC0009", null)]
    [InlineData("null", "HC0009", null)]
    [InlineData("{}", "HC0013", null)]
    [InlineData("{\"query\":null}", "HC0013", null)]
    [InlineData("{\"Query\":\"{ a }\"}", "HC0013", null)]
    [InlineData("{\"query\":1}", "HC0009", null)]
    [InlineData("{\"query\":{}}", "HC0009", null)]
    [InlineData("{\"query\":[\"{ a }\"]}", "HC0009", null)]
    [InlineData("{\"query\":true}", "HC0009", null)]
    [InlineData("{\"query\":\"{ a }\",\"operationName\":1}", "HC0009", null)]
    [InlineData("{\"query\":\"{ a }\",\"operationName\":{}}", "HC0009", null)]
    [InlineData("{\"query\":\"{ a }\",\"variables\":[]}", "HC0009", null)]
    [InlineData("{\"query\":\"{ a }\",\"variables\":\"{}\"}", "HC0009", null)]
    [InlineData("{\"query\":\"{ a }\",\"variables\":0}", "HC0009", null)]
    [InlineData("{\"query\":\"{ a }\",\"extensions\":\"x\"}", "HC0009", null)]
    [InlineData("{\"query\":\"{ a }\",\"extensions\":[{}]}", "HC0009", null)]
    [InlineData("{\"documentId\":7}", "HC0009", null)]
    [InlineData("{\"query\":\"{ a }\",\"query\":\"{ b }\"}", "HC0009", null)]
    [InlineData("{\"id\":\"a\",\"documentId\":\"b\"}", "HC0009", null)]
    [InlineData("{\"query\":\"\\ud800\"}", "HC0009", null)]
    [InlineData("{\"query\":\"{ a }\",\"variables\":{\"x\":[\"\\udc00\"]}}", "HC0009", null)]
    [InlineData("{\"query\":\"{ a }\",\"variables\":{\"\\ud800\":1}}", "HC0009", null)]
    public async Task A_malformed_body_is_refused_with_its_place(string body, string code, string? place)
    {
        foreach (var accept in (string[])["application/json", "application/graphql-response+json"])
        {
            var answer = await server.PostJsonAsync(body, accept);

            answer.Status.ShouldBe(400);
            answer.MediaType.ShouldBe(accept);
            answer.Code.ShouldBe(code);
            Place(answer).ShouldBe(place);
            answer.Json.TryGetProperty("data", out _).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_place_counts_bytes_and_the_message_says_so()
    {
        var answer = await server.PostJsonAsync("{\"query\":\"é\" oops}");

        answer.Message.ShouldBe("The request body isn't valid JSON at line 1, byte 15: 'o' is invalid after a value. Expected either ',', '}', or ']'.");
    }

    [Fact]
    public async Task Nesting_deeper_than_the_reader_goes_is_refused()
    {
        var answer = await server.PostJsonAsync(
            "{\"query\":\"{ a }\",\"variables\":{\"x\":" + new string('[', 10_000) + new string(']', 10_000) + "}}");

        answer.Status.ShouldBe(400);
        answer.Code.ShouldBe("HC0011");
        answer.Message.ShouldNotContain("options");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/json;charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("application/json; charset=utf8; other=1")]
    public async Task Json_in_utf8_is_read(string contentType)
    {
        (await server.PostAsync(Body("{\"query\":\"{ a }\"}"u8, contentType))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/graphql")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/jsonx")]
    [InlineData("json")]
    public async Task Other_content_types_are_refused(string? contentType)
    {
        var answer = await server.PostAsync(Body("{\"query\":\"{ a }\"}"u8, contentType));

        answer.Status.ShouldBe(415);
        answer.Code.ShouldBe("HC0009");
    }

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        var content = Body([0x1F, 0x8B, 0x08], "application/json");
        content.Headers.ContentEncoding.Add("gzip");

        (await server.PostAsync(content)).Status.ShouldBe(415);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_body()
    {
        (await server.PostAsync(Body([0xEF, 0xBB, 0xBF, .. "{\"query\":\"{ a }\"}"u8], "application/json"))).Status.ShouldBe(200);
        (await server.PostAsync(Body([0xEF, 0xBB, 0xBF], "application/json"))).Code.ShouldBe("HC0009");
    }

    [Fact]
    public async Task Bytes_that_arent_utf8_are_refused()
    {
        var answer = await server.PostAsync(Body([.. "{\"query\":\""u8, 0xC3, 0x28, .. "\"}"u8], "application/json"));

        answer.Status.ShouldBe(400);
        answer.Code.ShouldBe("HC0011");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_the_limit_is_refused_and_one_at_the_limit_isnt(bool chunked)
    {
        const string Frame = "{\"query\":\"\"}";
        var text = new string('a', TransportServer.MaxRequestBytes - Frame.Length);

        var fits = await PostAsync($"{{\"query\":\"{text}\"}}", chunked);
        var tooLarge = await PostAsync($"{{\"query\":\"{text}a\"}}", chunked);

        fits.Status.ShouldBe(200);
        tooLarge.Status.ShouldBe(413);
        tooLarge.Code.ShouldBe("HC0010");
        tooLarge.Message.ShouldContain("2000000 bytes");
    }

    [Fact]
    public async Task The_plan_is_reported_to_who_asks()
    {
        (await Options(("GraphQL-Plan", "report"))).ShouldBe((true, false));
        (await Options(("GraphQL-Plan", "no"))).ShouldBe((false, false));
        (await Options()).ShouldBe((false, false));
    }

    [Fact]
    public async Task A_complete_answer_has_its_length_and_isnt_stored_by_caches()
    {
        var answer = await server.PostJsonAsync("""{"query":"{ a }"}""");

        answer.Length.ShouldBe(Encoding.UTF8.GetByteCount(answer.Body));
        answer.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task An_answer_that_is_still_arriving_is_streamed()
    {
        var answer = await server.PostJsonAsync($$"""{"query":"{{EchoExecutor.Streaming}}"}""");

        answer.Json.GetProperty("data").GetArrayLength().ShouldBe(EchoExecutor.StreamedParts + 1);
    }

    [Fact]
    public async Task Half_an_answer_doesnt_look_like_a_whole_one()
    {
        await Should.ThrowAsync<HttpRequestException>(
            () => server.PostJsonAsync($$"""{"query":"{{EchoExecutor.BrokenOff}}"}"""));
    }

    private async Task<(bool ReportPlan, bool QueriesOnly)> Options(params (string, string)[] headers)
    {
        var answer = await server.PostJsonAsync("""{"query":"{ a }"}""", null, headers);
        var options = answer.Json.GetProperty("data").GetProperty("options");
        return (options.GetProperty("ReportPlan").GetBoolean(), options.GetProperty("QueriesOnly").GetBoolean());
    }

    private async Task<HttpAnswer> PostAsync(string json, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = Body(Encoding.UTF8.GetBytes(json), "application/json") };
        request.Headers.TransferEncodingChunked = chunked;
        return await server.SendAsync(request, null);
    }

    private static string? Place(HttpAnswer answer) =>
        answer.Error.TryGetProperty("locations", out var places)
            ? $"{places[0].GetProperty("line")}:{places[0].GetProperty("column")}"
            : null;

    private static ByteArrayContent Body(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var content = new ByteArrayContent(bytes.ToArray());
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return content;
    }
}
