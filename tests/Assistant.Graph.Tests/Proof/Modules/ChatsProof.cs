namespace Assistant.Graph.Tests.Proof.Modules;

/// <summary>Chats with their messages, memories, and documents with their versions.</summary>
public sealed class ChatsProof : ModuleProof
{
    private const string LatestVersion = "from assistant.document_versions v where v.document_id = t.id and v.created_at = t.latest_version_at";

    public override IReadOnlyList<GraphEntity> Entities { get; } =
    [
        new("Chat", "chats", "title", Seen.ByOwnerOrAdmin),
        new("Message", "messages", "content", OfOwnChat),
        new("Vote", "votes", "isUpvoted", OfOwnChat) { Key = ["chat_id", "message_id"] },
        new("Stream", "streams", "createdAt", OfOwnChat),
        new("Memory", "memories", "content", Seen.ByOwner),
        new("Document", "documents", "createdAt", Seen.ByOwner)
        {
            Computed = new Dictionary<string, string>
            {
                ["title"] = $"(select v.title {LatestVersion})",
                ["content"] = $"(select v.content {LatestVersion})",
                ["kind"] = $"(select v.kind {LatestVersion})",
            },
        },
        new("DocumentVersion", "document_versions", "title", OfOwnDocument)
        {
            Key = ["document_id", "created_at"],
            KeySql = "t.document_id || ':' || (extract(epoch from t.created_at) * 1000000)::bigint",
        },
        new("Suggestion", "suggestions", "originalText", OfOwnDocument),
    ];

    public override IReadOnlyList<GraphRelation> Relations { get; } =
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
        new("Stream", "message", "Message", false, ("message_id", "id")),
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

    public override string RowsSql =>
        """
        insert into assistant.chats (id, user_id, title, source, visibility, is_starred, slack_channel_id, last_context, created_at)
        select md5('chat' || u.id || n)::uuid, u.id, case when n < 3 then 'Chat "' || n || '" \ of ' || u.email end, (array['webapp', 'slack'])[1 + n % 2],
            (array['public', 'private'])[1 + n % 2], n = 1, case n when 2 then 'C1' end, '{"n": 1}', timestamptz '2026-04-01' + n * interval '1 hour'
        from proof.owners u, generate_series(1, 3) n;
        insert into assistant.messages (id, chat_id, role, content, model_used, input_tokens, cost, created_at)
        select md5('message' || c.id || n)::uuid, c.id, (array['user', 'assistant', 'system'])[n], c.title || ' says ☃ ' || n, case n when 2 then 'gemini-2.0-flash' end,
            case n when 2 then 7 end, case n when 2 then 0.25 end, timestamptz '2026-04-02' + n * interval '1 microsecond'
        from assistant.chats c, generate_series(1, 3) n where c.title like 'Chat%';
        insert into assistant.votes (chat_id, message_id, is_upvoted, created_at)
        select m.chat_id, m.id, m.content like '%1%', m.created_at from assistant.messages m where m.cost = 0.25;
        insert into assistant.streams (id, chat_id, created_at, status, last_sequence, message_id, finished_at)
        select md5('stream' || c.id)::uuid, c.id, c.created_at, 'finished', 3, m.id, c.created_at
        from assistant.chats c join assistant.messages m on m.chat_id = c.id and m.cost = 0.25 where c.title like 'Chat%';
        insert into assistant.memories (id, user_id, source_chat_id, type, content, created_at)
        select md5('memory' || u.id || n)::uuid, u.id, (select c.id from assistant.chats c where n < 3 and c.user_id = u.id order by c.id limit 1),
            (array['preference', 'knowledge', 'summary'])[n], 'Of ' || u.email, timestamptz '2026-04-03' + n * interval '1 day'
        from proof.owners u, generate_series(1, 3) n;
        insert into assistant.documents (id, user_id, created_at)
        select md5('document' || u.id || n)::uuid, u.id, timestamptz '2026-04-04' + n * interval '1 day' from proof.owners u, generate_series(1, 3) n;
        insert into assistant.document_versions (document_id, created_at, user_id, title, content, kind)
        select d.id, d.created_at + n * interval '1 microsecond', d.user_id, 'Version ' || n, case n when 2 then 'Two' end, (array['text', 'code'])[n]
        from assistant.documents d, generate_series(1, 2) n where d.created_at > '2026-04-05 01:00+00';
        insert into assistant.suggestions (id, document_id, document_created_at, user_id, original_text, suggested_text, description, is_resolved, created_at)
        select md5('suggestion' || v.document_id || v.created_at)::uuid, v.document_id, v.created_at, v.user_id, v.title, 'Better', v.content, v.content is null, v.created_at
        from assistant.document_versions v where v.title like 'Version%';
        """;

    // CHAT_OWNER: the chat's person is oneself, and nobody else, administrators included.
    private static bool OfOwnChat(Model model, ModelRow row, ProofPersona persona) =>
        model.Find("Chat", row, "chat_id")!.Uuid("user_id") == persona.Person;

    // DOCUMENT_OWNER.
    private static bool OfOwnDocument(Model model, ModelRow row, ProofPersona persona) =>
        model.Find("Document", row, "document_id")!.Uuid("user_id") == persona.Person;
}
