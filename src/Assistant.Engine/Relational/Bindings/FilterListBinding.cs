using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A filter field over the rows that a relation leads to.</summary>
public sealed record FilterListBinding(Relation Relation) : IInputBinding;
