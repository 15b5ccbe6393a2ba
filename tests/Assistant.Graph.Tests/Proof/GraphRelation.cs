namespace Assistant.Graph.Tests.Proof;

/// <summary>A field of the graph that leads from rows to rows, and the columns by which they belong together.</summary>
public sealed record GraphRelation(string Type, string Field, string Target, bool IsList, params (string From, string To)[] Columns)
{
    /// <summary>All of them, written down independently of the schema.</summary>
    public static IReadOnlyList<GraphRelation> All { get; } =
    [
        new("User", "chats", "Chat", true, ("id", "user_id")),
        new("User", "memories", "Memory", true, ("id", "user_id")),
        new("User", "documents", "Document", true, ("id", "user_id")),
        new("User", "suggestions", "Suggestion", true, ("id", "user_id")),
        new("Chat", "user", "User", false, ("user_id", "id")),
        new("Chat", "messages", "Message", true, ("id", "chat_id")),
        new("Chat", "votes", "Vote", true, ("id", "chat_id")),
        new("Chat", "streams", "Stream", true, ("id", "chat_id")),
        new("Chat", "memories", "Memory", true, ("id", "source_chat_id")),
        new("Message", "chat", "Chat", false, ("chat_id", "id")),
        new("Message", "vote", "Vote", false, ("id", "message_id")),
        new("Vote", "chat", "Chat", false, ("chat_id", "id")),
        new("Vote", "message", "Message", false, ("message_id", "id")),
        new("Stream", "chat", "Chat", false, ("chat_id", "id")),
        new("Memory", "user", "User", false, ("user_id", "id")),
        new("Memory", "sourceChat", "Chat", false, ("source_chat_id", "id")),
        new("Document", "user", "User", false, ("user_id", "id")),
        new("Document", "latestVersion", "DocumentVersion", false, ("id", "document_id"), ("latest_version_at", "created_at")),
        new("Document", "versions", "DocumentVersion", true, ("id", "document_id")),
        new("Document", "suggestions", "Suggestion", true, ("id", "document_id")),
        new("DocumentVersion", "document", "Document", false, ("document_id", "id")),
        new("DocumentVersion", "user", "User", false, ("user_id", "id")),
        new("DocumentVersion", "suggestions", "Suggestion", true, ("document_id", "document_id"), ("created_at", "document_created_at")),
        new("Suggestion", "document", "Document", false, ("document_id", "id")),
        new("Suggestion", "documentVersion", "DocumentVersion", false, ("document_id", "document_id"), ("document_created_at", "created_at")),
        new("Suggestion", "user", "User", false, ("user_id", "id")),
    ];

    public static IEnumerable<GraphRelation> Of(string type) => All.Where(relation => relation.Type == type);

    /// <summary>Whether two rows belong together.</summary>
    public bool Joins(ModelRow from, ModelRow to) =>
        Columns.All(column => from.Text(column.From) is { } value && value == to.Text(column.To));

    /// <summary>The same in SQL.</summary>
    public string JoinSql(string from, string to) =>
        string.Join(" and ", Columns.Select(column => $"{from}.{column.From} = {to}.{column.To}"));
}
