using System.Text.Json;
using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;

namespace Assistant.Graph.Tests.Proof;

/// <summary>A field by which rows can be filtered.</summary>
/// <param name="Entity">The type that has it.</param>
/// <param name="Name">The field's name.</param>
/// <param name="Kind">The GraphQL type of its values.</param>
/// <param name="CanSort">Whether rows can be ordered by it as well.</param>
public sealed record GraphValue(GraphEntity Entity, string Name, string Kind, bool CanSort)
{
    private const string Suffix = "OperationFilterInput";

    public string Column { get; } = GraphEntity.ColumnOf(Name);

    /// <summary>The fields of a type's filter that take values.</summary>
    public static IReadOnlyList<GraphValue> Of(Schema schema, string type)
    {
        var entity = GraphEntity.Named(type);
        var sorts = schema.GetType<InputObjectType>($"{type}SortInput");
        return
        [
            .. schema.GetType<InputObjectType>($"{type}FilterInput").Fields
                .Where(field => field.Name != "id" && field.TypeReference.EndsWith(Suffix, StringComparison.Ordinal))
                .Select(field => new GraphValue(entity, field.Name, field.TypeReference[..^Suffix.Length], sorts.GetField(field.Name) is not null)),
        ];
    }

    /// <summary>The fields of a type that show a column that can't be filtered by, such as JSON.</summary>
    public static IReadOnlyList<GraphValue> Structured(Schema schema, string type) =>
    [
        .. schema.GetType<ObjectType>(type).Fields
            .Where(field => field.Binding is ColumnBinding { Column.Type: ColumnType.Json or ColumnType.JsonText or ColumnType.SingleArray } && schema.GetType<InputObjectType>($"{type}FilterInput").GetField(field.Name) is null)
            .Select(field => new GraphValue(GraphEntity.Named(type), field.Name, "JSON", CanSort: false)),
    ];

    /// <summary>A row's value as a literal.</summary>
    public string Literal(ModelRow row) => row.Text(Column) switch
    {
        null => "null",
        var text => Kind switch
        {
            "Boolean" or "Int" or "Long" or "Float" or "Decimal" => text,
            "String" or "DateTime" or "Date" or "Uuid" => JsonSerializer.Serialize(text),
            _ => text.ToUpperInvariant(),
        },
    };

    /// <summary>Whether two rows have the same value.</summary>
    public bool AreEqual(ModelRow one, ModelRow other) => Equals(one.Value(Column), other.Value(Column));

    /// <summary>The value of a row in SQL, as text.</summary>
    public string Sql(string row) => $"to_jsonb({ColumnSql(row)}) #>> '{{}}'";

    /// <summary>A row's text, just as <see cref="Sql"/> gives it.</summary>
    public string? Text(ModelRow row) => row.Text(Column);

    /// <summary>The column of a row, or of the row that holds it.</summary>
    public string ColumnSql(string row) => Entity.ColumnSql(Column, row);
}
