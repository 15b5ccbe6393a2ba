using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Inputs;
using Assistant.Engine.Planning.Predicates;
using Assistant.Engine.Relational.Bindings;

namespace Assistant.Engine.Planning.Filtering;

/// <summary>Compares whether a column has a value. Being a Boolean, the value decides the plan's shape.</summary>
internal sealed class PresenceOperand(ColumnExpression column) : FilterOperand
{
    /// <inheritdoc/>
    public override SqlPredicate Plan(FilterOperator operation, InputEntry entry) => (operation, entry.Value) switch
    {
        (FilterOperator.Equal, ValueInput { Value: bool present }) => new NullPredicate(column, IsNull: !present),
        (FilterOperator.NotEqual, ValueInput { Value: bool present }) => new NullPredicate(column, IsNull: present),
        (FilterOperator.Equal, NullInput) => SqlPredicate.False,
        (FilterOperator.NotEqual, NullInput) => SqlPredicate.True,
        _ => throw new InvalidOperationException($"A presence has no operation {operation}."),
    };
}
