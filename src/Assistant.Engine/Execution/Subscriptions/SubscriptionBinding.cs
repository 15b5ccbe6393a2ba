using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Bindings;

namespace Assistant.Engine.Execution.Subscriptions;

/// <summary>The binding of a subscription's root field: where its events come from (specification, section 6.2.3).</summary>
/// <param name="start">
/// Starts a stream of events for one subscriber, which misses nothing that happens after it has returned. It is enumerated once, by one
/// reader, and its token is cancelled when the subscriber is gone. It ends the subscription by ending; by a
/// <see cref="Errors.GraphQLException"/>, which the client is told; by a <see cref="SubscriptionEndedException"/>, after which the client
/// should subscribe again; or by any other exception, of which the client is told an id. An event is a <see cref="SubscriptionEvent"/>,
/// whose answer is planned, or any object, whose fields resolvers give. A stream that is <see cref="IAsyncDisposable"/> is disposed with
/// the subscription, also where that hasn't come to enumerate it.
/// </param>
public sealed class SubscriptionBinding(Func<SubscriptionContext, CancellationToken, ValueTask<IAsyncEnumerable<object>>> start) : ISuppliedEntityBinding
{
    /// <summary>A binding whose events have begun when they are first asked for.</summary>
    public SubscriptionBinding(Func<SubscriptionContext, CancellationToken, IAsyncEnumerable<object>> source)
        : this((context, cancellationToken) => ValueTask.FromResult(source(context, cancellationToken)))
    {
    }

    /// <summary>Starts a stream of events for one subscriber.</summary>
    public Func<SubscriptionContext, CancellationToken, ValueTask<IAsyncEnumerable<object>>> Start { get; } = start;

    /// <summary>The table of the field's rows; null where the field is an object of its own.</summary>
    public Table? Table { get; init; }

    /// <summary>What a subscriber must be able to see; null where there is nothing of the kind.</summary>
    public Func<SubscriptionContext, SubscriptionGuard>? Guard { get; init; }
}
