using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Predicates;

namespace Assistant.Engine.Planning;

/// <summary>
/// Finds the lists whose rows are read key by key. Their read rule is a set of keys, and an index has the rows of each key in the
/// list's order; but no index has the rows of several keys in it, so that PostgreSQL would sort all of them for one page.
/// </summary>
internal static class MergePlanner
{
    /// <summary>The sets of the keys to read rows by; empty where the rule is better left a condition.</summary>
    /// <param name="row">The list's row.</param>
    /// <param name="rule">Its read rule.</param>
    /// <param name="asked">What the list's arguments ask for.</param>
    /// <param name="order">The list's order.</param>
    public static IReadOnlyList<AmongPredicate> FindSets(RowAlias row, SqlPredicate rule, SqlPredicate asked, IReadOnlyList<OrderTerm> order)
    {
        IReadOnlyList<SqlPredicate> rules = rule is AnyPredicate any ? any.Predicates : [rule];
        var sets = rules.OfType<AmongPredicate>().ToArray();
        return sets.Length == rules.Count
            && sets.Any(set => HasOrderedIndex(row, set, order))
            && sets.All(set => HasOrderedIndex(row, set, order) || IsKey(row, set))
            && !FindsRows(row, asked)
            ? sets
            : [];
    }

    private static bool HasOrderedIndex(RowAlias row, AmongPredicate set, IReadOnlyList<OrderTerm> order) => row.Table.Indexes.Any(index =>
        index.Columns.Count > order.Count
        && row[index.Columns[0].Column] == set.Value
        && order.Zip(index.Columns.Skip(1)).All(pair => pair.First.Expression == row[pair.Second.Column])
        && order.Zip(index.Columns.Skip(1)).Select(pair => pair.First.IsDescending == pair.Second.IsDescending).Distinct().Count() == 1);

    // At most one row has it, which is in any order.
    private static bool IsKey(RowAlias row, AmongPredicate set) => row.Table.PrimaryKey is [var key] && row[key] == set.Value;

    // Whether another index may find few rows, so that the order is better made of those.
    private static bool FindsRows(RowAlias row, SqlPredicate predicate) => predicate switch
    {
        AllPredicate all => all.Predicates.Any(one => FindsRows(row, one)),
        AnyPredicate any => any.Predicates.Any(one => FindsRows(row, one)),
        ComparisonPredicate { Operator: "=" } comparison => LeadsAnIndex(row, comparison.Left),
        InPredicate { IsNegated: false } contained => LeadsAnIndex(row, contained.Value),
        RowInPredicate or ExistsPredicate or RankPredicate => true,
        _ => false,
    };

    private static bool LeadsAnIndex(RowAlias row, SqlExpression value) =>
        row[row.Table.PrimaryKey[0]] == value || row.Table.Indexes.Any(index => row[index.Columns[0].Column] == value);
}
