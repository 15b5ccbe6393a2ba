using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Predicates;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Planning;

/// <summary>
/// Turns a table's read rule into an explicit condition that starts from the reader's own keys. Row security stands behind
/// it; the condition lets PostgreSQL choose an index by it.
/// </summary>
public static class RowRulePlanner
{
    /// <summary>The condition on a row.</summary>
    public static SqlPredicate Plan(PlanScope scope, RowAlias row) => Plan(scope, row, null, null);

    /// <summary>
    /// The condition on a row that a relation led to, whose start may already be the row that the rule asks for. A rule about a set
    /// of keys is left to row security there.
    /// </summary>
    public static SqlPredicate Plan(PlanScope scope, RowAlias row, RowAlias? parent, Relation? reached) =>
        // A table of pairs says nothing of either side's columns.
        Plan(scope, row, row.Table.ReadRule.For(scope.Reader), parent, reached is { Via: null } ? reached : null);

    private static SqlPredicate Plan(PlanScope scope, RowAlias row, RowCondition condition, RowAlias? parent, Relation? reached) =>
        condition switch
        {
            EveryoneCondition => SqlPredicate.True,
            OwnerCondition owner => new ComparisonPredicate(row[owner.Owner], "=", PlanScope.ReaderKey),
            // A relation finds the rows, and the policy filters them: with the condition as well PostgreSQL would compute the set twice.
            AmongCondition when reached is not null => SqlPredicate.True,
            AmongCondition among => new AmongPredicate(row[among.Column], among.Set),
            UnownedCondition unowned => new NullPredicate(row[unowned.Owner], IsNull: true),
            ThroughCondition through when parent is not null && IsInverse(through.Relation, reached) =>
                Plan(scope, parent, through.Condition, null, null),
            ThroughCondition through => PlanThrough(scope, row, through),
            AnyOfCondition any => PlanAny([.. any.Conditions.Select(one => Plan(scope, row, one, parent, reached))]),
            _ => throw new InvalidOperationException($"Condition {condition} isn't one for a kind of reader."),
        };

    private static ExistsPredicate PlanThrough(PlanScope scope, RowAlias row, ThroughCondition through)
    {
        var target = scope.NewLevel(through.Relation.To);
        var condition = SqlPredicate.All(
            new RelationPredicate(row, through.Relation, target),
            Plan(scope, target, through.Condition, null, null));
        return new ExistsPredicate(target, [], condition, IsNegated: false);
    }

    private static SqlPredicate PlanAny(IReadOnlyList<SqlPredicate> predicates) =>
        predicates.Contains(SqlPredicate.True) ? SqlPredicate.True : SqlPredicate.Any(predicates);

    private static bool IsInverse(Relation relation, Relation? reached) =>
        reached is not null
        && relation.To == reached.From
        && relation.FromColumns.SequenceEqual(reached.ToColumns)
        && relation.ToColumns.SequenceEqual(reached.FromColumns);
}
