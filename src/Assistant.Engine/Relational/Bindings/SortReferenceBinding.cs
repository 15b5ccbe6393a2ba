using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A sort field over the one row that a relation leads to.</summary>
public sealed record SortReferenceBinding(Relation Relation) : IInputBinding;
