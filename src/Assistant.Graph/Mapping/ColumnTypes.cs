using Assistant.Engine.Relational;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Graph.Mapping;

/// <summary>Tells the engine's type of a column from the EF Core model.</summary>
internal static class ColumnTypes
{
    /// <summary>The type of a property's column; null for one that the graph has no type for, such as a search vector.</summary>
    public static ColumnType? Of(IReadOnlyProperty property)
    {
        if (EnumOf(property) is not null)
        {
            return ColumnType.Enum;
        }

        var storeType = property.GetColumnType() ?? throw new InvalidOperationException($"{property.Name} has no column type.");
        var end = storeType.IndexOf('(', StringComparison.Ordinal);
        return (end < 0 ? storeType : storeType[..end]) switch
        {
            "text" or "character varying" => ColumnType.Text,
            "boolean" => ColumnType.Boolean,
            "smallint" => ColumnType.Int16,
            "integer" => ColumnType.Int32,
            "bigint" => ColumnType.Int64,
            "real" => ColumnType.Single,
            "double precision" => ColumnType.Double,
            "numeric" => ColumnType.Numeric,
            "uuid" => ColumnType.Uuid,
            "timestamp with time zone" => ColumnType.Timestamp,
            "date" => ColumnType.Date,
            "jsonb" => ColumnType.Json,
            "json" => ColumnType.JsonText,
            "real[]" => ColumnType.SingleArray,
            _ => null,
        };
    }

    /// <summary>The enum that a property holds; null for other properties.</summary>
    public static Type? EnumOf(IReadOnlyProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type.IsEnum ? type : null;
    }
}
