using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A filter field over whether a column has a value.</summary>
public sealed record FilterPresenceBinding(Column Column) : IInputBinding;
