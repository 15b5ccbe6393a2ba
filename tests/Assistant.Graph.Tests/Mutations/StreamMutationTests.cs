using System.Text.Json;
using Assistant.Engine.Execution;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Mutations;

/// <summary>Answers that are written chunk by chunk.</summary>
public sealed class StreamMutationTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const string Chat = "Chat:10000000-0000-7000-8000-000000000001";
    private const string Start = "mutation ($chatId: ID!) { startStream(input: { chatId: $chatId }) { stream { id status lastSequence } errors { __typename } } }";
    private const string Append = "mutation ($input: AppendToStreamInput!) { appendToStream(input: $input) { lastSequence errors { __typename ... on StreamGapError { lastSequence } } } }";
    private const string Finish = "mutation ($input: FinishStreamInput!) { finishStream(input: $input) { stream { status lastSequence } message { id role content cost } errors { __typename } } }";
    private const string Fail = "mutation ($input: FailStreamInput!) { failStream(input: $input) { stream { status failure } errors { __typename } } }";

    [Fact]
    public async Task Chunks_become_a_message_that_is_them_joined()
    {
        var stream = await StartAsync();
        var before = await TotalsAsync();
        foreach (var (delta, index) in new[] { "Hel", "lo ", "\U0001F600", "" }.Select((delta, index) => (delta, index)))
        {
            (await AppendAsync(stream, index + 1, delta)).ShouldBe("OK");
        }

        var finished = await PayloadAsync(People.Owner, Finish, "finishStream", new { input = new { streamId = stream, lastSequence = 4, outputTokens = 3, cost = 0.01m } });

        finished.GetProperty("message").GetProperty("content").GetString().ShouldBe("Hello \U0001F600");
        finished.GetProperty("message").GetProperty("role").GetString().ShouldBe("ASSISTANT");
        finished.GetProperty("stream").GetRawText().ShouldBe("""{"status":"FINISHED","lastSequence":4}""");
        (await TotalsAsync()).ShouldBe(before + 3);
        var again = await PayloadAsync(People.Owner, Finish, "finishStream", new { input = new { streamId = stream } });
        again.GetProperty("message").GetProperty("id").GetString().ShouldBe(finished.GetProperty("message").GetProperty("id").GetString());
        (await TotalsAsync()).ShouldBe(before + 3);
    }

    [Fact]
    public async Task An_append_that_comes_again_changes_nothing()
    {
        var stream = await StartAsync();

        (await AppendAsync(stream, 1, "a")).ShouldBe("OK");
        (await AppendAsync(stream, 1, "a")).ShouldBe("OK");
        (await AppendAsync(stream, 1, "b")).ShouldBe("ConflictError");
        (await AppendAsync(stream, 3, "c")).ShouldBe("StreamGapError");
        (await AppendAsync(stream, 0, "c")).ShouldBe("InvalidInputError");
        (await AppendAsync(stream, 2, "c")).ShouldBe("OK");

        (await ContentAsync(stream)).ShouldBe("ac");
    }

    [Fact]
    public async Task The_same_append_many_times_at_once_gives_one_chunk()
    {
        var stream = await StartAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => AppendAsync(stream, 1, "once")));

        results.ShouldAllBe(result => result == "OK");
        (await ContentAsync(stream)).ShouldBe("once");
    }

    [Fact]
    public async Task Several_appends_in_one_request_come_in_their_order()
    {
        var stream = await StartAsync();
        var fields = string.Join('\n', Enumerable.Range(1, 20).Select(n => $$"""a{{n}}: appendToStream(input: { streamId: "{{stream}}", sequence: {{n}}, delta: "{{n}}," }) { lastSequence }"""));

        var answer = await graph.SendAsync(People.Owner, $"mutation {{ {fields} }}");

        answer.GetProperty("data").EnumerateObject().Select(field => field.Value.GetProperty("lastSequence").GetInt64()).ShouldBe(Enumerable.Range(1, 20).Select(n => (long)n));
        (await ContentAsync(stream)).ShouldBe(string.Concat(Enumerable.Range(1, 20).Select(n => $"{n},")));
    }

    [Fact]
    public async Task Streams_of_many_people_go_on_together_and_nobody_writes_into_anothers()
    {
        var mine = await StartAsync();

        foreach (var other in new[] { People.Stranger, People.Admin })
        {
            (await AppendAsync(mine, 1, "x", other)).ShouldBe("NotFoundError");
            (await PayloadAsync(other, Finish, "finishStream", new { input = new { streamId = mine } })).GetProperty("errors")[0].GetProperty("__typename").GetString().ShouldBe("NotFoundError");
            (await PayloadAsync(other, Fail, "failStream", new { input = new { streamId = mine } })).GetProperty("errors")[0].GetProperty("__typename").GetString().ShouldBe("NotFoundError");
            (await PayloadAsync(other, Start, "startStream", new { chatId = Chat })).GetProperty("errors")[0].GetProperty("__typename").GetString().ShouldBe("NotFoundError");
        }

        (await AppendAsync($"Stream:{Guid.CreateVersion7()}", 1, "x")).ShouldBe("NotFoundError");
        (await graph.SendAsync(People.Inactive, Append, new { input = new { streamId = mine, sequence = 1, delta = "x" } }))
            .GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("AUTH_NOT_AUTHENTICATED");
        (await AppendAsync(mine, 1, "mine")).ShouldBe("OK");
        (await ContentAsync(mine)).ShouldBe("mine");
    }

    [Fact]
    public async Task A_person_who_is_deactivated_appends_nothing_more()
    {
        var id = Guid.CreateVersion7();
        await graph.Database.ExecuteAsync("insert into assistant.users (id, email) values ($1, $1::text || '@example.com')", id);
        await graph.Database.ExecuteAsync("insert into assistant.chats (id, user_id) values ($1, $1)", id);
        var caller = People.Of(id);
        var stream = (await PayloadAsync(caller, Start, "startStream", new { chatId = id })).GetProperty("stream").GetProperty("id").GetString()!;
        (await AppendAsync(stream, 1, "a", caller)).ShouldBe("OK");

        await graph.Database.ExecuteAsync("update assistant.users set is_active = false where id = $1", id);

        (await graph.SendAsync(caller, Append, new { input = new { streamId = stream, sequence = 2, delta = "b" } }))
            .GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("AUTH_NOT_AUTHENTICATED");
    }

    [Fact]
    public async Task A_stream_that_ended_takes_no_more()
    {
        var stream = await StartAsync();
        (await AppendAsync(stream, 1, "a")).ShouldBe("OK");
        (await PayloadAsync(People.Owner, Finish, "finishStream", new { input = new { streamId = stream, lastSequence = 2 } }))
            .GetProperty("errors")[0].GetProperty("__typename").GetString().ShouldBe("StreamGapError");

        var failed = await PayloadAsync(People.Owner, Fail, "failStream", new { input = new { streamId = stream, failure = "overloaded" } });

        failed.GetProperty("stream").GetRawText().ShouldBe("""{"status":"FAILED","failure":"overloaded"}""");
        (await AppendAsync(stream, 2, "b")).ShouldBe("StreamEndedError");
        (await AppendAsync(stream, 1, "a")).ShouldBe("OK");
        (await PayloadAsync(People.Owner, Finish, "finishStream", new { input = new { streamId = stream } }))
            .GetProperty("errors")[0].GetProperty("__typename").GetString().ShouldBe("StreamEndedError");
    }

    [Fact]
    public async Task A_streams_text_has_a_bound_in_bytes()
    {
        var stream = await StartAsync();
        (await AppendAsync(stream, 1, "a\U0001F600")).ShouldBe("OK");
        var key = Guid.Parse(stream["Stream:".Length..]);
        (await graph.Database.ScalarAsync<int>("select text_bytes from assistant.streams where id = $1", key)).ShouldBe(5);
        await graph.Database.ExecuteAsync("update assistant.streams set text_bytes = 16 * 1024 * 1024 - 4 where id = $1", key);

        (await AppendAsync(stream, 2, "\U0001F600b")).ShouldBe("StreamTooLongError");
        (await AppendAsync(stream, 2, "\U0001F600")).ShouldBe("OK");
        (await AppendAsync(stream, 3, "b")).ShouldBe("StreamTooLongError");
        (await AppendAsync(stream, 2, "\U0001F600")).ShouldBe("OK");

        (await ContentAsync(stream)).ShouldBe("a\U0001F600\U0001F600");
    }

    [Fact]
    public async Task Chunks_that_are_gone_are_cut_out_of_the_message_again()
    {
        var stream = await StartAsync();
        string[] deltas = ["One ", "two\U0001F600 ", "", "three"];
        for (var i = 0; i < deltas.Length; i++)
        {
            await AppendAsync(stream, i + 1, deltas[i]);
        }

        await PayloadAsync(People.Owner, Finish, "finishStream", new { input = new { streamId = stream } });
        var key = Guid.Parse(stream["Stream:".Length..]);
        var before = await ReadAsync(key, 1);

        await graph.Database.ExecuteAsync("select app.clean_streams(now() + interval '1 minute', '-infinity', 1000)");

        (await graph.Database.ScalarAsync<long>("select count(*) from assistant.stream_chunks where stream_id = $1", key)).ShouldBe(0);
        (await ReadAsync(key, 1)).ShouldBe(before);
        before.ShouldBe("2:two\U0001F600 :streaming|3::streaming|4:three:streaming|5::finished");
        (await ReadAsync(key, 4)).ShouldBe("5::finished");
        (await ReadAsync(key, 5)).ShouldBe(string.Empty);
    }

    private async Task<string> ReadAsync(Guid stream, long after) => (await graph.Database.ScalarAsync<string>(
        "select coalesce(string_agg(sequence || ':' || delta || ':' || status, '|' order by sequence), '') from app.read_streams(array[$1::uuid], array[$2::bigint], 100)", stream, after))!;

    private async Task<string> StartAsync() =>
        (await PayloadAsync(People.Owner, Start, "startStream", new { chatId = Chat })).GetProperty("stream").GetProperty("id").GetString()!;

    private async Task<string> AppendAsync(string stream, long sequence, string delta, Caller? caller = null)
    {
        var payload = await PayloadAsync(caller ?? People.Owner, Append, "appendToStream", new { input = new { streamId = stream, sequence, delta } });
        var errors = payload.GetProperty("errors");
        return errors.ValueKind == JsonValueKind.Null ? "OK" : errors[0].GetProperty("__typename").GetString()!;
    }

    private async Task<string> ContentAsync(string stream) =>
        (await PayloadAsync(People.Owner, Finish, "finishStream", new { input = new { streamId = stream } })).GetProperty("message").GetProperty("content").GetString()!;

    private async Task<long> TotalsAsync() =>
        (await graph.SendAsync(People.Owner, "query ($id: ID!) { chat(id: $id) { totalOutputTokens } }", new { id = Chat }))
            .GetProperty("data").GetProperty("chat").GetProperty("totalOutputTokens").GetInt64();

    private async Task<JsonElement> PayloadAsync(Caller caller, string mutation, string field, object variables)
    {
        var answer = await graph.SendAsync(caller, mutation, variables);
        answer.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        return answer.GetProperty("data").GetProperty(field);
    }
}
