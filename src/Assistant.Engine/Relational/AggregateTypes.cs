namespace Assistant.Engine.Relational;

/// <summary>Which columns can be aggregated, and what comes out.</summary>
public static class AggregateTypes
{
    /// <summary>Whether a column's values are numbers.</summary>
    public static bool IsNumber(ColumnType type) => type
        is ColumnType.Int16 or ColumnType.Int32 or ColumnType.Int64 or ColumnType.Single or ColumnType.Double or ColumnType.Numeric;

    /// <summary>Whether a column's values are numbers, days or moments, so that one of them is the smallest.</summary>
    public static bool IsRange(ColumnType type) => IsNumber(type) || type is ColumnType.Timestamp or ColumnType.Date;

    /// <summary>The type of a function's value. A sum needs more room than what is added; no mean of exact numbers is inexact.</summary>
    public static ColumnType ResultOf(AggregateFunction function, ColumnType argument) => function switch
    {
        AggregateFunction.Count => ColumnType.Int64,
        AggregateFunction.Min or AggregateFunction.Max => argument,
        _ when argument is ColumnType.Single or ColumnType.Double => ColumnType.Double,
        AggregateFunction.Sum when argument is ColumnType.Int16 or ColumnType.Int32 => ColumnType.Int64,
        _ => ColumnType.Numeric,
    };
}
