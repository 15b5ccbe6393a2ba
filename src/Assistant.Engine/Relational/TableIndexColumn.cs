namespace Assistant.Engine.Relational;

/// <summary>One column of an index, with PostgreSQL's place for NULLs: last when ascending, first when descending.</summary>
public readonly record struct TableIndexColumn(Column Column, bool IsDescending);
