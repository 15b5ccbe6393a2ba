using Assistant.Data.Modules.Chats;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The type <c>Vote</c>.</summary>
internal sealed class VoteType : EntityType<Vote>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<Vote> type)
    {
        type.Description("A chat owner's judgement of one message. Only the owner sees it.");
        type.Field(vote => vote.IsUpvoted, "True for thumbs up, false for thumbs down.");
        type.Field(vote => vote.CreatedAt, "When the message was first judged.");
        type.Field(vote => vote.UpdatedAt, "When the judgement last changed.");
        type.Field(vote => vote.ChatId, "The chat's key.");
        type.Reference(vote => vote.Chat, "The chat.");
        type.Field(vote => vote.MessageId, "The message's key.");
        type.Reference(vote => vote.Message, "The message that is judged.");
        type.RootById("vote");
        type.RootConnection("votes", "All judgements of the reader, the newest first.", newestBy: vote => vote.CreatedAt);
    }
}
