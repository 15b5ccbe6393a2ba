using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Planning;

/// <summary>
/// How to make a level again in another statement, so that a list beside another one repeats its parents' conditions.
/// </summary>
/// <param name="Parent">The level above; null for the outermost.</param>
/// <param name="Path">The to-one relations from the row of the level above to the row that this level hangs on.</param>
/// <param name="Create">Makes the level below a row (null for the outermost); <c>exact</c> leaves out the surplus row.</param>
internal sealed record LevelRecipe(LevelRecipe? Parent, IReadOnlyList<Relation> Path, Func<PlanScope, RowAlias?, bool, LevelIntent> Create)
{
    /// <summary>Makes the level and all above it, the outermost first.</summary>
    public List<LevelIntent> CreateAll(PlanScope scope)
    {
        if (Parent is null)
        {
            return [Create(scope, null, true)];
        }

        var levels = Parent.CreateAll(scope);
        levels.Add(Create(scope, Follow(levels[^1], Path, scope), true));
        return levels;
    }

    /// <summary>The row that to-one relations lead to from a level's own row, joined to the level.</summary>
    public static RowAlias Follow(LevelIntent level, IReadOnlyList<Relation> path, PlanScope scope)
    {
        var row = level.Row;
        foreach (var relation in path)
        {
            row = Join(level, row, relation, scope);
        }

        return row;
    }

    /// <summary>The row that a to-one relation leads to, joined to the level under its row rule.</summary>
    public static RowAlias Join(LevelIntent level, RowAlias from, Relation relation, PlanScope scope) => level.JoinForShape(
        from,
        relation,
        () => scope.NewRow(relation.To, level.Row),
        row => RowRulePlanner.Plan(scope, row, relation));
}
