using System.Diagnostics;
using System.Text.Json;
using Assistant.Graph.Tests.Hosting;
using Xunit.Abstractions;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>What is written through one server is told by another, each a process of its own.</summary>
public sealed class TwoServersTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string Append = "mutation ($input: AppendToStreamInput!) { appendToStream(input: $input) { lastSequence errors { __typename } } }";
    private const string Start = "mutation ($input: StartStreamInput!) { startStream(input: $input) { stream { id } errors { __typename } } }";
    private const string Send = "mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } errors { __typename } } }";
    private const string Vote = "mutation ($input: VoteMessageInput!) { voteMessage(input: $input) { errors { __typename } } }";
    private const string Focus = "mutation ($input: StartFocusInput!) { startFocus(input: $input) { errors { __typename } } }";
    private const string Say = "mutation ($input: SetFocusMessageInput!) { setFocusMessage(input: $input) { errors { __typename } } }";
    private const string StartSession = "mutation ($input: StartFocusSessionInput!) { startFocusSession(input: $input) { focusSession { id } errors { __typename } } }";
    private const string RenameSession = "mutation ($input: UpdateFocusSessionInput!) { updateFocusSession(input: $input) { errors { __typename } } }";
    private const string Rename = "mutation ($input: UpdateChatInput!) { updateChat(input: $input) { chat { id } errors { __typename } } }";

    private readonly Guid _person = Guid.CreateVersion7();
    private readonly Guid _talk = Guid.CreateVersion7();
    private readonly Guid _renamed = Guid.CreateVersion7();
    private ServerPair? _servers;

    public async Task InitializeAsync()
    {
        _servers = await ServerPair.StartAsync();
        await _servers.Postgres.ExecuteAsync("insert into assistant.users (id, email) values ($1, 'user@example.com')", _person);
        foreach (var chat in new[] { _talk, _renamed })
        {
            await _servers.Postgres.ExecuteAsync("insert into assistant.chats (id, user_id, title) values ($1, $2, 'new')", chat, _person);
        }
    }

    public Task DisposeAsync() => _servers!.DisposeAsync().AsTask();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_subscription_hears_of_the_other_server_whatever_is_cut_between_them(bool overSocket)
    {
        var stream = (await WriteAsync(Start, new { chatId = _talk })).GetProperty("stream").GetProperty("id").GetString()!;
        await using var messages = Listen(overSocket, $$"""messageAdded(chatId: "{{_talk}}") { content }""");
        await using var chats = Listen(overSocket, $$"""chatChanged(chatId: "{{_renamed}}") { title }""");
        await using var votes = Listen(overSocket, $$"""voteChanged(chatId: "{{_talk}}") { vote { isUpvoted } message { content } }""");
        await using var modes = Listen(overSocket, "focusModeChanged { isActive customMessage }");
        await using var sessions = Listen(overSocket, "focusSessionChanged { title }");
        await using var chunks = Listen(overSocket, $$"""messageStream(streamId: "{{stream}}") { sequence delta status }""");

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await _servers!.Postgres.ScalarAsync<long>("select count(*) from assistant.topics where is_settled and kind <> 'stream' and key = any ($1)", new[] { _talk, _renamed, _person }) < 5)
        {
            await Task.Delay(10, patience.Token);
        }

        var round = 0;
        string? session = null;
        async Task TellAsync()
        {
            var text = $"round {++round}";
            var began = Stopwatch.GetTimestamp();
            await WriteAsync(Append, new { streamId = stream, sequence = round, delta = text });
            var told = await chunks.NextAsync();
            (told.GetProperty("sequence").GetInt64(), told.GetProperty("delta").GetString()).ShouldBe((round, text));

            var sent = await WriteAsync(Send, new { chatId = _talk, content = text });
            (await messages.NextAsync()).GetProperty("content").GetString().ShouldBe(text);
            await WriteAsync(Vote, new { messageId = sent.GetProperty("message").GetProperty("id").GetString(), isUpvoted = true });
            var vote = await votes.NextAsync();
            (vote.GetProperty("vote").GetProperty("isUpvoted").GetBoolean(), vote.GetProperty("message").GetProperty("content").GetString()).ShouldBe((true, text));

            await WriteAsync(Rename, new { id = _renamed, title = text });
            (await chats.NextAsync()).GetProperty("title").GetString().ShouldBe(text);
            await (round == 1 ? WriteAsync(Focus, new { mode = "SIMPLE", message = text }) : WriteAsync(Say, new { message = text }));
            (await modes.NextAsync()).GetProperty("customMessage").GetString().ShouldBe(text);
            session ??= (await WriteAsync(StartSession, new { title = text, durationMinutes = 25 })).GetProperty("focusSession").GetProperty("id").GetString();
            if (round > 1)
            {
                await WriteAsync(RenameSession, new { id = session, title = text });
            }

            (await sessions.NextAsync()).GetProperty("title").GetString().ShouldBe(text);
            output.WriteLine($"{text}: six events after {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
        }

        await TellAsync();

        // The first server listens to nothing, since nobody does to it.
        (await _servers!.Postgres.CutAsync("assistant-listen")).ShouldBe(1);
        await TellAsync();
        await _servers.Postgres.KillAsync();
        await _servers.Postgres.StartAgainAsync();
        await TellAsync();
        await _servers.Instances[0].KillAsync();
        await _servers.Instances[0].StartAgainAsync(CancellationToken.None);
        await TellAsync();

        // Once each, and nobody was ended by any of it.
        foreach (var inbox in new[] { messages, chats, votes, modes, sessions, chunks })
        {
            inbox.Left.ShouldBe(0);
            inbox.End.IsCompleted.ShouldBeFalse();
        }
    }

    // At the second server, what is written through the first.
    private EventInbox Listen(bool overSocket, string field)
    {
        var (address, token) = (_servers!.Instances[1].Address, RunningServer.TokenFor(_person));
        return new EventInbox(cut => overSocket
            ? SocketEvents.ReadAsync(address, token, $"subscription {{ {field} }}", new { }, cut)
            : ServerSentEvents.ReadAsync(_servers.Client, address, token, $"subscription {{ {field} }}", new { }, cut));
    }

    private async Task<JsonElement> WriteAsync(string mutation, object input)
    {
        while (true)
        {
            if (await _servers!.SendAsync(_servers.Instances[0].Address, _person, mutation, input, CancellationToken.None) is { } payload)
            {
                return payload;
            }

            await Task.Delay(50);
        }
    }
}
