using Assistant.Engine.Planning.Predicates;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Planning.Intents;

/// <summary>
/// That what is computed is taken from a table's rollup: whole days from it, and the parts of days at the ends from the table itself.
/// </summary>
public sealed record RollupIntent
{
    /// <summary>The rollup.</summary>
    public required Rollup Rollup { get; init; }

    /// <summary>Which rows are taken, but for the bounds of the time.</summary>
    public required SqlPredicate Condition { get; init; }

    /// <summary>Since when; null for the beginning.</summary>
    public TimeBound? Lower { get; init; }

    /// <summary>Until when; null for the end.</summary>
    public TimeBound? Upper { get; init; }

    /// <summary>The table's columns that the statement names outside of the bounds, in the table's order.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }
}
