namespace Assistant.Engine.Sql.Topics;

/// <summary>That a row was added, changed or deleted. It carries keys and no data; the row may be gone by the time it's read.</summary>
/// <param name="Position">Its place among the topic's events: 1 for the first, in the order of commits and without gaps.</param>
/// <param name="Subject">The row's key, its parts in order.</param>
/// <param name="Operation">What was done to it.</param>
/// <param name="Content">The text of a topic that is one itself, such as an answer that arrives in chunks; null for others.</param>
public sealed record TopicEvent(long Position, IReadOnlyList<Guid> Subject, TopicOperation Operation, string? Content = null)
{
    /// <summary>
    /// Whom the database has let see what the topic is about, by this token, in the very transaction that committed the event; null where
    /// that isn't known.
    /// </summary>
    public KnownReader? ConfirmedFor { get; init; }
}
