namespace Assistant.Engine.Relational;

/// <summary>An index that has a table's rows in an order, as a B-tree does.</summary>
/// <param name="Columns">Its first columns, as far as they can be read.</param>
public sealed record TableIndex(IReadOnlyList<TableIndexColumn> Columns);
