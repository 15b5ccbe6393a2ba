namespace Assistant.Engine.Relational;

/// <summary>A table of pairs, through which many rows belong to many.</summary>
/// <param name="Table">The table, with its schema.</param>
/// <param name="FromColumns">Its columns that hold the key of the row that a relation starts from.</param>
/// <param name="ToColumns">Its columns that hold the key of the row that a relation leads to.</param>
public sealed record Junction(string Table, IReadOnlyList<string> FromColumns, IReadOnlyList<string> ToColumns);
