using Assistant.Engine.Transports;
using Xunit.Abstractions;

namespace Assistant.Engine.Tests.Transports.Streams;

[CollectionDefinition(nameof(IdleMemoryTests), DisableParallelization = true)]
[Collection(nameof(IdleMemoryTests))]
public sealed class IdleMemoryTests(ITestOutputHelper output)
{
    private const int Subscribers = 1000;

    [Fact]
    public async Task An_idle_subscriber_costs_little_beyond_an_idle_connection()
    {
        await using var server = await StreamServer.StartAsync(new GraphQLStreamOptions { KeepAliveInterval = TimeSpan.FromHours(1) });
        Func<Task<SilentSubscriber>> connect = () => SilentSubscriber.AskAsync(server.SocketUrl);
        Func<Task<SilentSubscriber>> subscribe = () => SilentSubscriber.StartAsync(server.SocketUrl, "subscription { topic { number } }");
        (await connect()).Dispose();
        (await subscribe()).Dispose();

        var connection = await MeasureAsync(connect, _ => true);
        var subscriber = await MeasureAsync(subscribe, count => server.Schema.Open == count);

        output.WriteLine($"{Subscribers} idle connections: {connection:N0} bytes each, of which the test's own socket is a part.");
        output.WriteLine($"{Subscribers} idle subscribers: {subscriber:N0} bytes each, {subscriber - connection:N0} beyond the connection.");
        (subscriber - connection).ShouldBeLessThan(20 * 1024);
    }

    private static async Task<long> MeasureAsync(Func<Task<SilentSubscriber>> start, Func<int, bool> isReady)
    {
        await SettleAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clients = new List<SilentSubscriber>(Subscribers);
        for (var i = 0; i < Subscribers; i++)
        {
            clients.Add(await start());
        }

        await StreamServer.UntilAsync(() => isReady(Subscribers));
        await SettleAsync();
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        clients.ForEach(client => client.Dispose());
        await StreamServer.UntilAsync(() => isReady(0));
        return bytes / Subscribers;
    }

    // What has just ended is let go of a little later.
    private static Task SettleAsync() => Task.Delay(TimeSpan.FromSeconds(1));
}
