namespace Assistant.Engine.Sql.Topics;

/// <summary>Hears of topics that have new events, from any instance.</summary>
public interface ITopicListener
{
    /// <summary>Listens until it's cancelled, over lost connections as well.</summary>
    /// <param name="listening">
    /// Called each time that listening begins: what was published before went unheard, and whoever depends on it reads again.
    /// </param>
    /// <param name="woken">Called for a topic that may have new events. Calls come one after the other, and shouldn't take long.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task ListenAsync(Action listening, Action<Topic> woken, CancellationToken cancellationToken);
}
