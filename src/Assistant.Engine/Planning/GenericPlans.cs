using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Predicates;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Planning;

/// <summary>
/// Tells the operations for which PostgreSQL finds the same plan whatever the parameters are. It plans what it believes to be dear for each
/// execution anew, which takes a union of a few index scans longer than to run it.
/// </summary>
public static class GenericPlans
{
    /// <summary>Whether something is computed by the statements, and one plan of each serves all values.</summary>
    public static bool Serve(IReadOnlyList<PlannedStatement> statements) =>
        statements.Any(statement => statement.Intent.Aggregated is not null)
        && statements.All(statement => statement.Intent.Levels.All(IsOneRow) && (statement.Intent.Aggregated is not { } aggregate || IsOneRange(aggregate)));

    private static bool IsOneRow(LevelIntent level) =>
        IsOwnRow(level) && level.ShapeJoins.Count == 0 && level.Row.Table.PrimaryKey.All(Equated(level.Row, level.Condition).Contains);

    // The rows are one range of an index: some columns are equal to something, and the next one may have bounds. Of a rollup's rows
    // other conditions may hold as well, since one range has few of them.
    private static bool IsOneRange(AggregateIntent aggregate)
    {
        var level = aggregate.Level;
        var equated = Equated(level.Row, level.Condition);
        var others = Conjuncts(level.Condition).Where(predicate => !IsEquation(predicate, level.Row)).ToArray();
        return IsOwnRow(level) && level.Row.Table.Indexes.Any(index =>
        {
            var prefix = index.Columns.TakeWhile(column => equated.Contains(column.Column)).Count();
            var next = index.Columns.ElementAtOrDefault(prefix).Column;
            return prefix > 0 && (aggregate.Rollup is not null
                || (equated.Count == prefix && others.All(predicate => next is not null && IsBound(predicate, level.Row[next]))));
        });
    }

    private static bool IsOwnRow(LevelIntent level) =>
        level is { FilterJoins.Count: 0, MergedSets.Count: 0, PositionedKeys.Count: 0, RankSource: null, Limit: null };

    private static IReadOnlyList<SqlPredicate> Conjuncts(SqlPredicate condition) => condition is AllPredicate all ? all.Predicates : [condition];

    private static HashSet<Column> Equated(RowAlias row, SqlPredicate condition) =>
    [
        .. Conjuncts(condition).Where(predicate => IsEquation(predicate, row)).SelectMany(predicate => predicate switch
        {
            RelationPredicate relation => relation.Relation.ToColumns,
            ComparisonPredicate { Left: ColumnExpression column } => [column.Column],
            _ => [],
        }),
    ];

    private static bool IsEquation(SqlPredicate predicate, RowAlias row) => predicate switch
    {
        ComparisonPredicate { Operator: "=", Left: ColumnExpression column, Right: ParameterExpression } => column.Row == row,
        RelationPredicate { Relation: { Via: null, Only: null } } relation => relation.To == row,
        _ => false,
    };

    private static bool IsBound(SqlPredicate predicate, SqlExpression value) =>
        predicate is ComparisonPredicate { Operator: "<" or "<=" or ">" or ">=", Right: ParameterExpression } comparison && comparison.Left == value;
}
