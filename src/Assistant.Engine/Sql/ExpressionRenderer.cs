using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Predicates;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Sql;

/// <summary>
/// Writes values and conditions as SQL, as seen from one place of a statement: inside a level its rows go by their own
/// aliases, outside it they are columns of the level.
/// </summary>
internal sealed class ExpressionRenderer(SqlTextWriter writer, Func<ColumnExpression, string?> outside)
{
    /// <summary>The alias of a level's rank source.</summary>
    public static string SourceAlias(RowAlias row) => $"{row.Name}_rank";

    /// <summary>Writes a value.</summary>
    public string Render(SqlExpression expression) => expression switch
    {
        ColumnExpression column => outside(column) ?? $"{column.Row.Name}.{SqlTextWriter.Quote(column.Column.Name)}",
        PrefixExpression prefix => $"left({Render(prefix.Text)}, {prefix.Length})",
        ParameterExpression parameter => writer.Parameter(parameter),
        RankExpression rank => RenderTemplate(rank.Argument.Rank, rank.Row, rank.Value),
        CountExpression => "count(*)",
        AggregateExpression aggregate => RenderAggregate(aggregate),
        TruncationExpression truncation => RenderTruncation(truncation),
        RowCountExpression => "count(*) over ()",
        PositionExpression => "keys.position",
        _ => throw new InvalidOperationException($"{expression} has no SQL."),
    };

    /// <summary>Writes a condition.</summary>
    public string Render(SqlPredicate predicate) => predicate switch
    {
        AllPredicate { Predicates.Count: 0 } => "true",
        AllPredicate all => string.Join(" and ", all.Predicates.Select(RenderOperand)),
        AnyPredicate { Predicates.Count: 0 } => "false",
        AnyPredicate any => string.Join(" or ", any.Predicates.Select(RenderOperand)),
        NotTruePredicate not => $"({Render(not.Predicate)}) is not true",
        ComparisonPredicate comparison => $"{Render(comparison.Left)} {comparison.Operator} {Render(comparison.Right)}",
        RowComparisonPredicate rows => $"({RenderList(rows.Left)}) {rows.Operator} ({RenderList(rows.Right)})",
        InPredicate { IsNegated: false } contained => $"{Render(contained.Value)} = any ({Render(contained.Items)})",
        InPredicate contained => $"{Render(contained.Value)} <> all ({Render(contained.Items)})",
        AmongPredicate among => $"{Render(among.Value)} = any ((select {among.Set})::uuid[])",
        RowInPredicate rows => $"({RenderList(rows.Values)}) in (select * from unnest({RenderList(rows.Items)}))",
        NullPredicate missing => $"{RenderNullable(missing.Value)} is {(missing.IsNull ? "null" : "not null")}",
        TextPredicate text => RenderText(text),
        RelationPredicate relation => RenderRelation(relation),
        RankPredicate rank => RenderTemplate(rank.Argument.Condition, rank.Row, rank.Value),
        ExistsPredicate exists => RenderExists(exists),
        _ => throw new InvalidOperationException($"{predicate} has no SQL."),
    };

    /// <summary>
    /// Writes what rows are grouped and groups are sorted by. Days and weeks are counted from the first Monday in UTC, which is
    /// quicker than to convert each row to a date: 0.21 instead of 0.25 ms for 450 rows. The conversion is left for the groups.
    /// </summary>
    public string RenderKey(SqlExpression key) => key is TruncationExpression { Moment: var moment } truncation
        ? (truncation.Unit, moment.Type) switch
        {
            (DateUnit.Day, ColumnType.Date) => Render(moment),
            (DateUnit.Week, ColumnType.Date) => $"date_trunc('week', {Render(moment)}::timestamp)",
            (_, ColumnType.Date) => $"date_trunc('month', {Render(moment)}::timestamp)",
            (DateUnit.Day, _) => $"date_bin('1 day', {Render(moment)}, '0001-01-01 00:00+00')",
            (DateUnit.Week, _) => $"date_bin('7 days', {Render(moment)}, '0001-01-01 00:00+00')",
            _ => $"date_trunc('month', {Render(moment)} at time zone 'UTC')",
        }
        : Render(key);

    /// <summary>Writes a join.</summary>
    public string Render(JoinIntent join) => join.TakesFirst
        ? $"left join lateral (select {RenderList(join.Row.Table.Columns.Select(column => join.Row[column]))} from {join.Row.Table} {join.Row.Name} where {Render(join.On)} order by {RenderList(join.Row.Table.PrimaryKey.Select(column => join.Row[column]))} limit 1) {join.Row.Name} on true"
        : $"left join {join.Row.Table} {join.Row.Name} on {Render(join.On)}";

    /// <summary>Fills in the places of a rank argument's SQL.</summary>
    public string RenderTemplate(string template, RowAlias row, ParameterExpression value) => template
        .Replace("{row}", row.Name, StringComparison.Ordinal)
        .Replace("{source}", SourceAlias(row), StringComparison.Ordinal)
        .Replace("{value}", Render(value), StringComparison.Ordinal);

    // A mean of exact numbers has as many decimals as PostgreSQL likes; 16 at most fit into a decimal with what stands before them.
    private string RenderAggregate(AggregateExpression aggregate)
    {
        var argument = Render(aggregate.Argument);
        return aggregate.Function switch
        {
            AggregateFunction.Min => $"min({argument})",
            AggregateFunction.Max => $"max({argument})",
            AggregateFunction.Sum when aggregate.Argument.Type == ColumnType.Single => $"sum({argument}::double precision)",
            AggregateFunction.Sum => $"sum({argument})",
            _ when aggregate.Type == ColumnType.Numeric => $"trim_scale(round(avg({argument}), 16))",
            _ => $"avg({argument})",
        };
    }

    // Through a timestamp without a zone, so that the session's zone decides nothing.
    private string RenderTruncation(TruncationExpression truncation)
    {
        var argument = RenderKey(truncation);
        return (truncation.Unit, truncation.Moment.Type) switch
        {
            (DateUnit.Day, ColumnType.Date) => argument,
            (DateUnit.Month, _) or (_, ColumnType.Date) => $"{argument}::date",
            _ => $"({argument} at time zone 'UTC')::date",
        };
    }

    /// <summary>The condition as a part of another one.</summary>
    public string RenderOperand(SqlPredicate predicate) =>
        predicate is AllPredicate { Predicates.Count: > 1 } or AnyPredicate { Predicates.Count: > 1 }
            ? $"({Render(predicate)})"
            : Render(predicate);

    private string RenderList(IEnumerable<SqlExpression> expressions) => string.Join(", ", expressions.Select(Render));

    // A bare parameter has no type of its own where it's only tested for null.
    private string RenderNullable(SqlExpression expression) => expression is ParameterExpression parameter
        ? $"{Render(parameter)}::{PostgresTypes.NameOf(parameter.ValueType)}"
        : Render(expression);

    private string RenderText(TextPredicate text) => text.Match switch
    {
        TextMatch.Contains => $"strpos({Render(text.Text)}, {Render(text.Part)}) > 0",
        TextMatch.StartsWith => $"starts_with({Render(text.Text)}, {Render(text.Part)})",
        _ => $"right({Render(text.Text)}, length({Render(text.Part)})) = {Render(text.Part)}",
    };

    private string RenderRelation(RelationPredicate predicate)
    {
        if (predicate.Relation.Via is { } via)
        {
            return RenderJunction(predicate, via);
        }

        var pairs = predicate.Relation.ToColumns.Zip(
            predicate.Relation.FromColumns,
            (to, from) => $"{Render(predicate.To[to])} = {Render(predicate.From[from])}");
        return string.Join(" and ", predicate.Relation.Only is { } only
            ? pairs.Append($"{Render(predicate.From[only.Column])} = {SqlTextWriter.Literal(only.Text)}")
            : pairs);
    }

    private string RenderJunction(RelationPredicate predicate, Junction via)
    {
        var pair = $"{predicate.To.Name}_via";
        var from = via.FromColumns.Zip(predicate.Relation.FromColumns, (column, end) => $"{pair}.{SqlTextWriter.Quote(column)} = {Render(predicate.From[end])}");
        var to = via.ToColumns.Zip(predicate.Relation.ToColumns, (column, end) => $"{pair}.{SqlTextWriter.Quote(column)} = {Render(predicate.To[end])}");
        return $"exists (select from {via.Table} {pair} where {string.Join(" and ", from.Concat(to))})";
    }

    private string RenderExists(ExistsPredicate exists)
    {
        var joins = string.Concat(exists.Joins.Select(join => $" {Render(join)}"));
        return $"{(exists.IsNegated ? "not " : "")}exists (select from {exists.Row.Table} {exists.Row.Name}{joins} where {Render(exists.Condition)})";
    }
}
