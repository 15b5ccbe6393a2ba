namespace Assistant.Engine.Relational.Conventions;

/// <summary>Which GraphQL type shows a column.</summary>
internal static class ColumnScalars
{
    /// <summary>The GraphQL type of a column's values, without non-null.</summary>
    public static string NameOf(Column column) => column.Type == ColumnType.Enum
        ? column.EnumName ?? throw new InvalidOperationException($"Column {column.Name} has no enum name.")
        : NameOf(column.Type);

    /// <summary>The GraphQL type of values of a type other than enums, without non-null.</summary>
    public static string NameOf(ColumnType type) => type switch
    {
        ColumnType.Text => "String",
        ColumnType.Boolean => "Boolean",
        ColumnType.Int16 or ColumnType.Int32 => "Int",
        ColumnType.Int64 => "Long",
        ColumnType.Single or ColumnType.Double => "Float",
        ColumnType.Numeric => "Decimal",
        ColumnType.Uuid => "UUID",
        ColumnType.Timestamp => "DateTime",
        ColumnType.Date => "Date",
        ColumnType.Json or ColumnType.JsonText => "JSON",
        ColumnType.SingleArray => "[Float!]",
        _ => throw new InvalidOperationException($"No scalar shows {type}."),
    };

    /// <summary>Whether values of the column can be compared in a filter.</summary>
    public static bool IsFilterable(Column column) => column.Type is not (ColumnType.Json or ColumnType.JsonText or ColumnType.SingleArray);

    /// <summary>Whether rows can be ordered by the column.</summary>
    public static bool IsSortable(Column column) => IsFilterable(column);
}
