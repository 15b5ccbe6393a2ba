using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Predicates;

namespace Assistant.Engine.Planning.Paging;

/// <summary>The condition that a row comes after (or before) the place that a cursor names.</summary>
public static class KeysetPlanner
{
    /// <summary>Compares a row's values with a cursor's, in any mix of directions and with PostgreSQL's place for NULLs.</summary>
    /// <param name="order">The order.</param>
    /// <param name="cursor">The cursor's values, one for each term.</param>
    /// <param name="isAfter">True for rows after the cursor, false for rows before it.</param>
    public static SqlPredicate Plan(IReadOnlyList<OrderTerm> order, IReadOnlyList<ParameterExpression> cursor, bool isAfter)
    {
        var isUniform = order.All(term => term.IsDescending == order[0].IsDescending && !term.Expression.IsNullable);
        if (isUniform)
        {
            var sqlOperator = order[0].IsDescending == isAfter ? "<" : ">";
            return new RowComparisonPredicate([.. order.Select(term => term.Expression)], sqlOperator, [.. cursor]);
        }

        var predicate = SqlPredicate.False;
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var beyond = Beyond(order[i], cursor[i], isAfter);
            predicate = i == order.Count - 1
                ? beyond
                : SqlPredicate.Any(beyond, SqlPredicate.All(Same(order[i], cursor[i]), predicate));
        }

        // A condition on the first term alone lets an index on it find the place.
        return order[0].Expression.IsNullable
            ? predicate
            : SqlPredicate.All(
                new ComparisonPredicate(order[0].Expression, order[0].IsDescending == isAfter ? "<=" : ">=", cursor[0]),
                predicate);
    }

    private static ComparisonPredicate Same(OrderTerm term, ParameterExpression value) =>
        new(term.Expression, term.Expression.IsNullable ? "is not distinct from" : "=", value);

    private static SqlPredicate Beyond(OrderTerm term, ParameterExpression value, bool isAfter)
    {
        var isTowardsSmaller = term.IsDescending == isAfter;
        var compared = new ComparisonPredicate(term.Expression, isTowardsSmaller ? "<" : ">", value);
        if (!term.Expression.IsNullable)
        {
            return compared;
        }

        // NULL counts as greater than every value.
        var acrossNull = isTowardsSmaller
            ? SqlPredicate.All(new NullPredicate(value, IsNull: true), new NullPredicate(term.Expression, IsNull: false))
            : SqlPredicate.All(new NullPredicate(term.Expression, IsNull: true), new NullPredicate(value, IsNull: false));
        return SqlPredicate.Any(compared, acrossNull);
    }
}
