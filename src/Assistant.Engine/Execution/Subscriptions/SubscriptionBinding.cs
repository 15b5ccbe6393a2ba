using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution.Subscriptions;

/// <summary>The binding of a subscription's root field: where its events come from (specification, section 6.2.3).</summary>
/// <param name="source">
/// Starts a stream of events for one subscriber. It is enumerated once, by one reader, and its token is cancelled when the
/// subscriber is gone. It ends the subscription by ending; by a <see cref="Errors.GraphQLException"/>, which the client is
/// told; by a <see cref="SubscriptionEndedException"/>, after which the client should subscribe again; or by any other
/// exception, of which the client is told an id.
/// </param>
public sealed class SubscriptionBinding(Func<SubscriptionContext, CancellationToken, IAsyncEnumerable<object>> source) : IFieldBinding
{
    /// <summary>Starts a stream of events for one subscriber.</summary>
    public Func<SubscriptionContext, CancellationToken, IAsyncEnumerable<object>> Source { get; } = source;
}
