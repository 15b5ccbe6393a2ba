using Xunit.Abstractions;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>Token streams, while clients, servers and PostgreSQL are killed under them.</summary>
public sealed class ResumptionTests(ITestOutputHelper output)
{
    private const int Streams = 200;
    private const int People = 20;
    private const int FewestChunks = 30;
    private const string ServerKill = "server killed";
    private const string ServerStop = "server stopped";
    private const string PostgresKill = "PostgreSQL killed";

    // How much is written between two blows, so that each finds streams under way.
    private const int ChunksBetween = 600;

    // Not a demand: what hangs is to be told of.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    [Fact]
    public async Task Streams_that_are_cut_anywhere_are_resumed_without_a_loss_or_a_repetition()
    {
        await using var servers = await ServerPair.StartAsync();
        using var patience = new CancellationTokenSource(Patience);
        var producers = await StartStreamsAsync(servers, patience.Token);
        var subscribers = producers.Select((producer, i) => new StreamSubscriber(servers, producer, isOverSocket: i % 2 == 0)).ToArray();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(patience.Token);
        var breaking = BreakAsync(servers, producers, end.Token);
        var cutting = CutAsync(subscribers, end.Token);
        Task[] work =
        [
            .. producers.Select(producer => producer.RunAsync(FewestChunks, breaking, end.Token)),
            .. subscribers.Select(subscriber => subscriber.RunAsync(end.Token)),
        ];

        var failure = await FirstFailureAsync([breaking, .. work]);
        await end.CancelAsync();
        await Task.WhenAll([breaking, cutting, .. work]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        Report(servers, subscribers);
        failure.ShouldBeNull(failure + Environment.NewLine + Missing(subscribers) + Environment.NewLine + Faults(servers));

        // Whoever comes only now is told the same.
        var late = producers.Select((producer, i) => new StreamSubscriber(servers, producer, isOverSocket: i % 2 == 1)).ToArray();
        await Task.WhenAll(late.Select(subscriber => subscriber.RunAsync(patience.Token)));
        await CheckAsync(servers, [.. subscribers, .. late]);
    }

    private static async Task<StreamProducer[]> StartStreamsAsync(ServerPair servers, CancellationToken cancellationToken)
    {
        var people = Enumerable.Range(0, People).Select(_ => Guid.CreateVersion7()).ToArray();
        await servers.Postgres.ExecuteAsync("insert into assistant.users (id, email) select p, p || '@example.com' from unnest($1) as p", people);
        await servers.Postgres.ExecuteAsync("insert into assistant.chats (id, user_id, title) select p, p, 'Streamed' from unnest($1) as p", people);
        return await Task.WhenAll(Enumerable.Range(0, Streams).Select(async i =>
        {
            var person = people[i % People];
            var started = await servers.SendAsync(
                servers.PickAddress(),
                person,
                "mutation ($input: StartStreamInput!) { startStream(input: $input) { stream { id } errors { __typename } } }",
                new { chatId = $"Chat:{person}" },
                cancellationToken);
            return new StreamProducer(servers, person, started!.Value.GetProperty("stream").GetProperty("id").GetString()!);
        }));
    }

    private static async Task BreakAsync(ServerPair servers, StreamProducer[] producers, CancellationToken cancellationToken)
    {
        var (first, second) = (servers.Instances[0], servers.Instances[1]);
        Func<Task>[] blows =
        [
            () => KillAsync(servers, first, cancellationToken),
            () => KillPostgresAsync(servers, cancellationToken),
            () => KillAsync(servers, second, cancellationToken),
            () => StopAsync(servers, first, cancellationToken),
            () => Task.WhenAll(KillAsync(servers, second, cancellationToken), KillPostgresAsync(servers, cancellationToken)),
            () => KillAsync(servers, first, cancellationToken),
            () => KillPostgresAsync(servers, cancellationToken),
            () => StopAsync(servers, second, cancellationToken),
        ];
        var goal = 0;
        foreach (var blow in blows)
        {
            goal = Math.Max(goal, producers.Sum(producer => producer.Appended)) + ChunksBetween;
            while (producers.Sum(producer => producer.Appended) < goal)
            {
                await Task.Delay(10, cancellationToken);
            }

            await blow();
        }
    }

    private static async Task KillAsync(ServerPair servers, ServerInstance instance, CancellationToken cancellationToken)
    {
        servers.Tally.Add(ServerKill);
        await instance.KillAsync();
        await instance.StartAgainAsync(cancellationToken);
    }

    private static async Task StopAsync(ServerPair servers, ServerInstance instance, CancellationToken cancellationToken)
    {
        servers.Tally.Add(ServerStop);
        await instance.StopAsync();
        await instance.StartAgainAsync(cancellationToken);
    }

    private static async Task KillPostgresAsync(ServerPair servers, CancellationToken cancellationToken)
    {
        servers.Tally.Add(PostgresKill);
        await servers.Postgres.KillAsync();
        await Task.Delay(Random.Shared.Next(500), cancellationToken);
        await servers.Postgres.StartAgainAsync();
    }

    private static async Task CutAsync(StreamSubscriber[] subscribers, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            subscribers[Random.Shared.Next(subscribers.Length)].Cut();
            await Task.Delay(20, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<Exception?> FirstFailureAsync(IEnumerable<Task> work)
    {
        await foreach (var done in Task.WhenEach(work))
        {
            if (!done.IsCompletedSuccessfully)
            {
                return done.Exception?.InnerException ?? new OperationCanceledException("It hasn't come to its end.");
            }
        }

        return null;
    }

    private void Report(ServerPair servers, StreamSubscriber[] subscribers)
    {
        var tally = servers.Tally;
        output.WriteLine($"{Streams} streams, {subscribers.Sum(one => one.Producer.Appended)} chunks appended, {subscribers.Sum(one => one.Chunks.Count)} told");
        output.WriteLine($"{tally[ServerKill]} server kills, {tally[ServerStop]} server stops, {tally[PostgresKill]} PostgreSQL kills");
        output.WriteLine($"{subscribers.Sum(one => one.Duplicates)} duplicates, {subscribers.Sum(one => one.Losses)} losses, {subscribers.Sum(one => one.Ends)} ends");
        output.WriteLine(tally.ToString());
    }

    private static string Missing(StreamSubscriber[] subscribers) => string.Join(
        Environment.NewLine,
        subscribers.Where(one => !one.IsComplete).Select(one =>
            $"{one.Producer.Stream}: {one.Producer.Appended} of {one.Producer.Chunks.Count} chunks appended, finished: {one.Producer.Content is not null}, told up to {one.Last}"));

    private static string Faults(ServerPair servers) => string.Join(
        Environment.NewLine, servers.Instances.SelectMany(instance => instance.Log).SkipWhile(line => !line.Contains("fail:", StringComparison.Ordinal)).Take(60));

    private static async Task CheckAsync(ServerPair servers, StreamSubscriber[] subscribers)
    {
        foreach (var subscriber in subscribers)
        {
            var producer = subscriber.Producer;
            var key = Guid.Parse(producer.Stream["Stream:".Length..]);
            var whole = string.Concat(producer.Chunks);
            subscriber.Chunks.ShouldBe(producer.Chunks);
            (subscriber.Duplicates, subscriber.Losses, subscriber.Ends).ShouldBe((0, 0, 1));
            subscriber.Last.ShouldBe(producer.Chunks.Count + 1);
            subscriber.Content.ShouldBe(whole);
            producer.Content.ShouldBe(whole);
            (await servers.Postgres.ScalarAsync<long>("select count(*) from assistant.stream_chunks where stream_id = $1", key)).ShouldBe(producer.Chunks.Count);
            (await servers.Postgres.ScalarAsync<string>(
                "select m.content from assistant.streams as s join assistant.messages as m on m.id = s.message_id where s.id = $1", key)).ShouldBe(whole);
        }

        (await servers.Postgres.ScalarAsync<long>("select count(*) from assistant.messages")).ShouldBe(Streams);
        servers.Tally[ServerKill].ShouldBe(4);
        servers.Tally[PostgresKill].ShouldBe(3);
        servers.Instances.SelectMany(instance => instance.Log).ShouldNotContain(line => line.Contains("fail:", StringComparison.Ordinal), Faults(servers));
    }
}
