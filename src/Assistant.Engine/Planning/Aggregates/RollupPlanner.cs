using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Predicates;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Planning.Aggregates;

/// <summary>
/// Finds what can be computed from a table's rollup with the same answer: counts, sums and means of what it keeps, by its dimensions and
/// by days, weeks or months, of rows that its dimensions and at most one range of moments tell from others.
/// </summary>
internal sealed class RollupPlanner
{
    private readonly RowAlias _row;
    private readonly Rollup _rollup;
    private readonly HashSet<Column> _columns = [];

    private RollupPlanner(RowAlias row, Rollup rollup)
    {
        _row = row;
        _rollup = rollup;
    }

    /// <summary>How it is taken from the rollup; null where there is none, or where it can't be.</summary>
    /// <param name="aggregate">What is computed, with all of its outputs.</param>
    public static RollupIntent? Find(AggregateIntent aggregate)
    {
        var level = aggregate.Level;
        return level.Row.Table.Rollup is { } rollup && level is { FilterJoins.Count: 0, MergedSets.Count: 0, RankSource: null }
            ? new RollupPlanner(level.Row, rollup).Plan(aggregate)
            : null;
    }

    private RollupIntent? Plan(AggregateIntent aggregate)
    {
        TimeBound? lower = null;
        TimeBound? upper = null;
        List<SqlPredicate> others = [];
        foreach (var predicate in aggregate.Level.Condition is AllPredicate all ? all.Predicates : [aggregate.Level.Condition])
        {
            if (predicate is ComparisonPredicate { Right: ParameterExpression moment } bound && bound.Left == _row[_rollup.Time])
            {
                if (bound.Operator is ">" or ">=" && lower is null)
                {
                    lower = new TimeBound(moment, bound.Operator is ">=");
                    continue;
                }

                if (bound.Operator is "<" or "<=" && upper is null)
                {
                    upper = new TimeBound(moment, bound.Operator is "<=");
                    continue;
                }
            }

            if (!IsKept(predicate))
            {
                return null;
            }

            others.Add(predicate);
        }

        var values = aggregate.Keys.Concat(aggregate.Outputs.Select(output => output.Expression)).Concat(aggregate.Order.Select(term => term.Expression));
        return !values.All(IsComputed) ? null : new RollupIntent
        {
            Rollup = _rollup,
            Condition = SqlPredicate.All(others),
            Lower = lower,
            Upper = upper,
            Columns = [.. _row.Table.Columns.Where(_columns.Contains)],
        };
    }

    // A condition on dimensions alone holds for all rows of a rollup's row or for none.
    private bool IsKept(SqlPredicate predicate) => predicate switch
    {
        AllPredicate all => all.Predicates.All(IsKept),
        AnyPredicate any => any.Predicates.All(IsKept),
        NotTruePredicate not => IsKept(not.Predicate),
        ComparisonPredicate comparison => IsKept(comparison.Left) && IsKept(comparison.Right),
        InPredicate contained => IsKept(contained.Value),
        AmongPredicate among => IsKept(among.Value),
        NullPredicate missing => IsKept(missing.Value),
        TextPredicate text => IsKept(text.Text) && IsKept(text.Part),
        RelationPredicate { Relation.Via: null } relation =>
            relation.To == _row && relation.From != _row && relation.Relation.ToColumns.All(column => IsKept(_row[column])),
        _ => false,
    };

    private bool IsKept(SqlExpression value) => value switch
    {
        ParameterExpression => true,
        ColumnExpression column => column.Row == _row && Takes(_rollup.Dimensions, column.Column),
        _ => false,
    };

    // What is computed from days instead of rows, or what they are grouped by.
    private bool IsComputed(SqlExpression value) => value switch
    {
        CountExpression => true,
        AggregateExpression { Function: AggregateFunction.Sum or AggregateFunction.Average, Argument: ColumnExpression column } =>
            column.Row == _row && Takes(_rollup.Sums, column.Column),
        TruncationExpression { Moment: ColumnExpression column } => column.Row == _row && Takes([_rollup.Time], column.Column),
        ColumnExpression => IsKept(value),
        _ => false,
    };

    private bool Takes(IReadOnlyList<Column> kept, Column column)
    {
        _columns.Add(column);
        return kept.Contains(column);
    }
}
