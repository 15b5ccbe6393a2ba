using System.Globalization;
using System.Text.Json;

namespace Assistant.Graph.Tests.Proof;

/// <summary>A row of the fixture, as its owner reads it from the database.</summary>
public sealed class ModelRow : IEquatable<ModelRow>
{
    private readonly Dictionary<string, (string? Text, object? Value)> _columns;

    /// <param name="type">The type in the graph.</param>
    /// <param name="id">The id in the graph.</param>
    /// <param name="columns">All columns, as PostgreSQL writes them in JSON.</param>
    /// <param name="moments">The columns that hold moments.</param>
    public ModelRow(string type, string id, JsonElement columns, IReadOnlyCollection<string> moments)
    {
        (Type, Id) = (type, id);
        _columns = columns.EnumerateObject().ToDictionary(column => column.Name, column => (TextOf(column.Value), ValueOf(column.Value, moments.Contains(column.Name))));
    }

    private ModelRow(string type, string id, Dictionary<string, (string? Text, object? Value)> columns)
    {
        (Type, Id, _columns) = (type, id, columns);
    }

    public string Type { get; }

    public string Id { get; }

    /// <summary>A column's text; null where it has none.</summary>
    public string? Text(string column) => _columns[column].Text;

    /// <summary>A column's value for comparing: a moment, number, flag or text.</summary>
    public object? Value(string column) => _columns[column].Value;

    /// <summary>A column's key; null where it has none.</summary>
    public Guid? Uuid(string column) => Text(column) is { } text ? Guid.Parse(text) : null;

    /// <summary>A column's flag; false where it has none.</summary>
    public bool Flag(string column) => Value(column) is true;

    /// <summary>A column's moment; null where it has none.</summary>
    public DateTime? Moment(string column) => (DateTime?)Value(column);

    /// <summary>The row as somebody sees it who doesn't see some of its columns.</summary>
    public ModelRow Without(IEnumerable<string> columns)
    {
        var hidden = columns.ToHashSet();
        return hidden.Count == 0 ? this : new ModelRow(Type, Id, _columns.ToDictionary(column => column.Key, column => hidden.Contains(column.Key) ? default : column.Value));
    }

    /// <summary>A row is the same, whatever is seen of it.</summary>
    public bool Equals(ModelRow? other) => other?.Id == Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ModelRow);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static object? ValueOf(JsonElement value, bool isMoment) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDecimal(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when isMoment => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture).UtcDateTime,
        JsonValueKind.String => value.GetString(),
        _ => null,
    };
}
