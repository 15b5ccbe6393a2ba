using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A Boolean field: whether a column has a value.</summary>
public sealed record PresenceBinding(Column Column) : IFieldBinding;
