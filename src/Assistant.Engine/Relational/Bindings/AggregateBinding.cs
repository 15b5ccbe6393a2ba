using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A field that is computed from many rows.</summary>
/// <param name="Function">What is computed.</param>
/// <param name="Column">The column that it is computed from; null for the number of rows.</param>
public sealed record AggregateBinding(AggregateFunction Function, Column? Column) : IFieldBinding;
