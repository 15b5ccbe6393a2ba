using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Planning.Intents;

/// <summary>What is computed from a level's rows: from all of them together, or from each group of them.</summary>
public sealed class AggregateIntent
{
    private readonly List<OutputColumn> _outputs = [];

    /// <summary>The level whose rows are taken, without an order and a page.</summary>
    public required LevelIntent Level { get; init; }

    /// <summary>What the rows of a group have in common; empty where all rows are one group.</summary>
    public IReadOnlyList<SqlExpression> Keys { get; init; } = [];

    /// <summary>The order of the groups. Missing keys stand where PostgreSQL puts them, groups without a computed value last.</summary>
    public IReadOnlyList<OrderTerm> Order { get; init; } = [];

    /// <summary>How many groups are read; null where all rows are one group.</summary>
    public ParameterExpression? Limit { get; init; }

    /// <summary>The rollup that it is taken from; null where it is computed from the rows.</summary>
    public RollupIntent? Rollup { get; set; }

    /// <summary>What is computed, and the keys that are shown.</summary>
    public IReadOnlyList<OutputColumn> Outputs => _outputs;

    /// <summary>Hands a value on to the result.</summary>
    public OutputColumn Select(SqlExpression expression)
    {
        var output = _outputs.Find(candidate => candidate.Expression == expression);
        if (output is null)
        {
            output = new OutputColumn(expression, NameOf(expression)) { IsSelected = true };
            _outputs.Add(output);
        }

        return output;
    }

    // The beginnings of the names differ, so that no two outputs have the same.
    private static string NameOf(SqlExpression expression) => expression switch
    {
        CountExpression => "total",
        AggregateExpression { Argument: ColumnExpression column } aggregate => $"{Prefix(aggregate.Function)}_{column.Column.Name}",
        ColumnExpression column => $"by_{column.Column.Name}",
        TruncationExpression { Moment: ColumnExpression column } truncation => $"by_{column.Column.Name}_{Suffix(truncation.Unit)}",
        _ => throw new InvalidOperationException($"No aggregate holds {expression}."),
    };

    private static string Prefix(AggregateFunction function) => function switch
    {
        AggregateFunction.Min => "min",
        AggregateFunction.Max => "max",
        AggregateFunction.Sum => "sum",
        _ => "avg",
    };

    private static string Suffix(DateUnit unit) => unit switch
    {
        DateUnit.Day => "day",
        DateUnit.Week => "week",
        _ => "month",
    };
}
