using Assistant.Engine.Sql.Topics;

namespace Assistant.Engine.Subscriptions;

/// <summary>
/// What came after a position can't be given whole: events have been deleted by their age, or the topic never came that far. The
/// reader looks at the rows anew and subscribes from the present.
/// </summary>
/// <param name="topic">The topic.</param>
/// <param name="position">The position.</param>
public sealed class PositionNotKeptException(Topic topic, long position)
    : Exception("The events after this position aren't kept.")
{
    /// <summary>The topic.</summary>
    public Topic Topic { get; } = topic;

    /// <summary>The position of the last event that the reader has.</summary>
    public long Position { get; } = position;
}
