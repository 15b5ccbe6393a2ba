using Assistant.Data.Modules.Slack;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Slack;

/// <summary>The type <c>SlackMessage</c>.</summary>
internal sealed class SlackMessageType : EntityType<SlackMessage>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<SlackMessage> type)
    {
        type.Description("A message in a Slack channel, or a reply to one. Whoever may read the channel sees it.");
        type.Field(message => message.SlackId, "Slack's own id of the message.");
        type.Field(message => message.SlackTs, "When it was written, as Slack writes time stamps.");
        type.Field(message => message.Text, "The text as Slack has it, with mentions as ids.");
        type.Field(message => message.ProcessedText, "The text with mentions as names.");
        type.Field(message => message.MessageType, "What kind of message it is, such as `message` or `bot_message`.");
        type.Field(message => message.Subtype, "What kind of message it is more closely, in Slack's words.");
        type.Field(message => message.IsEdited, "Whether it was edited.");
        type.Field(message => message.EditedTs, "When it was edited, as Slack writes time stamps.");
        type.Field(message => message.HasAttachments, "Whether anything is attached to it.");
        type.Field(message => message.Attachments, "What is attached to it, as Slack has it.");
        type.Field(message => message.Files, "Files that came along, as Slack has them.");
        type.Field(message => message.ThreadTs, "The first message of its thread, by Slack's time stamp.");
        type.Field(message => message.IsThreadParent, "Whether a thread begins with it.");
        type.Field(message => message.IsThreadReply, "Whether it is a reply in a thread.");
        type.Field(message => message.ReplyCount, "How many replies Slack counts.");
        type.Field(message => message.ReplyUsersCount, "How many people have replied.");
        type.Field(message => message.ReactionCount, "How many reactions Slack counts.");
        type.Field(message => message.MessageDatetime, "When it was written.");
        type.Field(message => message.IsAnalyzed, "Whether an analysis has looked at it.");
        type.Field(message => message.MessageCategory, "What an analysis takes it for, such as `question` or `answer`.");
        type.Field(message => message.SentimentScore, "Its mood, as an analysis sees it; higher is better.");
        type.Field(message => message.AnalysisData, "What else an analysis has found about it.");
        type.Field(message => message.CreatedAt, "When it was first read from Slack.");
        type.Field(message => message.UpdatedAt, "When it last changed here.");
        type.Field(message => message.ChannelId, "The channel's key.");
        type.Reference(message => message.Channel, "The channel that it was written in.");
        type.Field(message => message.UserId, "The key of the account that wrote it.");
        type.Reference(message => message.User, "The account that wrote it; missing where Slack names none.");
        type.Field(message => message.ParentId, "The key of the message that it replies to.");
        type.Reference(message => message.Parent, "The message that it replies to; missing for one that isn't a reply.");
        type.Connection(message => message.Replies, "Replies to it, the oldest first.", oldestBy: reply => reply.MessageDatetime);
        type.Connection(message => message.Reactions, "Reactions to it, the oldest first.", oldestBy: reaction => reaction.CreatedAt);
        type.RootById("slackMessage");
        type.RootConnection(
            "slackMessages",
            "The messages of all Slack channels that the reader may see, the latest first.",
            newestBy: message => message.MessageDatetime,
            rankedBy: [SlackMessageSearch.Search]);
    }
}
