using Assistant.Engine.Errors;

namespace Assistant.Engine.Execution.Subscriptions;

/// <summary>
/// Ends a subscription that the client should take up again, such as one that fell too far behind. The error's extensions
/// say from where.
/// </summary>
/// <param name="error">What the client is told.</param>
public sealed class SubscriptionEndedException(GraphQLError error) : GraphQLException(error);
