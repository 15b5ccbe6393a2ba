using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Shapes;

namespace Assistant.Engine.Planning;

/// <summary>Collects the levels of one statement while its selections are planned.</summary>
internal sealed class StatementBuilder(PlanScope scope)
{
    /// <summary>The statement's scope.</summary>
    public PlanScope Scope { get; } = scope;

    /// <summary>The levels so far, the outermost first.</summary>
    public List<LevelBuilder> Levels { get; } = [];

    /// <summary>Adds a level below the last one.</summary>
    public LevelBuilder Add(LevelIntent intent)
    {
        var level = new LevelBuilder(intent);
        Levels.Add(level);
        return level;
    }

    /// <summary>The statement, once all is planned.</summary>
    public PlannedStatement Build(StatementTarget target, int ancestors) => new()
    {
        Intent = new StatementIntent { Levels = [.. Levels.Select(level => level.Intent)], AncestorCount = ancestors },
        Levels = [.. Levels.Select((level, index) => level.Build(needsKey: index > 0 || Levels.Count > 1))],
        Target = target,
    };
}
