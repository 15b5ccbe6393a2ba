using Assistant.Engine.Planning.Inputs;
using Assistant.Engine.Planning.Predicates;
using Assistant.Engine.Relational.Bindings;

namespace Assistant.Engine.Planning.Filtering;

/// <summary>What the operations of an operation filter input compare.</summary>
internal abstract class FilterOperand
{
    /// <summary>The condition of one operation.</summary>
    public abstract SqlPredicate Plan(FilterOperator operation, InputEntry entry);
}
