using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A field of an operation filter input.</summary>
public sealed record FilterOperatorBinding(FilterOperator Operator) : IInputBinding;
