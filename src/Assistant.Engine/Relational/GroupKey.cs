namespace Assistant.Engine.Relational;

/// <summary>Something that rows can be grouped by: a column's value, or the day, week or month of a moment.</summary>
/// <param name="FieldName">The key's field, as in <c>createdAtDay</c>.</param>
/// <param name="Column">The column.</param>
/// <param name="Unit">What moments and days are cut down to; null where the value itself is the key.</param>
public sealed record GroupKey(string FieldName, Column Column, DateUnit? Unit);
