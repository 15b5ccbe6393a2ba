using System.Globalization;
using System.Text.Json;

namespace Assistant.Graph.Tests.Proof;

/// <summary>A row of the fixture, as its owner reads it from the database.</summary>
/// <param name="Type">The type in the graph.</param>
/// <param name="Id">The id in the graph.</param>
/// <param name="Columns">All columns, as PostgreSQL writes them in JSON.</param>
public sealed record ModelRow(string Type, string Id, JsonElement Columns)
{
    /// <summary>The person whose row it is.</summary>
    public Guid Owner => Guid.Parse(Text(Type == "User" ? "id" : "user_id")!);

    /// <summary>A column's text; null where it has none.</summary>
    public string? Text(string column) => Columns.TryGetProperty(column, out var value) && value.ValueKind != JsonValueKind.Null
        ? value.ValueKind is JsonValueKind.String ? value.GetString() : value.GetRawText()
        : null;

    /// <summary>A column's value for comparing: a moment, number, flag or text.</summary>
    public object? Value(string column)
    {
        if (!Columns.TryGetProperty(column, out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.Number => value.GetDecimal(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String when column.EndsWith("_at", StringComparison.Ordinal) =>
                DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture).UtcDateTime,
            JsonValueKind.String => value.GetString(),
            _ => null,
        };
    }
}
