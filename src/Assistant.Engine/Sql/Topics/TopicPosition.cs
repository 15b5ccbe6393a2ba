namespace Assistant.Engine.Sql.Topics;

/// <summary>A place in a topic: behind the event of that position, or before the first one for 0.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Position">The position of the last event that lies behind.</param>
public readonly record struct TopicPosition(Topic Topic, long Position);
