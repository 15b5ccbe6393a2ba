using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Assistant.Graph.Tests.Execution;
using Xunit.Abstractions;

namespace Assistant.Graph.Tests.Mutations;

/// <summary>Many writers in few chats: the totals are what a recount says, and nobody meets an error that isn't expected.</summary>
public sealed class ConcurrentMutationTests(GraphFixture graph, ITestOutputHelper output) : IClassFixture<GraphFixture>
{
    private const int Mutations = 10_000;
    private const int Writers = 16;
    private const int Chats = 4;

    private readonly ConcurrentDictionary<int, string> _messages = new();
    private readonly ConcurrentDictionary<string, int> _outcomes = new();
    private int _sent;

    [Fact]
    public async Task Ten_thousand_mutations_at_once_leave_totals_that_a_recount_agrees_with()
    {
        var chats = new string[Chats];
        for (var i = 0; i < Chats; i++)
        {
            chats[i] = (await graph.MutateAsync(People.Owner, "createChat", new { title = $"Busy {i}" }, "chat { id }")).Row("chat").GetProperty("id").GetString()!;
        }

        var watch = Stopwatch.StartNew();
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var random = new Random(writer);
            while (Interlocked.Increment(ref next) <= Mutations)
            {
                await MutateAsync(chats, random);
            }
        })));

        output.WriteLine($"{_outcomes.Values.Sum()} mutations by {Writers} writers in {Chats} chats in {watch.Elapsed.TotalSeconds:F1} s:");
        foreach (var (outcome, count) in _outcomes.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"  {outcome}: {count}");
        }

        _outcomes.Values.Sum().ShouldBe(Mutations);
        _outcomes.Keys.Where(outcome => !outcome.EndsWith(" ok", StringComparison.Ordinal) && !outcome.EndsWith(" NotFoundError", StringComparison.Ordinal) && !outcome.EndsWith(" ConflictError", StringComparison.Ordinal))
            .ShouldBeEmpty();
        (await graph.Database.ScalarAsync<long>(
            """
            select count(*) from assistant.chats as c
            where (c.total_input_tokens, c.total_output_tokens, c.total_cost) is distinct from (
                select row (coalesce(sum(m.input_tokens), 0)::bigint, coalesce(sum(m.output_tokens), 0)::bigint, coalesce(sum(m.cost), 0))
                from assistant.messages as m where m.chat_id = c.id)
            """)).ShouldBe(0);
        (await graph.Database.ScalarAsync<long>("select count(*) from assistant.messages as m join assistant.chats as c on c.id = m.chat_id where c.title like 'Busy %'"))
            .ShouldBe(_outcomes["sendMessage ok"] - _outcomes["deleteMessage ok"]);
        (await graph.Database.ScalarAsync<long>("select count(*) from assistant.audit_logs where operation like '%Message' or operation = 'withdrawVote'"))
            .ShouldBe(Mutations - _outcomes.GetValueOrDefault("editMessage ConflictError"));
    }

    private Task MutateAsync(string[] chats, Random random) => random.Next(100) switch
    {
        < 35 => SendAsync(chats[random.Next(chats.Length)], random),
        < 55 => DoAsync("editMessage", new { id = AnyMessage(random), content = $"Edited {random.Next()}" }),
        < 65 => DoAsync("deleteMessage", new { id = AnyMessage(random) }),
        < 90 => DoAsync("voteMessage", new { messageId = AnyMessage(random), isUpvoted = random.Next(2) == 0 }),
        _ => DoAsync("withdrawVote", new { messageId = AnyMessage(random) }),
    };

    private async Task SendAsync(string chatId, Random random)
    {
        var payload = await DoAsync(
            "sendMessage",
            new { chatId, content = "Hello", inputTokens = random.Next(1000), outputTokens = random.Next(1000), cost = random.Next(1_000_000) / 1_000_000m },
            "message { id }");
        if (payload is { } sent)
        {
            _messages[Interlocked.Increment(ref _sent)] = sent.GetProperty("message").GetProperty("id").GetString()!;
        }
    }

    // Among the latest, so that writers meet at the same messages.
    private string AnyMessage(Random random)
    {
        var latest = Volatile.Read(ref _sent);
        return _messages.GetValueOrDefault(random.Next(Math.Max(1, latest - 30), latest + 1), "Message:00000000-0000-7000-8000-0000000fffff");
    }

    private async Task<JsonElement?> DoAsync(string field, object input, string selection = "")
    {
        var name = char.ToUpperInvariant(field[0]) + field[1..];
        var answer = await graph.SendAsync(
            People.Owner, $"mutation ($input: {name}Input!) {{ {field}(input: $input) {{ {selection} errors {{ __typename }} }} }}", new { input });
        var payload = answer.GetProperty("data") is { ValueKind: JsonValueKind.Object } data ? data.GetProperty(field) : (JsonElement?)null;
        var outcome = payload is null ? answer.GetProperty("errors").GetRawText() : payload.Value.ErrorType() ?? "ok";
        _outcomes.AddOrUpdate($"{field} {outcome}", 1, (_, count) => count + 1);
        return outcome == "ok" ? payload : null;
    }
}
