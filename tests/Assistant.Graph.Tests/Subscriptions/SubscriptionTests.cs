using System.Text.Json;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Subscriptions;

/// <summary>What subscribers are told, each event by the planner and under the subscriber's claims.</summary>
public sealed class SubscriptionTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const string Added = "subscription ($id: ID!) { messageAdded(chatId: $id) { content chat { title user { email } } } }";
    private const string Voted = "subscription ($id: ID!) { voteChanged(chatId: $id) { vote { isUpvoted } messageId message { content } } }";

    [Fact]
    public async Task Messages_are_told_in_order_with_what_is_selected()
    {
        var chat = await CreateChatAsync(People.OwnerId, "Told");
        await using var listener = await Listener.StartAsync(graph, People.Owner, Added, new { id = chat });

        await graph.Database.ExecuteAsync("insert into assistant.messages (chat_id, role, content) values ($1, 'user', 'one')", chat);
        await graph.Database.ExecuteAsync("insert into assistant.messages (chat_id, role, content) values ($1, 'user', 'two'), ($1, 'assistant', 'three')", chat);

        var first = await NextMessageAsync(listener);
        first.GetProperty("chat").GetProperty("title").GetString().ShouldBe("Told");
        first.GetProperty("content").GetString().ShouldBe("one");
        (await NextMessageAsync(listener)).GetProperty("content").GetString().ShouldBe("two");
        (await NextMessageAsync(listener)).GetProperty("content").GetString().ShouldBe("three");
    }

    [Fact]
    public async Task Nobody_listens_to_what_he_may_not_see_and_hidden_is_as_missing()
    {
        var chat = await CreateChatAsync(People.OwnerId, "Hidden");

        var strangers = await Listener.RefusedAsync(graph, People.Stranger, Added, new { id = chat });
        var nobodys = await Listener.RefusedAsync(graph, People.Stranger, Added, new { id = Guid.CreateVersion7() });

        strangers[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("AUTH_NOT_AUTHORIZED");
        strangers.GetRawText().ShouldBe(nobodys.GetRawText());
        (await graph.Database.ScalarAsync<long>("select count(*) from assistant.topics where key = $1", chat)).ShouldBe(0);
        foreach (var caller in new[] { People.Anonymous, People.Inactive })
        {
            (await Listener.RefusedAsync(graph, caller, Added, new { id = chat }))[0].GetProperty("extensions").GetProperty("code").GetString()
                .ShouldBe("AUTH_NOT_AUTHENTICATED");
        }
    }

    [Fact]
    public async Task An_administrator_sees_the_chat_change_and_none_of_its_messages()
    {
        var chat = await CreateChatAsync(People.OwnerId, "Seen");
        await using var changes = await Listener.StartAsync(
            graph, People.Admin, "subscription ($id: ID!) { chatChanged(chatId: $id) { title totalOutputTokens messages { totalCount } } }", new { id = chat });
        (await Listener.RefusedAsync(graph, People.Admin, Added, new { id = chat })).GetRawText().ShouldContain("AUTH_NOT_AUTHORIZED");
        (await Listener.RefusedAsync(graph, People.Admin, Voted, new { id = chat })).GetRawText().ShouldContain("AUTH_NOT_AUTHORIZED");

        await graph.Database.ExecuteAsync("insert into assistant.messages (chat_id, role, content, output_tokens) values ($1, 'assistant', 'secret', 5)", chat);
        await graph.Database.ExecuteAsync("update assistant.chats set title = 'Renamed' where id = $1", chat);

        (await changes.NextAsync()).GetProperty("chatChanged").GetProperty("messages").GetProperty("totalCount").GetInt32().ShouldBe(0);
        var last = (await changes.NextAsync()).GetProperty("chatChanged");
        last.GetProperty("title").GetString().ShouldBe("Renamed");
        last.GetProperty("totalOutputTokens").GetInt64().ShouldBe(5);
        await graph.Database.ExecuteAsync("delete from assistant.chats where id = $1", chat);
        await changes.EndAsync();
    }

    [Fact]
    public async Task Whoever_may_no_longer_see_it_is_told_nothing_more()
    {
        var person = Guid.CreateVersion7();
        await graph.Database.ExecuteAsync("insert into assistant.users (id, email) values ($1, $1::text || '@example.com')", person);
        var chat = await CreateChatAsync(person, "Mine");
        await using var listener = await Listener.StartAsync(graph, People.Of(person), Added, new { id = chat });
        await graph.Database.ExecuteAsync("insert into assistant.messages (chat_id, role, content) values ($1, 'user', 'before')", chat);
        (await NextMessageAsync(listener)).GetProperty("content").GetString().ShouldBe("before");

        await graph.Database.ExecuteAsync("update assistant.users set is_active = false where id = $1", person);
        await graph.Database.ExecuteAsync("insert into assistant.messages (chat_id, role, content) values ($1, 'user', 'after')", chat);

        await listener.EndAsync();
    }

    [Fact]
    public async Task A_chat_that_is_deleted_ends_what_is_listened_to_in_it()
    {
        var chat = await CreateChatAsync(People.OwnerId, "Ending");
        await using var messages = await Listener.StartAsync(graph, People.Owner, Added, new { id = chat });
        await using var votes = await Listener.StartAsync(graph, People.Owner, Voted, new { id = chat });
        var message = await graph.Database.ScalarAsync<Guid>("insert into assistant.messages (chat_id, role, content) values ($1, 'user', 'x') returning id", chat);
        await NextMessageAsync(messages);
        await graph.Database.ExecuteAsync("insert into assistant.votes (chat_id, message_id, is_upvoted) values ($1, $2, true)", chat, message);
        (await votes.NextAsync()).GetProperty("voteChanged").GetProperty("vote").GetProperty("isUpvoted").GetBoolean().ShouldBeTrue();
        await graph.Database.ExecuteAsync("delete from assistant.messages where id = $1", message);
        (await votes.NextAsync()).GetProperty("voteChanged").ToString().ShouldBe($$"""{"vote":null,"messageId":"Message:{{message}}","message":null}""");

        await graph.Database.ExecuteAsync("delete from assistant.chats where id = $1", chat);

        await votes.EndAsync();
        await messages.EndAsync();
    }

    [Fact]
    public async Task A_chat_that_is_deleted_while_a_subscription_starts_has_none()
    {
        var (busy, chat) = (await CreateChatAsync(People.OwnerId, "Busy"), await CreateChatAsync(People.OwnerId, "Going"));
        await using var connection = await graph.Database.Owner.OpenConnectionAsync();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            // Positions are asked for in one run after another, and the first waits for the lock.
            await using var delete = new Npgsql.NpgsqlCommand("lock table assistant.topics in access exclusive mode", connection, transaction);
            await delete.ExecuteNonQueryAsync();
            var first = Listener.StartAsync(graph, People.Owner, Added, new { id = busy });
            await WaitForLockAsync("assistant.topics");
            var second = Listener.RefusedAsync(graph, People.Owner, Added, new { id = chat });
            await Task.Delay(200);
            delete.CommandText = $"delete from assistant.chats where id = '{chat}'";
            await delete.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
            await using var listener = await first;
            (await second)[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("AUTH_NOT_AUTHORIZED");
        }
    }

    [Fact]
    public async Task A_subscription_that_nobody_comes_to_read_or_that_is_refused_leaves_nothing()
    {
        var chat = await CreateChatAsync(People.OwnerId, "Left");
        var request = new Assistant.Engine.Execution.GraphQLRequest { Query = $$"""subscription { messageAdded(chatId: "{{chat}}") { id } }""" };
        var before = graph.TopicCount;

        await using (var unread = await graph.Executor.SubscribeAsync(request, People.Owner, CancellationToken.None))
        {
            graph.TopicCount.ShouldBe(before + 1);
        }

        await using (var refused = await graph.Executor.SubscribeAsync(request, People.Stranger, CancellationToken.None))
        {
            refused.IsStarted.ShouldBeFalse();
        }

        graph.TopicCount.ShouldBe(before);
    }

    [Fact]
    public async Task Where_a_stranger_would_begin_says_nothing_about_the_chat()
    {
        var chat = await CreateChatAsync(People.OwnerId, "Positioned");
        const string after = "subscription ($id: ID!) { messageAdded(chatId: $id, after: 99) { id } }";

        (await Listener.RefusedAsync(graph, People.Owner, after, new { id = chat }))[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("POSITION_NOT_KEPT");
        (await Listener.RefusedAsync(graph, People.Stranger, after, new { id = chat }))[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("AUTH_NOT_AUTHORIZED");
    }

    [Fact]
    public async Task Focus_is_told_to_its_person_alone()
    {
        const string mode = "subscription { focusModeChanged { isActive mode user { email } } }";
        await using var mine = await Listener.StartAsync(graph, People.Owner, mode);
        await using var theirs = await Listener.StartAsync(graph, People.Stranger, mode);
        await using var sessions = await Listener.StartAsync(graph, People.Owner, "subscription { focusSessionChanged { title status } }");

        await graph.Database.ExecuteAsync(
            "insert into assistant.focus_mode_states (user_id, is_active) values ($1, true) on conflict (user_id) do update set is_active = true", People.OwnerId);
        await graph.Database.ExecuteAsync("insert into assistant.focus_sessions (user_id, title, duration_minutes, status) values ($1, 'Deep', 25, 'paused')", People.OwnerId);

        (await mine.NextAsync()).GetProperty("focusModeChanged").GetProperty("isActive").GetBoolean().ShouldBeTrue();
        (await sessions.NextAsync()).GetProperty("focusSessionChanged").GetProperty("title").GetString().ShouldBe("Deep");
        await graph.Database.ExecuteAsync("insert into assistant.focus_mode_states (user_id) values ($1) on conflict (user_id) do update set is_active = false", People.StrangerId);
        (await theirs.NextAsync()).GetProperty("focusModeChanged").GetProperty("isActive").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_stream_is_told_from_anywhere_chunk_by_chunk_to_its_end()
    {
        const string query = "subscription ($id: ID!, $after: Long) { messageStream(streamId: $id, after: $after) { sequence delta status message { content } stream { lastSequence } } }";
        var chat = await CreateChatAsync(People.OwnerId, "Streamed");
        var stream = (await MutateAsync("startStream", "stream { id }", $$"""{ chatId: "{{chat}}" }""")).GetProperty("stream").GetProperty("id").GetString()!;
        await AppendAsync(stream, 1, "a");
        await using var fromStart = await Listener.StartAsync(graph, People.Owner, query, new { id = stream });
        (await fromStart.NextAsync()).GetProperty("messageStream").GetProperty("delta").GetString().ShouldBe("a");
        for (var i = 2; i <= 50; i++)
        {
            await AppendAsync(stream, i, $"{i},");
        }

        (await Listener.RefusedAsync(graph, People.Admin, query, new { id = stream }))[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("AUTH_NOT_AUTHORIZED");
        await using var later = await Listener.StartAsync(graph, People.Owner, query, new { id = stream, after = 48 });
        await MutateAsync("finishStream", "message { id }", $$"""{ streamId: "{{stream}}" }""");

        for (var i = 2; i <= 50; i++)
        {
            var next = (await fromStart.NextAsync()).GetProperty("messageStream");
            next.GetProperty("sequence").GetInt64().ShouldBe(i);
            next.GetProperty("delta").GetString().ShouldBe($"{i},");
            next.GetProperty("status").GetString().ShouldBe("STREAMING");
        }

        (await later.NextAsync()).GetProperty("messageStream").GetProperty("sequence").GetInt64().ShouldBe(49);
        (await later.NextAsync()).GetProperty("messageStream").GetProperty("sequence").GetInt64().ShouldBe(50);
        foreach (var listener in new[] { fromStart, later })
        {
            var end = (await listener.NextAsync()).GetProperty("messageStream");
            end.GetProperty("sequence").GetInt64().ShouldBe(51);
            end.GetProperty("status").GetString().ShouldBe("FINISHED");
            end.GetProperty("message").GetProperty("content").GetString().ShouldStartWith("a2,3,");
            await listener.EndAsync();
        }

        await using var afterwards = await Listener.StartAsync(graph, People.Owner, query, new { id = stream, after = 51 });
        await afterwards.EndAsync();
    }

    [Fact]
    public async Task A_stream_that_is_deleted_ends()
    {
        var chat = await CreateChatAsync(People.OwnerId, "Deleted");
        var stream = (await MutateAsync("startStream", "stream { id }", $$"""{ chatId: "{{chat}}" }""")).GetProperty("stream").GetProperty("id").GetString()!;
        await using var listener = await Listener.StartAsync(graph, People.Owner, "subscription ($id: ID!) { messageStream(streamId: $id) { delta } }", new { id = stream });
        await AppendAsync(stream, 1, "a");
        (await listener.NextAsync()).GetProperty("messageStream").GetProperty("delta").GetString().ShouldBe("a");

        await graph.Database.ExecuteAsync("delete from assistant.chats where id = $1", chat);

        await listener.EndAsync();
    }

    [Fact]
    public async Task Subscribers_of_one_person_share_the_reading_of_an_event()
    {
        var chat = await CreateChatAsync(People.OwnerId, "Shared");
        var listeners = new List<Listener>();
        for (var i = 0; i < 50; i++)
        {
            listeners.Add(await Listener.StartAsync(graph, People.Owner, Added, new { id = chat }));
        }

        using var trips = new Assistant.Graph.Tests.Statements.RoundTrips(graph.Database.Name);
        await graph.Database.ExecuteAsync("insert into assistant.messages (chat_id, role, content) values ($1, 'user', 'to all')", chat);
        foreach (var listener in listeners)
        {
            (await NextMessageAsync(listener)).GetProperty("content").GetString().ShouldBe("to all");
        }

        trips.Sent.Count(text => text.Contains("from assistant.messages", StringComparison.Ordinal)).ShouldBe(1);
        foreach (var listener in listeners)
        {
            await listener.DisposeAsync();
        }
    }

    [Fact]
    public async Task Who_subscribes_again_is_shown_rows_as_they_are_by_then()
    {
        const string Whole = "subscription ($id: ID!) { messageStream(streamId: $id) { status message { content } } }";
        var chat = await CreateChatAsync(People.OwnerId, "Edited");
        var stream = (await MutateAsync("startStream", "stream { id }", $$"""{ chatId: "{{chat}}" }""")).GetProperty("stream").GetProperty("id").GetString()!;
        await MutateAsync("finishStream", "message { id }", $$"""{ streamId: "{{stream}}" }""");
        async Task<string> ReadAsync()
        {
            await using var listener = await Listener.StartAsync(graph, People.Owner, Whole, new { id = stream });
            return (await listener.NextAsync()).GetProperty("messageStream").GetProperty("message").ToString();
        }

        (await ReadAsync()).ShouldBe("""{"content":""}""");
        await graph.Database.ExecuteAsync("update assistant.messages set content = 'edited' where chat_id = $1", chat);
        await Task.Delay(TimeSpan.FromSeconds(0.6));
        (await ReadAsync()).ShouldBe("""{"content":"edited"}""");
    }

    [Theory]
    [InlineData("subscription { messageAdded(chatId: \"Vote:x\") { id } }", "INVALID_ID")]
    [InlineData("subscription { messageAdded(chatId: \"x\") { id } }", "INVALID_ID")]
    public async Task An_argument_that_is_no_id_is_refused(string query, string code) =>
        (await Listener.RefusedAsync(graph, People.Owner, query))[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe(code);

    private static async Task<JsonElement> NextMessageAsync(Listener listener) => (await listener.NextAsync()).GetProperty("messageAdded");

    private async Task WaitForLockAsync(string table)
    {
        while (await graph.Database.ScalarAsync<long>("select count(*) from pg_locks where relation = $1::regclass and not granted", table) == 0)
        {
            await Task.Delay(20);
        }
    }

    private async Task<Guid> CreateChatAsync(Guid person, string title)
    {
        var chat = Guid.CreateVersion7();
        await graph.Database.ExecuteAsync("insert into assistant.chats (id, user_id, title) values ($1, $2, $3)", chat, person, title);
        return chat;
    }

    private async Task AppendAsync(string stream, int sequence, string delta) =>
        (await MutateAsync("appendToStream", "lastSequence", $$"""{ streamId: "{{stream}}", sequence: {{sequence}}, delta: "{{delta}}" }"""))
            .GetProperty("lastSequence").GetInt64().ShouldBe(sequence);

    private async Task<JsonElement> MutateAsync(string field, string selection, string input)
    {
        var answer = await graph.SendAsync(People.Owner, $"mutation {{ {field}(input: {input}) {{ {selection} }} }}");
        return answer.GetProperty("data").GetProperty(field);
    }
}
