using Assistant.Engine.Sql;
using Assistant.Engine.Sql.Topics;

namespace Assistant.Engine.Subscriptions;

/// <summary>Gives the events of topics to everyone on this instance who listens, whichever instance they come from.</summary>
public interface ITopicBroker
{
    /// <summary>Begins to listen to a topic.</summary>
    /// <param name="topic">The topic, whether it has had events or not.</param>
    /// <param name="after">
    /// The position behind which events are wanted, from an earlier subscription. Null begins with the present: every event that is
    /// committed after this call has returned will be delivered.
    /// </param>
    /// <param name="cancellationToken">Stops waiting for the database.</param>
    /// <returns>The events in order, each once; dispose it to stop listening.</returns>
    /// <exception cref="PositionNotKeptException">Events after the position have been deleted, or the topic never came that far.</exception>
    /// <exception cref="DatabaseUnavailableException">The database can't be reached.</exception>
    ValueTask<TopicSubscription> SubscribeAsync(Topic topic, long? after, CancellationToken cancellationToken);

    /// <summary>
    /// Says that a transaction that published to a topic was committed on this instance, so that listeners here needn't wait for the
    /// notification. Costs nothing where nobody listens; without it events arrive as well.
    /// </summary>
    void Wake(Topic topic);

    /// <summary>
    /// Hands over events that a transaction on this instance has just committed, so that listeners here get them without the database.
    /// Costs nothing where nobody listens; where others lie before them, all are read.
    /// </summary>
    /// <param name="topic">The topic.</param>
    /// <param name="events">Its events in order, at least one.</param>
    void Offer(Topic topic, IReadOnlyList<TopicEvent> events);
}
