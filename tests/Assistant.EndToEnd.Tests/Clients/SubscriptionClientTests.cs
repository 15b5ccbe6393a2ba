namespace Assistant.EndToEnd.Tests.Clients;

/// <summary>The clients that the protocols' author wrote, on the graph's own subscriptions.</summary>
public sealed class SubscriptionClientTests(ServerProcess server) : IClassFixture<ServerProcess>
{
    private const string Ws = "ws";
    private const string Sse = "sse";

    [Theory]
    [InlineData(Ws)]
    [InlineData(Sse)]
    public async Task Messages_that_are_sent_are_told(string protocol)
    {
        var (person, key) = await SignInAsync();
        using var writer = person;
        var chat = await writer.CreateChatAsync("Told");
        await using var listener = await ListenAsync(protocol, writer, $"messageAdded(chatId: \"{chat}\") {{ role content chat {{ title }} }}");
        await server.WaitForListenerAsync("chat_messages", key);

        await SendAsync(writer, chat, "one");
        await SendAsync(writer, chat, "two");

        (await listener.EventAsync()).ToString().ShouldBe("""{"role":"USER","content":"one","chat":{"title":"Told"}}""");
        (await listener.EventAsync()).ToString().ShouldBe("""{"role":"USER","content":"two","chat":{"title":"Told"}}""");
        await writer.MutateAsync("deleteChat", "chat { id }", "DeleteChatInput", new { id = chat });
        await listener.CompletionAsync();
    }

    [Theory]
    [InlineData(Ws)]
    [InlineData(Sse)]
    public async Task A_chat_s_changes_are_told_from_now_on(string protocol)
    {
        var (person, _) = await SignInAsync();
        using var writer = person;
        var chat = await writer.CreateChatAsync("0");
        await using var listener = await ListenAsync(protocol, writer, $"chatChanged(chatId: \"{chat}\") {{ title }}");

        // Nothing says when a subscription has begun, so changes go on until one is told. An event shows the chat as it is by then,
        // so that none goes back, and the last one is the last state.
        var next = listener.EventAsync();
        var last = 0;
        for (; !next.IsCompleted; last++)
        {
            await RenameAsync(writer, chat, $"{last + 1}");
            await Task.WhenAny(next, Task.Delay(200));
        }

        await RenameAsync(writer, chat, $"{++last}");
        var told = int.Parse((await next).GetProperty("title").GetString()!);
        while (told < last)
        {
            var title = int.Parse((await listener.EventAsync()).GetProperty("title").GetString()!);
            title.ShouldBeGreaterThanOrEqualTo(told);
            told = title;
        }
    }

    [Theory]
    [InlineData(Ws)]
    [InlineData(Sse)]
    public async Task Votes_are_told_when_given_changed_and_withdrawn(string protocol)
    {
        var (person, key) = await SignInAsync();
        using var writer = person;
        var chat = await writer.CreateChatAsync("Judged");
        var messageId = await SendAsync(writer, chat, "Good?", "ASSISTANT");
        await using var listener = await ListenAsync(protocol, writer, $"voteChanged(chatId: \"{chat}\") {{ vote {{ isUpvoted }} message {{ content }} }}");
        await server.WaitForListenerAsync("chat_votes", key);

        await writer.MutateAsync("voteMessage", "vote { isUpvoted }", "VoteMessageInput", new { messageId, isUpvoted = true });
        (await listener.EventAsync()).ToString().ShouldBe("""{"vote":{"isUpvoted":true},"message":{"content":"Good?"}}""");
        await writer.MutateAsync("voteMessage", "vote { isUpvoted }", "VoteMessageInput", new { messageId, isUpvoted = false });
        (await listener.EventAsync()).ToString().ShouldBe("""{"vote":{"isUpvoted":false},"message":{"content":"Good?"}}""");
        await writer.MutateAsync("withdrawVote", "message { id }", "WithdrawVoteInput", new { messageId });
        (await listener.EventAsync()).ToString().ShouldBe("""{"vote":null,"message":{"content":"Good?"}}""");
    }

    [Theory]
    [InlineData(Ws)]
    [InlineData(Sse)]
    public async Task Focus_mode_is_told_as_it_begins_and_ends(string protocol)
    {
        var (person, key) = await SignInAsync();
        using var writer = person;
        await using var listener = await ListenAsync(protocol, writer, "focusModeChanged { isActive mode customMessage }");
        await server.WaitForListenerAsync("focus_mode", key);

        await writer.MutateAsync("startFocus", "focusModeState { isActive }", "StartFocusInput", new { mode = "SIMPLE", minutes = 25, message = "Later, please" });
        (await listener.EventAsync()).ToString().ShouldBe("""{"isActive":true,"mode":"SIMPLE","customMessage":"Later, please"}""");
        await writer.MutateAsync("stopFocus", "focusModeState { isActive }");
        (await listener.EventAsync()).GetProperty("isActive").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData(Ws)]
    [InlineData(Sse)]
    public async Task Focus_sessions_are_told_to_their_person_alone(string protocol)
    {
        var (person, key) = await SignInAsync();
        using var writer = person;
        var (other, otherKey) = await SignInAsync();
        using var reader = other;
        await using var listener = await ListenAsync(protocol, writer, "focusSessionChanged { title status }");
        await server.WaitForListenerAsync("focus_session", key);
        await using var elsewhere = await ListenAsync(protocol, reader, "focusSessionChanged { title status }");
        await server.WaitForListenerAsync("focus_session", otherKey);

        var id = await StartSessionAsync(writer, "Mine");
        (await listener.EventAsync()).ToString().ShouldBe("""{"title":"Mine","status":"ACTIVE"}""");
        await writer.MutateAsync("pauseFocusSession", "focusSession { id }", "PauseFocusSessionInput", new { id });
        (await listener.EventAsync()).ToString().ShouldBe("""{"title":"Mine","status":"PAUSED"}""");
        await StartSessionAsync(reader, "Another's");
        (await elsewhere.EventAsync()).ToString().ShouldBe("""{"title":"Another's","status":"ACTIVE"}""");
    }

    [Theory]
    [InlineData(Ws)]
    [InlineData(Sse)]
    public async Task A_stream_is_told_from_its_beginning_or_after_what_is_known(string protocol)
    {
        var (person, _) = await SignInAsync();
        using var writer = person;
        var stream = await writer.StartStreamAsync(await writer.CreateChatAsync("Streamed"));
        await writer.AppendAsync(stream, 1, "a");
        const string Selection = "{ sequence delta status message { content } }";
        await using var whole = await ListenAsync(protocol, writer, $"messageStream(streamId: \"{stream}\") {Selection}");
        (await whole.EventAsync()).ToString().ShouldBe("""{"sequence":1,"delta":"a","status":"STREAMING","message":null}""");

        await writer.AppendAsync(stream, 2, "b");
        (await whole.EventAsync()).GetProperty("delta").GetString().ShouldBe("b");
        await writer.AppendAsync(stream, 3, "c");
        await using var rest = await ListenAsync(protocol, writer, $"messageStream(streamId: \"{stream}\", after: 2) {Selection}");
        await writer.FinishAsync(stream);

        foreach (var listener in new[] { whole, rest })
        {
            (await listener.EventAsync()).ToString().ShouldBe("""{"sequence":3,"delta":"c","status":"STREAMING","message":null}""");
            (await listener.EventAsync()).ToString().ShouldBe("""{"sequence":4,"delta":"","status":"FINISHED","message":{"content":"abc"}}""");
            await listener.CompletionAsync();
        }
    }

    [Theory]
    [InlineData(Ws)]
    [InlineData(Sse)]
    public async Task What_another_one_has_and_what_there_isn_t_is_refused_alike_and_what_is_no_id_otherwise(string protocol)
    {
        var (person, _) = await SignInAsync();
        using var owner = person;
        var (other, _) = await SignInAsync();
        using var stranger = other;
        var chat = await owner.CreateChatAsync("Not yours");
        var stream = await owner.StartStreamAsync(chat);

        await using var listener = await ListenAsync(
            protocol,
            stranger,
            $"messageAdded(chatId: \"{chat}\") {{ content }}",
            $"chatChanged(chatId: \"Chat:{Guid.CreateVersion7()}\") {{ title }}",
            $"voteChanged(chatId: \"{chat}\") {{ vote {{ isUpvoted }} }}",
            $"messageStream(streamId: \"{stream}\") {{ delta }}",
            "chatChanged(chatId: \"no id\") { title }",
            $"messageStream(streamId: \"{chat}\") {{ delta }}");

        var codes = new SortedDictionary<int, string?>();
        while (codes.Count < 6)
        {
            var (operation, code) = await listener.RefusalAsync();
            codes.Add(operation, code);
        }

        codes.Values.ShouldBe(["AUTH_NOT_AUTHORIZED", "AUTH_NOT_AUTHORIZED", "AUTH_NOT_AUTHORIZED", "AUTH_NOT_AUTHORIZED", "INVALID_ID", "INVALID_ID"]);
    }

    [Theory]
    [InlineData(Ws)]
    [InlineData(Sse)]
    public async Task Nobody_is_told_anything(string protocol)
    {
        await using var listener = await SubscriptionListener.StartAsync(protocol, server.Url, "", "subscription { focusModeChanged { isActive } }");

        (await listener.RefusalAsync()).Code.ShouldBe("AUTH_NOT_AUTHENTICATED");
    }

    [Theory]
    [InlineData(Ws, 4403)]
    [InlineData(Sse, 401)]
    public async Task A_token_that_has_expired_opens_nothing(string protocol, int expected)
    {
        var token = ServerProcess.TokenOf(Guid.CreateVersion7(), "late@example.com", DateTimeOffset.UtcNow.AddMinutes(-5));
        await using var listener = await SubscriptionListener.StartAsync(protocol, server.Url, token, "subscription { focusModeChanged { isActive } }");

        (await listener.BreakAsync()).ShouldBe(expected);
    }

    [Theory]
    [InlineData(Ws)]
    [InlineData(Sse)]
    public async Task A_token_that_expires_ends_what_it_has_opened(string protocol)
    {
        var (person, key) = await SignInAsync();
        person.Dispose();

        // The server honours tokens for half a minute more, in case that its issuer's clock is behind.
        var token = ServerProcess.TokenOf(key, "soon@example.com", DateTimeOffset.UtcNow.AddSeconds(-22));
        await using var listener = await SubscriptionListener.StartAsync(
            protocol, server.Url, token, "subscription { focusModeChanged { isActive } }");
        await server.WaitForListenerAsync("focus_mode", key);
        await server.Database.ExecuteAsync("insert into assistant.focus_mode_states (user_id, is_active) values ($1, true)", key);
        (await listener.EventAsync()).GetProperty("isActive").GetBoolean().ShouldBeTrue();

        if (protocol == Ws)
        {
            (await listener.BreakAsync()).ShouldBe(4401);
        }
        else
        {
            (await listener.RefusalAsync()).Code.ShouldBe("AUTH_NOT_AUTHENTICATED");
        }
    }

    private Task<SubscriptionListener> ListenAsync(string protocol, GraphClient person, params string[] fields) =>
        SubscriptionListener.StartAsync(protocol, server.Url, person.Token, [.. fields.Select(field => $"subscription {{ {field} }}")]);

    private async Task<(GraphClient Client, Guid Key)> SignInAsync()
    {
        var (key, token) = await server.CreatePersonAsync();
        return (new GraphClient(server.Url, token), key);
    }

    private static async Task<string> StartSessionAsync(GraphClient person, string title) =>
        (await person.MutateAsync("startFocusSession", "focusSession { id }", "StartFocusSessionInput", new { title, durationMinutes = 25 }))
            .GetProperty("focusSession").GetProperty("id").GetString()!;

    private static async Task<string> SendAsync(GraphClient writer, string chatId, string content, string role = "USER") =>
        (await writer.MutateAsync("sendMessage", "message { id }", "SendMessageInput", new { chatId, content, role })).GetProperty("message").GetProperty("id").GetString()!;

    private static Task RenameAsync(GraphClient writer, string chat, string title) =>
        writer.MutateAsync("updateChat", "chat { title }", "UpdateChatInput", new { id = chat, title });
}
