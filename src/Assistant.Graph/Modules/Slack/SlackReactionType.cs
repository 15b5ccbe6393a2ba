using Assistant.Data.Modules.Slack;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Slack;

/// <summary>The type <c>SlackReaction</c>.</summary>
internal sealed class SlackReactionType : EntityType<SlackReaction>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<SlackReaction> type)
    {
        type.Description("An emoji that somebody has put on a Slack message. Whoever may read the channel sees it.");
        type.Field(reaction => reaction.EmojiName, "The emoji's name, such as `thumbsup`.");
        type.Field(reaction => reaction.EmojiCode, "The emoji itself, or its code.");
        type.Field(reaction => reaction.ReactionTs, "When it was put, as Slack writes time stamps.");
        type.Field(reaction => reaction.CreatedAt, "When it was first read from Slack.");
        type.Field(reaction => reaction.UpdatedAt, "When it last changed here.");
        type.Field(reaction => reaction.MessageId, "The message's key.");
        type.Reference(reaction => reaction.Message, "The message that it was put on.");
        type.Field(reaction => reaction.UserId, "The key of the account that put it.");
        type.Reference(reaction => reaction.User, "The account that put it.");
        type.RootById("slackReaction");
        type.RootConnection("slackReactions", "All reactions in Slack channels that the reader may see, the newest first.", newestBy: reaction => reaction.CreatedAt);
    }
}
