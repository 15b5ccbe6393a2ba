using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Shapes;

namespace Assistant.Engine.Planning.Aggregates;

/// <summary>Where a connection stands: what its statements repeat of the rows above, and whose stores theirs are.</summary>
internal sealed class AggregateSite
{
    /// <summary>The scope of the statement that the connection stands in; each aggregate takes one of its own.</summary>
    public required PlanScope Scope { get; init; }

    /// <summary>Makes the levels above, the outermost first; null for a root field.</summary>
    public Func<PlanScope, List<LevelIntent>>? CreateAncestors { get; init; }

    /// <summary>The row that the connection hangs on, from the last of the levels above; null for a root field.</summary>
    public Func<LevelIntent, PlanScope, RowAlias>? Follow { get; init; }

    /// <summary>Whether the connection hangs on the reader's own row, of which a statement needn't repeat more than the key.</summary>
    public bool IsReaders { get; init; }

    /// <summary>Makes a store with an entry for each row that the connection hangs on.</summary>
    public required Func<StoreReference> NewStore { get; init; }

    /// <summary>The path of the connection's errors.</summary>
    public required IReadOnlyList<object> Path { get; init; }

    /// <summary>Whether the error path ends at a list above the connection.</summary>
    public bool IsPathComplete { get; init; }
}
