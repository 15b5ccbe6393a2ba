using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A sort field over a column, of the row itself or of the one row that a relation leads to.</summary>
public sealed record SortColumnBinding(Column Column, Relation? Through = null) : IInputBinding;
