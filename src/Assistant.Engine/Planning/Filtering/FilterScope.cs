using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Predicates;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Planning.Filtering;

/// <summary>The row that a filter or an order is about, and the rows joined to it for that.</summary>
public sealed class FilterScope(PlanScope scope, RowAlias row)
{
    private readonly Dictionary<(RowAlias From, Relation Relation), RowAlias> _rows = [];
    private readonly List<JoinIntent> _joins = [];

    /// <summary>The planning of the statement.</summary>
    public PlanScope Plan { get; } = scope;

    /// <summary>The row itself.</summary>
    public RowAlias Row { get; } = row;

    /// <summary>The joined rows.</summary>
    public IReadOnlyList<JoinIntent> Joins => _joins;

    /// <summary>The row that a to-one relation leads to; joined once.</summary>
    public RowAlias Join(RowAlias from, Relation relation)
    {
        if (!_rows.TryGetValue((from, relation), out var row))
        {
            row = Plan.NewRow(relation.To, from);
            _rows.Add((from, relation), row);
            _joins.Add(new JoinIntent(
                row,
                SqlPredicate.All(new RelationPredicate(from, relation, row), RowRulePlanner.Plan(Plan, row, relation)),
                relation.TakesFirst));
        }

        return row;
    }

    /// <summary>A column of a row, or of the row that a relation leads to.</summary>
    public ColumnExpression Column(RowAlias from, Column column, Relation? through) =>
        through is null ? from[column] : Join(from, through)[column];
}
