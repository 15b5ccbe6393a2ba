using Assistant.Data.Model;

namespace Assistant.Data.Modules.Operations;

/// <summary>
/// That a row was added, changed or deleted; it carries keys, never data, and outlives the row. Table <c>assistant.events</c>, key
/// (<see cref="Kind"/>, <see cref="Key"/>, <see cref="Position"/>). Triggers write it in the transaction of the change, and it is kept
/// for half an hour.
/// </summary>
[ServerOnly]
public sealed class TopicEvent
{
    /// <summary>The topic's kind.</summary>
    public required string Kind { get; set; }

    /// <summary>The topic's key.</summary>
    public Guid Key { get; set; }

    /// <summary>Its place among the topic's events, in the order of commits and without gaps.</summary>
    public long Position { get; set; }

    /// <summary>The key of the row, of a vote that of its message.</summary>
    public required Guid[] Subject { get; set; }

    /// <summary>What was done to it.</summary>
    public TopicOperation Operation { get; set; }

    /// <summary>When it was published.</summary>
    public DateTime CreatedAt { get; set; }
}
