using Assistant.Engine.Subscriptions;

namespace Assistant.Graph.Mapping;

/// <summary>What one subscriber is told of a topic; listening ends with it, whether it was enumerated or not.</summary>
/// <param name="listening">The topic's events.</param>
/// <param name="told">What is told of them.</param>
internal sealed class SubscriptionSource(TopicSubscription listening, IAsyncEnumerable<object> told) : IAsyncEnumerable<object>, IAsyncDisposable
{
    /// <inheritdoc/>
    public IAsyncEnumerator<object> GetAsyncEnumerator(CancellationToken cancellationToken = default) => told.GetAsyncEnumerator(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => listening.DisposeAsync();
}
