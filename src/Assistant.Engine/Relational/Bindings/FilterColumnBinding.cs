using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A filter field over a column, of the row itself or of the one row that a relation leads to.</summary>
public sealed record FilterColumnBinding(Column Column, Relation? Through = null) : IInputBinding;
