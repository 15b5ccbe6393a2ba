using Assistant.Data.RowSecurity;

namespace Assistant.Data.Modules.Chats;

internal static class ChatsAccess
{
    private static readonly string[] MessageText =
        [nameof(Message.Content), nameof(Message.Parts), nameof(Message.Attachments), nameof(Message.Metadata)];

    public static IReadOnlyList<TableAccess> Tables { get; } =
    [
        new TableAccess
        {
            EntityType = typeof(Chat),
            Read = [RowRules.Owner, RowRules.Admin],
            Insert = [RowRules.Owner],
            Update = [RowRules.Owner],
            Delete = [RowRules.Owner],
            InsertProperties =
            [
                nameof(Chat.Id), nameof(Chat.Title), nameof(Chat.Source), nameof(Chat.Visibility), nameof(Chat.IsStarred),
                nameof(Chat.SlackChannelId), nameof(Chat.SlackThreadTs), nameof(Chat.LastContext),
            ],
            UpdateProperties = [nameof(Chat.Title), nameof(Chat.Visibility), nameof(Chat.IsStarred), nameof(Chat.LastContext)],
        },
        OwnedThroughChat(
            typeof(Message),
            [
                nameof(Message.Id), nameof(Message.ChatId), nameof(Message.Role), .. MessageText, nameof(Message.ModelUsed),
                nameof(Message.InputTokens), nameof(Message.OutputTokens), nameof(Message.Cost),
            ],
            MessageText),
        OwnedThroughChat(
            typeof(Vote), [nameof(Vote.ChatId), nameof(Vote.MessageId), nameof(Vote.IsUpvoted)], [nameof(Vote.IsUpvoted)]),
        OwnedThroughChat(typeof(Stream), [nameof(Stream.Id), nameof(Stream.ChatId)], []),
        new TableAccess
        {
            EntityType = typeof(StreamChunk),
            Read = [RowRules.Nobody],
            Insert = [RowRules.Nobody],
            Update = [RowRules.Nobody],
            Delete = [RowRules.Nobody],
        },
        Owned(
            typeof(Memory),
            [
                nameof(Memory.Id), nameof(Memory.SourceChatId), nameof(Memory.Type), nameof(Memory.Content),
                nameof(Memory.Embedding),
            ],
            [nameof(Memory.SourceChatId), nameof(Memory.Type), nameof(Memory.Content), nameof(Memory.Embedding)]),
        Owned(typeof(Document), [nameof(Document.Id)], []),
        new TableAccess
        {
            EntityType = typeof(DocumentVersion),
            Read = [RowRules.DocumentOwner],
            Insert = [RowRules.DocumentOwner],
            Update = [RowRules.Nobody],
            Delete = [RowRules.DocumentOwner],
            InsertProperties =
            [
                nameof(DocumentVersion.DocumentId), nameof(DocumentVersion.Title), nameof(DocumentVersion.Content),
                nameof(DocumentVersion.Kind),
            ],
        },
        new TableAccess
        {
            EntityType = typeof(Suggestion),
            Read = [RowRules.DocumentOwner],
            Insert = [RowRules.DocumentOwner],
            Update = [RowRules.DocumentOwner],
            Delete = [RowRules.DocumentOwner],
            InsertProperties =
            [
                nameof(Suggestion.Id), nameof(Suggestion.DocumentId), nameof(Suggestion.DocumentCreatedAt),
                nameof(Suggestion.OriginalText), nameof(Suggestion.SuggestedText), nameof(Suggestion.Description),
                nameof(Suggestion.IsResolved),
            ],
            UpdateProperties = [nameof(Suggestion.SuggestedText), nameof(Suggestion.Description), nameof(Suggestion.IsResolved)],
        },
    ];

    private static TableAccess OwnedThroughChat(Type entityType, string[] insert, string[] update) =>
        TableAccess.By(RowRules.ChatOwner, entityType, insert, update);

    private static TableAccess Owned(Type entityType, string[] insert, string[] update) =>
        TableAccess.By(RowRules.Owner, entityType, insert, update);
}
