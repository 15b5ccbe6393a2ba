using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Assistant.Bench.Data;
using Assistant.Bench.Load;
using Assistant.Bench.Servers;

namespace Assistant.Bench.Realtime;

/// <summary>Subscriptions of this project's server: what idle ones take, how fast events arrive, and how many a second.</summary>
public sealed class RealtimeBench(BenchOptions options, RealtimeOptions realtime, TimeProvider time)
{
    private const int People = 100;
    private const int WarmUp = 500;
    private const double HighestP99 = 250;
    private const double RateStep = 1.4;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SearchDuration = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(60);

    private readonly TokenIssuer _tokens = new(time);

    /// <summary>Runs all parts and prints what they find.</summary>
    /// <exception cref="BenchException">A part can't be done.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Output);
        await using var database = await BenchDatabase.OpenCopyAsync(options, cancellation);
        var people = await new PeopleReader(database.Source).ReadAsync(People, cancellation);
        if (realtime.Idle > 0)
        {
            await MeasureIdleAsync(database, people, cancellation);
        }

        if (realtime.Streams > 0)
        {
            await MeasureStreamsAsync(database, people, cancellation);
        }

        if (realtime.FanOut > 0)
        {
            await MeasureFanOutAsync(database, people, cancellation);
        }
    }

    private async Task MeasureIdleAsync(BenchDatabase database, IReadOnlyList<Person> people, CancellationToken cancellation)
    {
        await using var server = await StartAsync(database, cancellation);
        var cold = server.Processes.ResidentMiB();

        // The server's own: what it takes once its code has run for a while.
        await EndAsync(await SubscribeManyAsync(server, people, WarmUp, cancellation));
        await Task.Delay(Settling, cancellation);
        var before = server.Processes.ResidentMiB();
        var subscribers = await SubscribeManyAsync(server, people, realtime.Idle, cancellation);
        await Task.Delay(Settling, cancellation);
        var after = server.Processes.ResidentMiB();
        var cpu = server.Processes.CpuSeconds();
        await Task.Delay(Settling * 4, cancellation);
        var idleCpu = (server.Processes.CpuSeconds() - cpu) / (Settling * 4).TotalSeconds;
        Say($"idle: {cold:0.0} MiB resident at the start, {before:0.0} after {WarmUp} subscribers have come and gone; {realtime.Idle} subscribers: {after:0.0} MiB, {(after - before) * 1024 / realtime.Idle:0.0} KiB each; {idleCpu:P1} of a processor");
        await EndAsync(subscribers);
    }

    private async Task<List<SocketSubscriber>> SubscribeManyAsync(
        RunningServer server, IReadOnlyList<Person> people, int count, CancellationToken cancellation)
    {
        List<SocketSubscriber> subscribers = [];
        for (var i = 0; i < count; i++)
        {
            var person = people[i % people.Count];
            subscribers.Add(await SubscribeAsync(server, person, Added(person.Chats[i / people.Count % person.Chats.Count]), null, cancellation));
        }

        return subscribers;
    }

    private static async Task EndAsync(IEnumerable<SocketSubscriber> subscribers)
    {
        foreach (var subscriber in subscribers)
        {
            await subscriber.DisposeAsync();
        }
    }

    private async Task MeasureStreamsAsync(BenchDatabase database, IReadOnlyList<Person> people, CancellationToken cancellation)
    {
        await using var server = await StartAsync(database, cancellation);
        await RunStreamsAsync(server, database, people, realtime.Rate, SearchDuration, cancellation);
        for (var run = 1; run <= realtime.Runs; run++)
        {
            Say($"streams, run {run}: {await RunStreamsAsync(server, database, people, realtime.Rate, realtime.Duration, cancellation)}");
        }

        for (var rate = realtime.Rate * RateStep; realtime.FindsHighest; rate *= RateStep)
        {
            var result = await RunStreamsAsync(server, database, people, rate, SearchDuration, cancellation);
            Say($"streams, looking for the highest rate: {result}");
            if (result.P99 > HighestP99 || result.DeliveredPerSecond < 0.95 * rate * realtime.Streams)
            {
                break;
            }
        }
    }

    private async Task<StreamRun> RunStreamsAsync(
        RunningServer server, BenchDatabase database, IReadOnlyList<Person> people, double rate, TimeSpan duration, CancellationToken cancellation)
    {
        var latencies = new Latencies();
        List<(string Token, string Stream)> streams = [];
        List<SocketSubscriber> subscribers = [];
        for (var i = 0; i < realtime.Streams; i++)
        {
            var person = people[i % people.Count];
            var token = _tokens.IssueFor(person);
            var stream = StartStream(server.Address, token, person.Chats[i / people.Count % person.Chats.Count]);
            streams.Add((token, stream));
            subscribers.Add(await SubscribeAsync(
                server,
                person,
                $$$"""{"query":"subscription ($id: ID!) { messageStream(streamId: $id) { sequence delta status } }","variables":{"id":"{{{stream}}}"}}""",
                message => latencies.Take(message, "\"delta\":\""u8),
                cancellation));
        }

        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var producers = new StreamProducers(server.Address, streams, rate);
        var producing = producers.RunAsync(stopping.Token);
        await Task.WhenAny(Task.Delay(Settling, cancellation), producing);
        var (serverCpu, databaseCpu, clientCpu) = (server.Processes.CpuSeconds(), database.Processes?.CpuSeconds() ?? 0, Environment.CpuUsage.TotalTime);
        latencies.IsMeasuring = true;
        await Task.WhenAny(Task.Delay(duration, cancellation), producing);
        latencies.IsMeasuring = false;
        var result = new StreamRun
        {
            Rate = rate,
            Streams = realtime.Streams,
            DeliveredPerSecond = latencies.Count / duration.TotalSeconds,
            P50 = latencies.Percentile(0.5),
            P99 = latencies.Percentile(0.99),
            ServerCpu = (server.Processes.CpuSeconds() - serverCpu) / duration.TotalSeconds,
            DatabaseCpu = ((database.Processes?.CpuSeconds() ?? 0) - databaseCpu) / duration.TotalSeconds,
            ClientCpu = (Environment.CpuUsage.TotalTime - clientCpu) / duration,
        };
        await stopping.CancelAsync();
        await producing;
        await EndAsync(subscribers);
        return result;
    }

    private async Task MeasureFanOutAsync(BenchDatabase database, IReadOnlyList<Person> people, CancellationToken cancellation)
    {
        const int messages = 50;
        await using var server = await StartAsync(database, cancellation);
        var person = people[0];
        var chat = person.Chats[0];
        var latencies = new Latencies { IsMeasuring = true };
        List<SocketSubscriber> subscribers = [];
        for (var i = 0; i < realtime.FanOut; i++)
        {
            subscribers.Add(await SubscribeAsync(
                server,
                person,
                Added(chat),
                message => latencies.Take(message, "\"content\":\""u8),
                cancellation));
        }

        await Task.Delay(Settling, cancellation);
        for (var i = 0; i < messages; i++)
        {
            Send(server.Address, _tokens.IssueFor(person), "mutation ($chatId: ID!, $content: String!) { sendMessage(input: { chatId: $chatId, content: $content }) { message { id } errors { __typename } } }", new JsonObject
            {
                ["chatId"] = chat.ToString(),
                ["content"] = Latencies.Now(),
            });
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
        }

        await Task.Delay(Settling, cancellation);
        Say($"one topic: {realtime.FanOut} subscribers, {messages} messages, {latencies.Count} of {realtime.FanOut * messages} delivered, p50 {latencies.Percentile(0.5):0.0} ms, p99 {latencies.Percentile(0.99):0.0} ms");
        await EndAsync(subscribers);
    }

    private async Task<RunningServer> StartAsync(BenchDatabase database, CancellationToken cancellation)
    {
        var definition = ServerCatalog.Find("assistant");
        var settings = new LaunchSettings
        {
            Repository = options.Repository,
            Database = database.Serving,
            SigningKey = _tokens.Key,
            Port = RunningServer.FreePort(),
            PoolSize = options.PoolSize ?? definition.PoolSize,
        };
        return await RunningServer.StartAsync(definition, settings, Path.Combine(options.Output, "assistant-realtime.log"), cancellation);
    }

    private Task<SocketSubscriber> SubscribeAsync(
        RunningServer server, Person person, string payload, ReadOnlySpanAction? told, CancellationToken cancellation) =>
        SocketSubscriber.StartAsync(server.Address, _tokens.IssueFor(person), payload, told, cancellation);

    private static string Added(Guid chat) =>
        $$$"""{"query":"subscription ($id: ID!) { messageAdded(chatId: $id) { id content createdAt } }","variables":{"id":"{{{chat}}}"}}""";

    private static string StartStream(IPEndPoint server, string token, Guid chat) =>
        Send(server, token, "mutation ($chatId: ID!) { startStream(input: { chatId: $chatId }) { stream { id } errors { __typename } } }", new JsonObject { ["chatId"] = chat.ToString() })
            ["startStream"]!["stream"]!["id"]!.GetValue<string>();

    private static JsonNode Send(IPEndPoint server, string token, string query, JsonObject variables)
    {
        using var connection = new HttpClientConnection(server, RequestTimeout);
        var (status, body) = connection.ExchangeWithBody(RequestEncoder.Encode(server, "/graphql", token, new JsonObject { ["query"] = query, ["variables"] = variables }));
        return status == 200 && JsonNode.Parse(body)?["data"] is { } data
            ? data
            : throw new BenchException($"status {status}: {Encoding.UTF8.GetString(body)}");
    }

    private static void Say(string line) => Console.WriteLine(line);
}
