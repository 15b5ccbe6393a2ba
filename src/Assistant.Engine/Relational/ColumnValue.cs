namespace Assistant.Engine.Relational;

/// <summary>A column that holds one text, which is the schema's and no client's.</summary>
/// <param name="Column">The column.</param>
/// <param name="Text">What it holds.</param>
public sealed record ColumnValue(Column Column, string Text);
