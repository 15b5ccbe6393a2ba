using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Sql;

/// <summary>
/// Writes where the rows come from that are added up: the whole days of a rollup, and the table's own rows of the parts of days at both
/// ends, under one alias and with the names of the table's columns.
/// </summary>
internal sealed class RollupRenderer(AggregateIntent aggregate, RollupIntent intent, ExpressionRenderer inside)
{
    private const string FirstDay = "'0001-01-01 00:00+00'";

    private readonly string _row = aggregate.Level.Row.Name;
    private readonly string _count = $"{aggregate.Level.Row.Name}.{SqlTextWriter.Quote(intent.Rollup.Count)}";

    /// <summary>What is computed, from sums and counts; null for what is written as for the table's rows.</summary>
    public string? Compute(SqlExpression expression) => expression switch
    {
        CountExpression when aggregate.Keys.Count > 0 => $"sum({_count})::bigint",
        CountExpression => $"coalesce(sum({_count}), 0)::bigint",
        // PostgreSQL makes room for a sum of sums where there is enough for a sum of the rows.
        AggregateExpression { Function: AggregateFunction.Sum, Type: ColumnType.Int64 } sum => $"sum({inside.Render(sum.Argument)})::bigint",
        AggregateExpression { Function: AggregateFunction.Sum } sum => $"sum({inside.Render(sum.Argument)})",
        AggregateExpression mean => $"trim_scale(round(sum({inside.Render(mean.Argument)}) / sum({_count}), 16))",
        _ => null,
    };

    /// <summary>What the rows are selected from.</summary>
    public string Source()
    {
        var (lower, upper) = (intent.Lower, intent.Upper);
        var time = $"{_row}.{SqlTextWriter.Quote(intent.Rollup.Time.Name)}";
        var day = $"{_row}.{SqlTextWriter.Quote(intent.Rollup.Start)}";
        string? since = lower is null ? null : $"{time} {(lower.IsInclusive ? ">=" : ">")} {inside.Render(lower.Value)}";
        string? until = upper is null ? null : $"{time} {(upper.IsInclusive ? "<=" : "<")} {inside.Render(upper.Value)}";
        var first = lower is null ? null : FirstWholeDay(lower);
        var end = upper is null ? null : $"date_bin('1 day', {inside.Render(upper.Value)}, {FirstDay})";

        List<string> parts = [Days([first is null ? null : $"{day} >= {first}", end is null ? null : $"{day} < {end}"])];
        if (first is not null)
        {
            parts.Add(Rows([since, $"{time} < {first}", until]));
        }

        if (end is not null)
        {
            // Where both ends are in one day the part above has it all.
            parts.Add(Rows([$"{time} >= {end}", first is null ? null : $"{time} >= {first}", until]));
        }

        return $"from (\n{SqlTextWriter.Indent(string.Join("\nunion all\n", parts))}\n) {_row}";
    }

    // The beginning of the first day that lies behind the bound as a whole. Moments have microseconds.
    private string FirstWholeDay(TimeBound lower) => lower.IsInclusive
        ? $"date_bin('1 day', {inside.Render(lower.Value)} + interval '23:59:59.999999', {FirstDay})"
        : $"date_bin('1 day', {inside.Render(lower.Value)}, {FirstDay}) + interval '24 hours'";

    private string Days(IEnumerable<string?> conditions) => Select(
        column => column == intent.Rollup.Time
            ? $"{_row}.{SqlTextWriter.Quote(intent.Rollup.Start)} as {SqlTextWriter.Quote(column.Name)}"
            : $"{_row}.{SqlTextWriter.Quote(column.Name)}",
        _count,
        intent.Rollup.Table,
        conditions);

    // Only parts of the same types are read as one append of index scans.
    private string Rows(IEnumerable<string?> conditions) => Select(
        column => intent.Rollup.Sums.Contains(column) && AggregateTypes.ResultOf(AggregateFunction.Sum, column.Type) is var type && type != column.Type
            ? $"{_row}.{SqlTextWriter.Quote(column.Name)}::{PostgresTypes.NameOf(type)}"
            : $"{_row}.{SqlTextWriter.Quote(column.Name)}",
        "1::bigint",
        aggregate.Level.Row.Table.ToString(),
        conditions);

    private string Select(Func<Column, string> column, string count, string table, IEnumerable<string?> conditions)
    {
        var where = string.Join(" and ", conditions.OfType<string>());
        string[] columns = [.. intent.Columns.Select(column), count];
        return $"select {string.Join(", ", columns)}\nfrom {table} {_row}{(where.Length > 0 ? $"\nwhere {where}" : string.Empty)}";
    }
}
