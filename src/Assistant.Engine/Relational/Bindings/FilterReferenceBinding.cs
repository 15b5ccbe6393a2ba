using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A filter field over the one row that a relation leads to.</summary>
public sealed record FilterReferenceBinding(Relation Relation) : IInputBinding;
