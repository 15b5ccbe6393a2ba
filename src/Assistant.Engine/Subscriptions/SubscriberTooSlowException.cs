using Assistant.Engine.Sql.Topics;

namespace Assistant.Engine.Subscriptions;

/// <summary>A subscriber took events more slowly than they came, and was ended. It can go on with a new subscription.</summary>
/// <param name="topic">The topic.</param>
/// <param name="position">The position of the last event that it was given.</param>
public sealed class SubscriberTooSlowException(Topic topic, long position)
    : Exception("Events came faster than they were taken.")
{
    /// <summary>The topic.</summary>
    public Topic Topic { get; } = topic;

    /// <summary>The position of the last event that it was given, to subscribe after.</summary>
    public long Position { get; } = position;
}
