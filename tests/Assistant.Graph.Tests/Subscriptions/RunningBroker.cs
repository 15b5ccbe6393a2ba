using Assistant.Engine.Sql.Npgsql;
using Assistant.Engine.Sql.Topics;
using Assistant.Engine.Subscriptions;
using Assistant.Graph.Hosting;
using Assistant.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Assistant.Graph.Tests.Subscriptions;

/// <summary>What an instance of the server has: connections, a log, a listener and a broker, started.</summary>
internal sealed class RunningBroker : IAsyncDisposable
{
    // Longer than any test, so that what arrives came by notifications.
    private static readonly TimeSpan Never = TimeSpan.FromHours(1);

    private readonly NpgsqlDatabase _connections;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _running;

    private RunningBroker(TestDatabase database, TopicBrokerOptions options, string listenOn)
    {
        _connections = GraphRuntime.CreateDatabase(database.ServingConnectionString);
        Log = GraphRuntime.CreateEventLog(_connections, Origin);
        var listener = GraphRuntime.CreateListener(listenOn, Origin, TimeProvider.System, NullLogger<NpgsqlNotificationListener>.Instance);
        Broker = new TopicBroker(Log, listener, options, TimeProvider.System, NullLogger<TopicBroker>.Instance);
        _running = Broker.RunAsync(_stopping.Token);
    }

    public NpgsqlEventLog Log { get; }

    public TopicOrigin Origin { get; } = new();

    public TopicBroker Broker { get; }

    /// <summary>A broker that hears notifications and, unless the options say otherwise, doesn't sweep.</summary>
    public static RunningBroker Start(TestDatabase database, TopicBrokerOptions? options = null) =>
        new(database, options ?? new TopicBrokerOptions { SweepInterval = Never }, database.ServingConnectionString);

    /// <summary>A broker that hears nothing: nobody listens at its listener's port.</summary>
    public static RunningBroker StartDeaf(TestDatabase database, TimeSpan? sweepInterval = null) => new(
        database,
        new TopicBrokerOptions { SweepInterval = sweepInterval ?? Never },
        new NpgsqlConnectionStringBuilder(database.ServingConnectionString) { Host = "127.0.0.1", Port = 1, Timeout = 1 }.ConnectionString);

    /// <summary>Subscribes and takes events until there are so many.</summary>
    public async Task<IReadOnlyList<TopicEvent>> TakeAsync(Topic topic, long? after, int count)
    {
        await using var subscription = await Broker.SubscribeAsync(topic, after, CancellationToken.None);
        return await TakeAsync(subscription, count);
    }

    /// <summary>Takes events until there are so many.</summary>
    public static async Task<IReadOnlyList<TopicEvent>> TakeAsync(TopicSubscription subscription, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        List<TopicEvent> events = [];
        await foreach (var next in subscription.WithCancellation(patience.Token))
        {
            events.Add(next);
            if (events.Count == count)
            {
                break;
            }
        }

        return events;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        await Broker.DisposeAsync();
        await _connections.DisposeAsync();
        _stopping.Dispose();
    }
}
