using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Predicates;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Planning.Intents;

/// <summary>
/// One level of a statement: a row or a page of rows, with the rows joined to each. The levels of a chain are nested: each
/// is read once for every row of the level above.
/// </summary>
public sealed class LevelIntent
{
    private readonly List<OutputColumn> _outputs = [];
    private readonly List<JoinIntent> _filterJoins = [];
    private readonly List<JoinIntent> _shapeJoins = [];
    private readonly Dictionary<(RowAlias Row, Relation Relation), RowAlias> _shapeRows = [];

    /// <summary>The level's own row.</summary>
    public required RowAlias Row { get; init; }

    /// <summary>Whether the row is the reader's own, which the session has confirmed to exist.</summary>
    public bool IsReader { get; init; }

    /// <summary>Which rows belong to the level.</summary>
    public SqlPredicate Condition { get; set; } = SqlPredicate.True;

    /// <summary>
    /// The sets whose keys the rows belong to, where rows are read key by key and merged; empty where the condition finds them.
    /// </summary>
    public IReadOnlyList<AmongPredicate> MergedSets { get; init; } = [];

    /// <summary>The order of the rows; empty for a single row.</summary>
    public IReadOnlyList<OrderTerm> Order { get; set; } = [];

    /// <summary>Whether the page is taken from the end of the order.</summary>
    public bool IsReversed { get; set; }

    /// <summary>How many rows the page has; null for a single row.</summary>
    public ParameterExpression? Limit { get; set; }

    /// <summary>A ranking source to join, as its argument describes it; null for none.</summary>
    public RankExpression? RankSource { get; set; }

    /// <summary>The keys of <c>nodes(ids:)</c>, whose places the rows keep; empty for other levels.</summary>
    public IReadOnlyList<ParameterExpression> PositionedKeys { get; set; } = [];

    /// <summary>Rows that the condition or the order needs.</summary>
    public IReadOnlyList<JoinIntent> FilterJoins => _filterJoins;

    /// <summary>Rows that only the result needs; they are joined to the finished page.</summary>
    public IReadOnlyList<JoinIntent> ShapeJoins => _shapeJoins;

    /// <summary>What the level hands on.</summary>
    public IReadOnlyList<OutputColumn> Outputs => _outputs;

    /// <summary>Adds a row that the condition or the order needs.</summary>
    public void AddFilterJoin(JoinIntent join) => _filterJoins.Add(join);

    /// <summary>The row that a to-one relation leads to, joined once however often the result asks for it.</summary>
    public RowAlias JoinForShape(RowAlias from, Relation relation, Func<RowAlias> allocate, Func<RowAlias, SqlPredicate> rule)
    {
        if (!_shapeRows.TryGetValue((from, relation), out var row))
        {
            row = allocate();
            _shapeRows.Add((from, relation), row);
            _shapeJoins.Add(new JoinIntent(row, SqlPredicate.All(new RelationPredicate(from, relation, row), rule(row)), relation.TakesFirst));
        }

        return row;
    }

    /// <summary>Hands a value on to the result.</summary>
    public OutputColumn Select(SqlExpression expression)
    {
        var output = Export(expression);
        output.IsSelected = true;
        return output;
    }

    /// <summary>Hands a value on to the level below.</summary>
    public OutputColumn Export(SqlExpression expression)
    {
        var output = _outputs.Find(candidate => candidate.Expression == expression);
        if (output is null)
        {
            output = new OutputColumn(expression, NameOf(expression));
            _outputs.Add(output);
        }

        return output;
    }

    private string NameOf(SqlExpression expression) => expression switch
    {
        ColumnExpression column when column.Row == Row => column.Column.Name,
        ColumnExpression column => $"{column.Row.Name}_{column.Column.Name}",
        RowCountExpression => "row_count",
        PositionExpression => "position",
        _ => $"order_{Order.ToList().FindIndex(term => term.Expression == expression)}",
    };
}
