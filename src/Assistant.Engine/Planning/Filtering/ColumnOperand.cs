using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Inputs;
using Assistant.Engine.Planning.Predicates;
using Assistant.Engine.Relational.Bindings;

namespace Assistant.Engine.Planning.Filtering;

/// <summary>Compares a column. What is not so includes rows without a value, as with HotChocolate over EF Core.</summary>
internal sealed class ColumnOperand(PlanScope scope, ColumnExpression column) : FilterOperand
{
    /// <inheritdoc/>
    public override SqlPredicate Plan(FilterOperator operation, InputEntry entry) => operation switch
    {
        FilterOperator.Equal when entry.Value is NullInput => new NullPredicate(column, IsNull: true),
        FilterOperator.NotEqual when entry.Value is NullInput => new NullPredicate(column, IsNull: false),
        FilterOperator.Equal => Compare("=", entry),
        FilterOperator.NotEqual => Compare(column.IsNullable ? "is distinct from" : "<>", entry),
        FilterOperator.In => In(entry, isNegated: false),
        FilterOperator.NotIn => In(entry, isNegated: true),
        FilterOperator.Greater or FilterOperator.NotLessOrEqual => Compare(">", entry),
        FilterOperator.GreaterOrEqual or FilterOperator.NotLess => Compare(">=", entry),
        FilterOperator.Less or FilterOperator.NotGreaterOrEqual => Compare("<", entry),
        FilterOperator.LessOrEqual or FilterOperator.NotGreater => Compare("<=", entry),
        FilterOperator.Contains => Match(TextMatch.Contains, entry),
        FilterOperator.StartsWith => Match(TextMatch.StartsWith, entry),
        FilterOperator.EndsWith => Match(TextMatch.EndsWith, entry),
        FilterOperator.NotContains => new NotTruePredicate(Match(TextMatch.Contains, entry)),
        FilterOperator.NotStartsWith => new NotTruePredicate(Match(TextMatch.StartsWith, entry)),
        FilterOperator.NotEndsWith => new NotTruePredicate(Match(TextMatch.EndsWith, entry)),
        _ => throw new InvalidOperationException($"A column has no operation {operation}."),
    };

    private ComparisonPredicate Compare(string sqlOperator, InputEntry entry) => new(column, sqlOperator, Value(entry));

    private TextPredicate Match(TextMatch match, InputEntry entry) => new(column, match, Value(entry));

    private SqlPredicate In(InputEntry entry, bool isNegated)
    {
        if (entry.Value is not ListInput list)
        {
            throw FilterPlanner.NullNotAllowed(entry.Field);
        }

        var items = scope.Parameter(list.Source, column.Type, isArray: true);
        var hasNull = list.Items.Any(item => item is NullInput);
        return (isNegated, hasNull) switch
        {
            (false, false) => new InPredicate(column, items, IsNegated: false),
            (false, true) => SqlPredicate.Any(
                new InPredicate(column, items, IsNegated: false), new NullPredicate(column, IsNull: true)),
            (true, false) => new NotTruePredicate(new InPredicate(column, items, IsNegated: false)),
            (true, true) => SqlPredicate.All(
                new NotTruePredicate(new InPredicate(column, items, IsNegated: false)), new NullPredicate(column, IsNull: false)),
        };
    }

    private ParameterExpression Value(InputEntry entry) => entry.Value is ValueInput value
        ? scope.Parameter(value.Source, column.Type)
        : throw FilterPlanner.NullNotAllowed(entry.Field);
}
