using Assistant.Engine.Planning.Intents;

namespace Assistant.Engine.Planning.Shapes;

/// <summary>What is written for the rows of one level of a statement.</summary>
public sealed record LevelShape
{
    /// <summary>The columns that tell one row from the next, the first of them missing where there is no row; empty where every row of the result is one.</summary>
    public required IReadOnlyList<OutputColumn> Key { get; init; }

    /// <summary>A column that is missing where an id of <c>nodes</c> leads to no row; null for other levels.</summary>
    public OutputColumn? Presence { get; init; }

    /// <summary>What is written; null for a level that is there for those below it.</summary>
    public LevelContent? Content { get; init; }

    /// <summary>The stores that have one entry for each row.</summary>
    public required IReadOnlyList<StoreReference> Stores { get; init; }
}
