namespace Assistant.Engine.Sql.Topics;

/// <summary>The events that committed transactions have left, by topic. Reading many topics at once is one statement.</summary>
public interface IEventLog
{
    /// <summary>
    /// Where topics are now; one that never had an event is at 0. They are listened to from then on for some minutes: what is published is
    /// told, and who asks again in time misses nothing.
    /// </summary>
    /// <returns>A state for each topic, in their order.</returns>
    /// <exception cref="DatabaseUnavailableException">The database can't be reached.</exception>
    ValueTask<IReadOnlyList<TopicState>> FindStatesAsync(IReadOnlyList<Topic> topics, CancellationToken cancellationToken);

    /// <summary>The next events of topics.</summary>
    /// <param name="after">The topics, with the positions that lie behind.</param>
    /// <param name="most">The most events of one topic; fewer mean that there are no more of it now.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The events of each topic in the order of their positions, in the topics' order.</returns>
    /// <exception cref="DatabaseUnavailableException">The database can't be reached.</exception>
    ValueTask<IReadOnlyList<IReadOnlyList<TopicEvent>>> ReadAsync(
        IReadOnlyList<TopicPosition> after, int most, CancellationToken cancellationToken);

    /// <summary>Deletes what was published before a moment. Any number of instances may do it at once.</summary>
    /// <returns>How many events were deleted.</returns>
    /// <exception cref="DatabaseUnavailableException">The database can't be reached.</exception>
    ValueTask<long> PruneAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
