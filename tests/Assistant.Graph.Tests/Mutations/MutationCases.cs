using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Mutations;

/// <summary>Who may do what, mutation by mutation, on the rows of <c>Cases/fixture.sql</c>. Whoever isn't signed in may do nothing.</summary>
public static class MutationCases
{
    private const string Ok = "ok";
    private const string None = "not found";
    private const string No = "forbidden";

    private const string Chat = "Chat:10000000-0000-7000-8000-000000000001";
    private const string Message = "Message:20000000-0000-7000-8000-000000000001";
    private const string Judged = "Message:20000000-0000-7000-8000-000000000002";
    private const string Memory = "Memory:40000000-0000-7000-8000-000000000001";
    private const string Document = "Document:50000000-0000-7000-8000-000000000001";
    private const string FirstVersion = "DocumentVersion:50000000-0000-7000-8000-000000000001:1772359200000000";
    private const string Suggestion = "Suggestion:60000000-0000-7000-8000-000000000001";
    private const string Card = "DashboardPreference:d1000000-0000-7000-8000-000000000001";
    private const string Feature = "FeatureAccess:d2000000-0000-7000-8000-000000000001";

    /// <summary>The cases; in the columns what the owner, a stranger and an administrator get.</summary>
    public static IReadOnlyList<MutationCase> All { get; } =
    [
        new("createChat", """{ "title": "New" }""", Ok, Ok, Ok),
        new("updateChat", $$"""{ "id": "{{Chat}}", "title": "New" }""", Ok, None, None),
        new("renameChat", $$"""{ "id": "{{Chat}}", "title": "New" }""", Ok, None, None),
        new("starChat", $$"""{ "id": "{{Chat}}", "isStarred": false }""", Ok, None, None),
        new("setChatVisibility", $$"""{ "id": "{{Chat}}", "visibility": "PUBLIC" }""", Ok, None, None),
        new("deleteChat", $$"""{ "id": "{{Chat}}" }""", Ok, None, None),
        new("sendMessage", $$"""{ "chatId": "{{Chat}}", "content": "Hello", "inputTokens": 3, "cost": 0.5 }""", Ok, None, None),
        new("editMessage", $$"""{ "id": "{{Message}}", "content": "Edited" }""", Ok, None, None),
        new("deleteMessage", $$"""{ "id": "{{Judged}}" }""", Ok, None, None),
        new("voteMessage", $$"""{ "messageId": "{{Message}}", "isUpvoted": true }""", Ok, None, None),
        new("withdrawVote", $$"""{ "messageId": "{{Judged}}" }""", Ok, None, None),
        new("createMemory", """{ "type": "KNOWLEDGE", "content": "Likes tea" }""", Ok, Ok, Ok),
        new("createMemory", $$"""{ "type": "KNOWLEDGE", "content": "Likes tea", "sourceChatId": "{{Chat}}" }""", Ok, None, None),
        new("updateMemory", $$"""{ "id": "{{Memory}}", "content": "Likes coffee" }""", Ok, None, None),
        new("forgetMemory", $$"""{ "id": "{{Memory}}" }""", Ok, None, None),
        new("createDocument", """{ "title": "New", "content": "Text" }""", Ok, Ok, Ok),
        new("saveDocumentVersion", $$"""{ "documentId": "{{Document}}", "content": "New" }""", Ok, None, None),
        new("restoreDocumentVersion", $$"""{ "id": "{{FirstVersion}}" }""", Ok, None, None),
        new("deleteDocument", $$"""{ "id": "{{Document}}" }""", Ok, None, None),
        new("createSuggestion", $$"""{ "documentVersionId": "{{FirstVersion}}", "originalText": "Shoes", "suggestedText": "Boots" }""", Ok, None, None),
        new("resolveSuggestion", $$"""{ "id": "{{Suggestion}}" }""", Ok, None, None),
        new("deleteSuggestion", $$"""{ "id": "{{Suggestion}}" }""", Ok, None, None),
        new("updateMyProfile", """{ "name": "New", "avatarUrl": "https://example.com/a.png" }""", Ok, Ok, Ok),
        new("saveUserSettings", """{ "theme": "DARK", "language": "pt-BR" }""", Ok, Ok, Ok),
        new("saveDashboardPreference", """{ "cardType": "bart", "preferences": { "station": "MONT" } }""", Ok, Ok, Ok),
        new("deleteDashboardPreference", $$"""{ "id": "{{Card}}" }""", Ok, None, None),
        new("grantFeature", $$"""{ "userId": "User:{{People.OwnerId}}", "featureKey": "card:new" }""", No, No, Ok),
        new("revokeFeature", $$"""{ "id": "{{Feature}}" }""", No, No, Ok),
    ];
}
