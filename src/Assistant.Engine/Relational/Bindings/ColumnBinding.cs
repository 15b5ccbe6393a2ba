using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A field that is a column of its row, or of the row that a to-one relation leads to.</summary>
/// <param name="Column">The column.</param>
/// <param name="Through">The relation to the row that holds it; null for the row itself.</param>
public sealed record ColumnBinding(Column Column, Relation? Through = null) : IFieldBinding;
