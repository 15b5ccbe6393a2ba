using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Inputs;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Planning.Predicates;
using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Bindings;

namespace Assistant.Engine.Planning.Filtering;

/// <summary>Compares a row's id, which may have several parts.</summary>
internal sealed class IdOperand(PlanScope scope, GlobalIdFormat format, RowAlias row) : FilterOperand
{
    /// <inheritdoc/>
    public override SqlPredicate Plan(FilterOperator operation, InputEntry entry) => (operation, entry.Value) switch
    {
        (FilterOperator.Equal, ValueInput value) => Equal(value),
        (FilterOperator.NotEqual, ValueInput value) => new NotTruePredicate(Equal(value)),
        (FilterOperator.Equal, NullInput) => SqlPredicate.False,
        (FilterOperator.NotEqual, NullInput) => SqlPredicate.True,
        (FilterOperator.In, ListInput list) => In(list),
        (FilterOperator.NotIn, ListInput list) => new NotTruePredicate(In(list)),
        _ => throw FilterPlanner.NullNotAllowed(entry.Field),
    };

    private SqlPredicate Equal(ValueInput value) => SqlPredicate.All(format.Key.Select((column, index) =>
        new ComparisonPredicate(
            row[column], "=", scope.Parameter(new GlobalIdSource(value.Source, format, index), column.Type))));

    private SqlPredicate In(ListInput list)
    {
        var items = format.Key
            .Select((column, index) =>
                scope.Parameter(new GlobalIdListSource(list.Source, format, index), column.Type, isArray: true))
            .ToArray();
        return items is [var one]
            ? new InPredicate(row[format.Key[0]], one, IsNegated: false)
            : new RowInPredicate([.. format.Key.Select(column => row[column])], items);
    }
}
