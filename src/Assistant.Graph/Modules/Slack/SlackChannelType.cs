using Assistant.Data.Modules.Slack;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Slack;

/// <summary>The type <c>SlackChannel</c>.</summary>
internal sealed class SlackChannelType : EntityType<SlackChannel>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<SlackChannel> type)
    {
        type.Description("A channel or a direct conversation of a Slack workspace. Who sees it depends on `type` and on what is shared with whom.");
        type.Field(channel => channel.SlackId, "Slack's own id of the channel.");
        type.Field(channel => channel.Name, "The channel's name.");
        type.Field(channel => channel.Type, "What kind of conversation it is.");
        type.Field(channel => channel.Purpose, "What the channel is for.");
        type.Field(channel => channel.Topic, "What the channel is about at present.");
        type.Field(channel => channel.MemberCount, "How many members Slack counts.");
        type.Field(channel => channel.IsArchived, "Whether the channel is archived in Slack.");
        type.Field(channel => channel.CreatedAtTs, "When the channel was made in Slack, as Slack writes time stamps.");
        type.Field(channel => channel.HasBot, "Whether the assistant's bot is a member.");
        type.Field(channel => channel.BotJoinedAt, "When the bot became a member.");
        type.Field(channel => channel.IsSelectedForAnalysis, "Whether somebody has chosen the channel for analyses.");
        type.Field(channel => channel.IsSupported, "Whether the channel can be read from Slack at all.");
        type.Field(channel => channel.LastSyncAt, "When the channel was last read from Slack.");
        type.Field(channel => channel.OldestSyncedTs, "The oldest message that was read, as Slack writes time stamps.");
        type.Field(channel => channel.LatestSyncedTs, "The latest message that was read, as Slack writes time stamps.");
        type.Field(channel => channel.CreatedAt, "When the channel was first read from Slack.");
        type.Field(channel => channel.UpdatedAt, "When it last changed here.");
        type.Field(channel => channel.WorkspaceId, "The workspace's key.");
        type.Reference(channel => channel.Workspace, "The workspace that it belongs to.");
        type.Field(channel => channel.ResourceId, "The key of the resource through which it is shared.");
        type.Reference(channel => channel.Resource, "The resource of the workspace's integration through which it is shared.");
        type.Connection(
            channel => channel.Messages,
            "What was written in it, replies among it, the latest first.",
            newestBy: message => message.MessageDatetime,
            rankedBy: [SlackMessageSearch.Search]);
        type.Connection(channel => channel.Analyses, "Analyses that cover the channel, alone or with others, the newest first.", newestBy: analysis => analysis.CreatedAt);
        type.Connection(channel => channel.Contributions, "What analyses say of people's contributions in the channel, the highest score first.", newestBy: contribution => contribution.TotalScore);
        type.Connection(channel => channel.ChannelAnalyses, "What analyses say of the channel itself, the newest first.", newestBy: analysis => analysis.CreatedAt);
        type.RootById("slackChannel");
        type.RootConnection("slackChannels", "All Slack channels that the reader may see, by name.", oldestBy: channel => channel.Name);
    }
}
