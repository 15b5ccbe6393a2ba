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
    public static SqlPredicate Plan(PlanScope scope, RowAlias row) => Plan(scope, row, null);

    /// <summary>
    /// The condition on a row that a relation led to; null for none. A rule about a set of keys is left to row security there.
    /// </summary>
    public static SqlPredicate Plan(PlanScope scope, RowAlias row, Relation? reached) =>
        // A table of pairs says nothing of either side's columns.
        Plan(row, row.Table.ReadRule.For(scope.Reader), isReached: reached is { Via: null });

    private static SqlPredicate Plan(RowAlias row, RowCondition condition, bool isReached) =>
        condition switch
        {
            EveryoneCondition => SqlPredicate.True,
            OwnerCondition owner => new ComparisonPredicate(row[owner.Owner], "=", PlanScope.ReaderKey),
            // A relation finds the rows, and the policy filters them: with the condition as well PostgreSQL would compute the set twice.
            AmongCondition when isReached => SqlPredicate.True,
            AmongCondition among => new AmongPredicate(row[among.Column], among.Set),
            UnownedCondition unowned => new NullPredicate(row[unowned.Owner], IsNull: true),
            AnyOfCondition any => PlanAny([.. any.Conditions.Select(one => Plan(row, one, isReached))]),
            _ => throw new InvalidOperationException($"Condition {condition} isn't one for a kind of reader."),
        };

    private static SqlPredicate PlanAny(IReadOnlyList<SqlPredicate> predicates) =>
        predicates.Contains(SqlPredicate.True) ? SqlPredicate.True : SqlPredicate.Any(predicates);
}
