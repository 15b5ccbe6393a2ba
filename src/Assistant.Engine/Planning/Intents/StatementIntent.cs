namespace Assistant.Engine.Planning.Intents;

/// <summary>One statement: a chain of levels, or what is computed from the rows of one.</summary>
public sealed class StatementIntent
{
    /// <summary>The levels, the outermost first; with an aggregate, those for whose rows it is computed.</summary>
    public required IReadOnlyList<LevelIntent> Levels { get; init; }

    /// <summary>How many of the first levels are there only to repeat the conditions of parents that another statement writes.</summary>
    public int AncestorCount { get; init; }

    /// <summary>What is computed for each row of the last of <see cref="Levels"/>; null where rows are read.</summary>
    public AggregateIntent? Aggregated { get; init; }

    /// <summary>Whether it is computed for the reader's row, which isn't among <see cref="Levels"/> where its key alone is needed.</summary>
    public bool IsReaders { get; init; }
}
