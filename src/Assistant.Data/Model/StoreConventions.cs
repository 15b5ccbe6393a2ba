using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Assistant.Data.Model;

/// <summary>
/// What columns are where a configuration says nothing: named in snake_case, enums stored as text, JSON as jsonb, keys made by
/// <c>app.new_id()</c>, and the moments of making and changing a row kept by the database.
/// </summary>
internal static class StoreConventions
{
    /// <summary>Fills in what the configurations left open.</summary>
    public static void Apply(ModelBuilder builder)
    {
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            if (property.FindAnnotation(RelationalAnnotationNames.ColumnName) is null)
            {
                property.SetColumnName(SnakeCase.Of(property.Name));
            }

            ApplyType(property);
            ApplyDefault(property);
        }
    }

    private static void ApplyType(IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type.IsEnum && property.GetValueConverter() is null)
        {
            property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(StoredEnumConverter<>).MakeGenericType(type))!);
            property.SetColumnType("text");
        }
        else if (type == typeof(JsonElement) && property.FindAnnotation(RelationalAnnotationNames.ColumnType) is null)
        {
            property.SetColumnType("jsonb");
        }
    }

    private static void ApplyDefault(IMutableProperty property)
    {
        if (property.FindAnnotation(RelationalAnnotationNames.DefaultValueSql) is not null)
        {
            return;
        }

        var sql = (property.Name, property.ClrType) switch
        {
            ("Id", { } type) when type == typeof(Guid) && property.IsPrimaryKey() => "app.new_id()",
            ("CreatedAt" or "UpdatedAt", { } type) when type == typeof(DateTime) && !property.IsPrimaryKey() => "now()",
            _ => null,
        };
        if (sql is not null)
        {
            property.SetDefaultValueSql(sql);
            property.ValueGenerated = ValueGenerated.OnAdd;
        }
    }
}
