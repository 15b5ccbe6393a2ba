namespace Assistant.Engine.Sql.Topics;

/// <summary>Where a topic is.</summary>
/// <param name="Position">The position of its last event; 0 for none yet.</param>
/// <param name="KeptAfter">All events after this position are still kept.</param>
/// <param name="IsSettled">Whether nobody can be changing something any more who looked before the topic was listened to, and so tells nobody.</param>
public readonly record struct TopicState(long Position, long KeptAfter, bool IsSettled)
{
    /// <summary>Whether a reader who has everything up to a position can be given all that came after it.</summary>
    /// <param name="position">The position of the last event that the reader has; false also where the topic never came that far.</param>
    public bool CanContinueFrom(long position) => position >= KeptAfter && position <= Position;
}
