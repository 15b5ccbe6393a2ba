using Assistant.Engine.Sql.Topics;

namespace Assistant.Engine.Sql.Npgsql;

/// <summary>How events are read from PostgreSQL.</summary>
public sealed record NpgsqlEventLogOptions
{
    /// <summary>The instance that listens.</summary>
    public required TopicOrigin Origin { get; init; }

    /// <summary>
    /// <c>$1</c> is the topics' kinds, <c>$2</c> their keys and <c>$3</c> the instance that listens to them from now on, for some minutes at
    /// least, so that what is published is recorded and told. It runs in a transaction before that of <see cref="StateStatement"/>.
    /// </summary>
    public required string MarkStatement { get; init; }

    /// <summary>
    /// <c>$1</c> and <c>$2</c> as above. Rows are a topic's place from 1, the position of its last event, the one after which all events are
    /// kept, and whether it's settled; each topic has one, in order.
    /// </summary>
    public required string StateStatement { get; init; }

    /// <summary>
    /// <c>$1</c> and <c>$2</c> as above, <c>$3</c> the positions to read after and <c>$4</c> how many events of a topic at most. Rows are
    /// the topic's place from 1, the position, the subject's keys, the operation and the content, ordered by place and position.
    /// </summary>
    public required string ReadStatement { get; init; }

    /// <summary><c>$1</c> is the moment before which events are deleted; it returns how many were, 0 when none is left.</summary>
    public required string PruneStatement { get; init; }
}
