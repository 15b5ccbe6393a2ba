namespace Assistant.Graph.Tests.Proof;

/// <summary>A type of the graph: its fields, its table and its key, written down independently of the schema.</summary>
/// <param name="Name">The type.</param>
/// <param name="Table">The table.</param>
/// <param name="KeySql">The key of the row <c>t</c>, as it stands in an id after the type's name.</param>
/// <param name="Key">The key's columns.</param>
/// <param name="Label">A field by which tests find single rows.</param>
public sealed record GraphEntity(string Name, string Table, string KeySql, string[] Key, string Label)
{
    public static IReadOnlyList<GraphEntity> All { get; } =
    [
        new("User", "users", "t.id::text", ["id"], "email"),
        new("Chat", "chats", "t.id::text", ["id"], "title"),
        new("Message", "messages", "t.id::text", ["id"], "content"),
        new("Vote", "votes", "t.chat_id || ':' || t.message_id", ["chat_id", "message_id"], "isUpvoted"),
        new("Stream", "streams", "t.id::text", ["id"], "createdAt"),
        new("Memory", "memories", "t.id::text", ["id"], "content"),
        new("Document", "documents", "t.id::text", ["id"], "createdAt"),
        new(
            "DocumentVersion",
            "document_versions",
            "t.document_id || ':' || (extract(epoch from t.created_at) * 1000000)::bigint",
            ["document_id", "created_at"],
            "title"),
        new("Suggestion", "suggestions", "t.id::text", ["id"], "originalText"),
    ];

    public static GraphEntity Named(string name) => All.Single(entity => entity.Name == name);

    /// <summary>The root field for one.</summary>
    public string Singular => char.ToLowerInvariant(Name[0]) + Name[1..];

    /// <summary>The root connection.</summary>
    public string Plural => Name == "Memory" ? "memories" : $"{Singular}s";

    /// <summary>A statement for ids of rows.</summary>
    public string IdsSql(string rest = "") => $"select '{Name}:' || {KeySql} from assistant.{Table} t {rest}";

    /// <summary>The type of a field that can be filtered and sorted by.</summary>
    public static string ColumnOf(string field) =>
        string.Concat(field.Select(letter => char.IsUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
