using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Shapes;

namespace Assistant.Engine.Planning;

/// <summary>A statement and what becomes of its rows.</summary>
public sealed class PlannedStatement
{
    /// <summary>The statement.</summary>
    public required StatementIntent Intent { get; init; }

    /// <summary>What is written for each level; empty for an aggregate.</summary>
    public required IReadOnlyList<LevelShape> Levels { get; init; }

    /// <summary>Where the result goes.</summary>
    public required StatementTarget Target { get; init; }
}
