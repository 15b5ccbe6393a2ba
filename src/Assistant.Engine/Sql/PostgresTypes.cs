using Assistant.Engine.Relational;

namespace Assistant.Engine.Sql;

/// <summary>PostgreSQL's names of the types of columns.</summary>
internal static class PostgresTypes
{
    /// <summary>The name of a type.</summary>
    public static string NameOf(ColumnType type) => type switch
    {
        ColumnType.Text or ColumnType.Enum => "text",
        ColumnType.Boolean => "boolean",
        ColumnType.Int16 => "smallint",
        ColumnType.Int32 => "integer",
        ColumnType.Int64 => "bigint",
        ColumnType.Single => "real",
        ColumnType.Double => "double precision",
        ColumnType.Numeric => "numeric",
        ColumnType.Uuid => "uuid",
        ColumnType.Timestamp => "timestamptz",
        ColumnType.Date => "date",
        ColumnType.Json => "jsonb",
        ColumnType.JsonText => "json",
        ColumnType.SingleArray => "real[]",
        _ => throw new InvalidOperationException($"{type} has no name."),
    };
}
