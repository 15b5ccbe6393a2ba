using System.Text.Json;
using Assistant.Engine.TypeSystem;

namespace Assistant.Graph.Tests.Proof;

/// <summary>A field by which rows can be filtered and sorted.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Kind">The GraphQL type of its values.</param>
public sealed record GraphValue(string Name, string Kind)
{
    private const string Suffix = "OperationFilterInput";

    public string Column => Name == "emailVerified" ? "email_confirmed_at" : GraphEntity.ColumnOf(Name);

    /// <summary>The fields of a type's filter that take values.</summary>
    public static IEnumerable<GraphValue> Of(Schema schema, string type) => schema.GetType<InputObjectType>($"{type}FilterInput").Fields
        .Where(field => field.Name != "id" && field.TypeReference.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(field => new GraphValue(field.Name, field.TypeReference[..^Suffix.Length]));

    /// <summary>A row's value as a literal.</summary>
    public string Literal(ModelRow row) => row.Text(Column) switch
    {
        var text when Name == "emailVerified" => text is null ? "false" : "true",
        null => "null",
        var text => Kind switch
        {
            "Boolean" or "Int" or "Decimal" => text,
            "String" or "DateTime" or "Uuid" => JsonSerializer.Serialize(text),
            _ => text.ToUpperInvariant(),
        },
    };

    /// <summary>Whether two rows have the same value.</summary>
    public bool AreEqual(ModelRow one, ModelRow other) => Name == "emailVerified"
        ? one.Text(Column) is null == other.Text(Column) is null
        : Equals(one.Value(Column), other.Value(Column));

    /// <summary>The value of a row in SQL, as text.</summary>
    public string Sql(string type, string row) => Name == "emailVerified"
        ? $"({row}.email_confirmed_at is not null)::text"
        : $"to_jsonb({ColumnSql(type, row)}) #>> '{{}}'";

    /// <summary>A row's text, just as <see cref="Sql"/> gives it.</summary>
    public string? Text(ModelRow row) => Name == "emailVerified" ? Literal(row) : row.Text(Column);

    /// <summary>The column of a row, or of the row that holds it.</summary>
    public string ColumnSql(string type, string row) => (type, Name) switch
    {
        ("Document", "title" or "content" or "kind") =>
            $"(select v.{Name} from assistant.document_versions v where v.document_id = {row}.id and v.created_at = {row}.latest_version_at)",
        _ => $"{row}.{Column}",
    };
}
