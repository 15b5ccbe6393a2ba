using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A sort field of groups over what is computed from their rows.</summary>
/// <param name="Function">What is computed.</param>
/// <param name="Column">The column that it is computed from; null for the number of rows.</param>
public sealed record SortAggregateBinding(AggregateFunction Function, Column? Column) : IInputBinding;
