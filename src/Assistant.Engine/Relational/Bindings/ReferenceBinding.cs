using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A field that is the one row that a relation leads to; null where there is none, or none that the reader may see.</summary>
public sealed record ReferenceBinding(Relation Relation) : IFieldBinding;
