using System.Collections.Frozen;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Subscriptions;

/// <summary>An event whose answer is read from the database, by the keys that it carries.</summary>
public sealed record SubscriptionEvent
{
    /// <summary>What tells it from all others; subscribers of one person who ask the same of the same event share the answer.</summary>
    public required string Identity { get; init; }

    /// <summary>Its place among the events of its topic, behind the position before it.</summary>
    public required long Position { get; init; }

    /// <summary>Whether it gives no answer, and the subscription ends where what it is about can't be seen any more.</summary>
    public bool IsSilent { get; init; }

    /// <summary>
    /// Whom the database has let see what the subscription is about, by this token, in the transaction that committed the event: for that
    /// person an event without rows needs no further question. Null where that isn't known.
    /// </summary>
    public KnownReader? ConfirmedFor { get; init; }

    /// <summary>
    /// The keys of its rows: by the root field's name where that is a row itself, else by the fields of its object. A row that the
    /// subscriber can't see is null.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<object>> Rows { get; init; } = FrozenDictionary<string, IReadOnlyList<object>>.Empty;

    /// <summary>The other fields of its object.</summary>
    public IReadOnlyDictionary<string, object?> Values { get; init; } = FrozenDictionary<string, object?>.Empty;
}
