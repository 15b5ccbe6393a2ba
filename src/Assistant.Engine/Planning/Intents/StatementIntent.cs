namespace Assistant.Engine.Planning.Intents;

/// <summary>One statement: a chain of levels, or a count over one.</summary>
public sealed class StatementIntent
{
    /// <summary>The levels, the outermost first; with a count, those whose rows are counted for.</summary>
    public required IReadOnlyList<LevelIntent> Levels { get; init; }

    /// <summary>How many of the first levels are there only to repeat the conditions of parents that another statement writes.</summary>
    public int AncestorCount { get; init; }

    /// <summary>The level whose rows are counted, for each row of the last of <see cref="Levels"/>; null where rows are read.</summary>
    public LevelIntent? Counted { get; init; }
}
