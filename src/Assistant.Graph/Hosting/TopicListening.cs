using Assistant.Engine.Subscriptions;

namespace Assistant.Graph.Hosting;

/// <summary>Lets the broker hear of other instances while the server runs.</summary>
internal sealed class TopicListening(TopicBroker broker) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => broker.RunAsync(stoppingToken);
}
