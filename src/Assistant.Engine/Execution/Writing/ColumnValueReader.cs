using System.Text;
using Assistant.Engine.Relational;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Writing;

/// <summary>Reads a column's value as an object, for resolvers.</summary>
internal static class ColumnValueReader
{
    /// <summary>The value; null where it is missing.</summary>
    public static object? Read(IRowReader row, int ordinal, Column column)
    {
        if (row.IsNull(ordinal))
        {
            return null;
        }

        return column.Type switch
        {
            ColumnType.Text or ColumnType.Enum or ColumnType.JsonText => Encoding.UTF8.GetString(row.GetText(ordinal)),
            ColumnType.Json => Encoding.UTF8.GetString(row.GetJson(ordinal)),
            ColumnType.Boolean => row.GetBoolean(ordinal),
            ColumnType.Int16 => row.GetInt16(ordinal),
            ColumnType.Int32 => row.GetInt32(ordinal),
            ColumnType.Int64 => row.GetInt64(ordinal),
            ColumnType.Single => row.GetSingle(ordinal),
            ColumnType.Double => row.GetDouble(ordinal),
            ColumnType.Numeric => row.GetDecimal(ordinal),
            ColumnType.Uuid => row.GetGuid(ordinal),
            ColumnType.Timestamp => row.GetTimestamp(ordinal),
            ColumnType.Date => row.GetDate(ordinal),
            ColumnType.SingleArray => row.GetSingles(ordinal),
            _ => throw new InvalidOperationException($"No value is read for {column.Type}."),
        };
    }
}
