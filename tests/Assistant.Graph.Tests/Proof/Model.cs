using Assistant.Testing;

namespace Assistant.Graph.Tests.Proof;

/// <summary>Who may see what, in plain C# over the fixture's rows: the third opinion besides the server and row security.</summary>
public sealed class Model
{
    private readonly Dictionary<string, ModelRow[]> _rows = [];

    public static async Task<Model> ReadAsync(TestDatabase database)
    {
        var model = new Model();
        foreach (var entity in GraphEntity.All)
        {
            var rows = new List<ModelRow>();
            var title = entity.Name == "Document"
                ? " || coalesce((select jsonb_build_object('title', v.title, 'content', v.content, 'kind', v.kind) from assistant.document_versions v where v.document_id = t.id and v.created_at = t.latest_version_at), '{}')"
                : string.Empty;
            await using var command = database.Owner.CreateCommand(
                $"select '{entity.Name}:' || {entity.KeySql}, to_jsonb(t){title} from assistant.{entity.Table} t");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add(new ModelRow(entity.Name, reader.GetString(0), System.Text.Json.JsonDocument.Parse(reader.GetString(1)).RootElement));
            }

            model._rows.Add(entity.Name, [.. rows]);
        }

        return model;
    }

    /// <summary>All rows of a type.</summary>
    public IReadOnlyList<ModelRow> All(string type) => _rows[type];

    /// <summary>The rows of a type that somebody may see.</summary>
    public IReadOnlyList<ModelRow> Visible(string type, ProofPersona persona) => [.. _rows[type].Where(row => IsVisible(row, persona))];

    /// <summary>The visible rows that a relation leads to from a row.</summary>
    public IReadOnlyList<ModelRow> Follow(ModelRow row, GraphRelation relation, ProofPersona persona) =>
        [.. Visible(relation.Target, persona).Where(target => relation.Joins(row, target))];

    private static bool IsVisible(ModelRow row, ProofPersona persona) => row.Type switch
    {
        _ when persona.Person is null => false,
        "User" or "Chat" => persona.IsAdmin || row.Owner == persona.Person,
        _ => row.Owner == persona.Person,
    };
}
