using Assistant.Data.Modules.Chats;
using Assistant.Data.Modules.Slack;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The type <c>Chat</c>.</summary>
internal sealed class ChatType : EntityType<Chat>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<Chat> type)
    {
        type.Description("A conversation between a person and the assistant. Its owner sees it; administrators see it without its messages.");
        type.Field(chat => chat.Title, "What the chat is about; missing until it has a title.");
        type.Field(chat => chat.Source, "Where the chat is held.");
        type.Field(chat => chat.Visibility, "What the owner wishes; by itself it lets nobody see the chat.");
        type.Field(chat => chat.IsStarred, "Whether the owner has marked the chat with a star.");
        type.Field(chat => chat.SlackChannelId, "The Slack channel of a chat held in Slack, by Slack's own id.");
        type.Field(chat => chat.SlackThreadTs, "The Slack thread of a chat held in Slack, by its first message's time stamp.");
        type.Field(chat => chat.LastContext, "What the application last knew about the chat's use of models.");
        type.Field(chat => chat.TotalInputTokens, "Tokens that models have read for all messages together.");
        type.Field(chat => chat.TotalOutputTokens, "Tokens that models have written for all messages together.");
        type.Field(chat => chat.TotalCost, "What all messages together have cost, in US dollars.");
        type.Field(chat => chat.CreatedAt, "When the chat was begun.");
        type.Field(chat => chat.UpdatedAt, "When the chat or its totals last changed.");
        type.Field(chat => chat.UserId, "The owner's key.");
        type.Reference(chat => chat.User, "The owner.");
        type.Connection(
            chat => chat.Messages, "What was said, the oldest first.", oldestBy: message => message.CreatedAt, rankedBy: [MessageSearch.Search]);
        type.Connection(chat => chat.Votes, "The owner's judgements of the messages.", oldestBy: vote => vote.CreatedAt);
        type.Connection(chat => chat.Streams, "Answers that were or are being written, the newest first.", newestBy: stream => stream.CreatedAt);
        type.Connection(chat => chat.Memories, "What the assistant has remembered from this chat.", newestBy: memory => memory.CreatedAt);
        type.ReferenceBy<SlackChannel>(
            "slackChannel",
            chat => chat.SlackChannelId,
            channel => channel.SlackId,
            "The Slack channel of a chat held in Slack, where the reader may see the channel; of several workspaces', the one that was read first.");
        type.Connection(chat => chat.UsageLogs, "Uses of models for this chat, the newest first.", newestBy: log => log.RequestTimestamp);
        type.Create("Begins a chat of one's own.");
        type.Update("Changes a chat.");
        type.Delete("Deletes a chat with its messages, votes and streams.");
        type.RootById("chat");
        type.RootConnection("chats", "All chats that the reader may see, the newest first.", newestBy: chat => chat.CreatedAt);
    }
}
