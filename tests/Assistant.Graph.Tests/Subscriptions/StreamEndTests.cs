using Assistant.Engine.Errors;
using Assistant.Graph.Tests.Execution;
using Assistant.Graph.Tests.Mutations;
using Npgsql;

namespace Assistant.Graph.Tests.Subscriptions;

/// <summary>What subscribers hear of streams that have ended, or whose chunks aren't kept any more.</summary>
public sealed class StreamEndTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const string Chat = "Chat:10000000-0000-7000-8000-000000000001";
    private const string Query = "subscription ($id: ID!, $after: Long) { messageStream(streamId: $id, after: $after) { sequence delta status message { content } } }";

    [Fact]
    public async Task Whoever_knows_more_than_the_end_of_a_stream_is_told_nothing_and_let_go()
    {
        var stream = await StartAsync("a", "b");
        await FinishAsync(stream);

        foreach (var after in new[] { 3, 4 })
        {
            await using var listener = await Listener.StartAsync(graph, People.Owner, Query, new { id = stream, after });
            await listener.EndAsync();
        }
    }

    [Fact]
    public async Task Whoever_goes_on_with_a_stream_that_is_still_written_hears_what_comes()
    {
        var stream = await StartAsync("a", "b");
        await using var listener = await Listener.StartAsync(graph, People.Owner, Query, new { id = stream, after = 2 });
        await AppendAsync(stream, 3, "c");

        (await NextAsync(listener)).ShouldBe("3:c:STREAMING");
    }

    [Fact]
    public async Task Chunks_of_a_stream_that_broke_off_long_ago_are_said_to_be_gone()
    {
        var stream = await StartAsync("a", "b");
        (await graph.MutateAsync(People.Owner, "failStream", new { streamId = stream })).ErrorType().ShouldBeNull();
        await CleanAsync();

        (await RefusalAsync(stream, 0)).Message.ShouldContain("Read the stream's `status` and `message` instead.");
        await using var last = await Listener.StartAsync(graph, People.Owner, Query, new { id = stream, after = 2 });
        (await NextAsync(last)).ShouldBe("3::FAILED");
        await last.EndAsync();
    }

    [Fact]
    public async Task Chunks_are_not_cut_out_of_a_message_that_was_edited_or_deleted()
    {
        var stream = await StartAsync("One ", "two");
        var message = await FinishAsync(stream);
        (await graph.MutateAsync(People.Owner, "editMessage", new { id = message, content = "Six two" })).ErrorType().ShouldBeNull();
        await CleanAsync();

        (await RefusalAsync(stream, 0)).Code.ShouldBe("POSITION_NOT_KEPT");
        (await RefusalAsync(stream, 1)).Code.ShouldBe("POSITION_NOT_KEPT");
        await using var end = await Listener.StartAsync(graph, People.Owner, Query, new { id = stream, after = 2 });
        (await NextAsync(end)).ShouldBe("3::FINISHED");
        await end.EndAsync();

        // With its words as they were streamed, there they are again.
        (await graph.MutateAsync(People.Owner, "editMessage", new { id = message, content = "One two" })).ErrorType().ShouldBeNull();
        await using var again = await Listener.StartAsync(graph, People.Owner, Query, new { id = stream, after = 1 });
        (await NextAsync(again)).ShouldBe("2:two:STREAMING");

        (await graph.MutateAsync(People.Owner, "deleteMessage", new { id = message })).ErrorType().ShouldBeNull();
        (await RefusalAsync(stream, 0)).Message.ShouldContain("they aren't kept any more");
    }

    [Fact]
    public async Task Whoever_listens_to_a_stream_that_nobody_ends_is_told_when_the_server_does()
    {
        var stream = await StartAsync("a");
        await using var listener = await Listener.StartAsync(graph, People.Owner, Query, new { id = stream, after = 1 });
        await graph.Database.ExecuteAsync("update assistant.streams set appended_at = now() - interval '2 days' where id = $1", Key(stream));

        // These brokers compare no positions, so it hears by notification or not at all.
        await graph.Database.ExecuteAsync("select app.clean_streams('-infinity', now() - interval '1 day', 1000)");

        (await NextAsync(listener)).ShouldBe("2::FAILED");
        await listener.EndAsync();
    }

    [Fact]
    public async Task A_gap_is_told_with_the_number_that_was_found()
    {
        var stream = await StartAsync("a");
        await using var holder = await graph.Database.Owner.OpenConnectionAsync();
        await using var append = new NpgsqlCommand(
            $"begin; insert into assistant.stream_chunks (stream_id, sequence, delta) values ('{Key(stream)}', 2, 'b'); update assistant.streams set last_sequence = 2 where id = '{Key(stream)}'",
            holder);
        await append.ExecuteNonQueryAsync();
        var finishing = graph.SendAsync(
            People.Owner, "mutation ($input: FinishStreamInput!) { finishStream(input: $input) { errors { ... on StreamGapError { lastSequence } } } }", new { input = new { streamId = stream, lastSequence = 1 } });
        while (await graph.Database.ScalarAsync<long>("select count(*) from pg_locks where not granted") == 0)
        {
            await Task.Delay(20);
        }

        await using var commit = new NpgsqlCommand("commit", holder);
        await commit.ExecuteNonQueryAsync();

        (await finishing).GetProperty("data").GetProperty("finishStream").GetProperty("errors")[0].GetProperty("lastSequence").GetInt64().ShouldBe(2);
    }

    private static Guid Key(string stream) => Guid.Parse(stream["Stream:".Length..]);

    private static async Task<string> NextAsync(Listener listener)
    {
        var next = (await listener.NextAsync()).GetProperty("messageStream");
        return $"{next.GetProperty("sequence").GetInt64()}:{next.GetProperty("delta").GetString()}:{next.GetProperty("status").GetString()}";
    }

    private async Task<GraphQLError> RefusalAsync(string stream, int after)
    {
        await using var listener = await Listener.StartAsync(graph, People.Owner, Query, after == 0 ? (object)new { id = stream } : new { id = stream, after });
        return await listener.ErrorAsync();
    }

    private Task<int> CleanAsync() => graph.Database.ExecuteAsync("select app.clean_streams(now() + interval '1 minute', '-infinity', 1000)");

    private async Task<string> StartAsync(params string[] deltas)
    {
        var stream = (await graph.MutateAsync(People.Owner, "startStream", new { chatId = Chat }, "stream { id }")).Row("stream").GetProperty("id").GetString()!;
        for (var i = 0; i < deltas.Length; i++)
        {
            await AppendAsync(stream, i + 1, deltas[i]);
        }

        return stream;
    }

    private async Task AppendAsync(string stream, int sequence, string delta) =>
        (await graph.MutateAsync(People.Owner, "appendToStream", new { streamId = stream, sequence, delta })).ErrorType().ShouldBeNull();

    private async Task<string> FinishAsync(string stream) =>
        (await graph.MutateAsync(People.Owner, "finishStream", new { streamId = stream }, "message { id }")).Row("message").GetProperty("id").GetString()!;
}
