using Assistant.Data.RowSecurity;

namespace Assistant.Data.Modules.Slack;

internal static class SlackAccess
{
    private static readonly string[] WorkspaceText =
    [
        nameof(SlackWorkspace.Name), nameof(SlackWorkspace.Domain), nameof(SlackWorkspace.IconUrl), nameof(SlackWorkspace.TeamSize),
        nameof(SlackWorkspace.Metadata),
    ];

    private static readonly string[] ChannelText =
    [
        nameof(SlackChannel.Name), nameof(SlackChannel.Type), nameof(SlackChannel.Purpose), nameof(SlackChannel.Topic),
        nameof(SlackChannel.MemberCount), nameof(SlackChannel.IsArchived), nameof(SlackChannel.HasBot), nameof(SlackChannel.BotJoinedAt),
        nameof(SlackChannel.IsSelectedForAnalysis), nameof(SlackChannel.IsSupported),
    ];

    private static readonly string[] UserText =
    [
        nameof(SlackUser.Name), nameof(SlackUser.DisplayName), nameof(SlackUser.RealName), nameof(SlackUser.Email), nameof(SlackUser.Title),
        nameof(SlackUser.Phone), nameof(SlackUser.Timezone), nameof(SlackUser.TimezoneOffset), nameof(SlackUser.ProfileImageUrl),
        nameof(SlackUser.IsBot), nameof(SlackUser.IsAdmin), nameof(SlackUser.IsDeleted), nameof(SlackUser.ProfileData),
    ];

    private static readonly string[] MessageText =
    [
        nameof(SlackMessage.Text), nameof(SlackMessage.ProcessedText), nameof(SlackMessage.Subtype), nameof(SlackMessage.IsEdited),
        nameof(SlackMessage.EditedTs), nameof(SlackMessage.HasAttachments), nameof(SlackMessage.Attachments), nameof(SlackMessage.Files),
        nameof(SlackMessage.IsThreadParent), nameof(SlackMessage.ReplyCount), nameof(SlackMessage.ReplyUsersCount),
        nameof(SlackMessage.ReactionCount), nameof(SlackMessage.IsAnalyzed), nameof(SlackMessage.MessageCategory),
        nameof(SlackMessage.SentimentScore), nameof(SlackMessage.AnalysisData),
    ];

    private static readonly string[] AnalysisText =
    [
        nameof(SlackAnalysis.Name), nameof(SlackAnalysis.Description), nameof(SlackAnalysis.Parameters), nameof(SlackAnalysis.LlmModel),
        nameof(SlackAnalysis.IsScheduled), nameof(SlackAnalysis.ScheduleFrequency), nameof(SlackAnalysis.NextRunAt),
        nameof(SlackAnalysis.Status), nameof(SlackAnalysis.Progress), nameof(SlackAnalysis.ErrorMessage),
        nameof(SlackAnalysis.ResultSummary), nameof(SlackAnalysis.CompletionTime),
    ];

    private static readonly string[] ContributionText =
    [
        nameof(SlackContribution.ProblemSolvingScore), nameof(SlackContribution.KnowledgeSharingScore),
        nameof(SlackContribution.TeamCoordinationScore), nameof(SlackContribution.EngagementScore), nameof(SlackContribution.TotalScore),
        nameof(SlackContribution.MessageCount), nameof(SlackContribution.ThreadReplyCount), nameof(SlackContribution.ReactionGivenCount),
        nameof(SlackContribution.ReactionReceivedCount), nameof(SlackContribution.NotableContributions),
        nameof(SlackContribution.Insights), nameof(SlackContribution.InsightsData),
    ];

    private static readonly string[] ChannelAnalysisText =
    [
        nameof(SlackChannelAnalysis.MessageCount), nameof(SlackChannelAnalysis.ParticipantCount), nameof(SlackChannelAnalysis.ThreadCount),
        nameof(SlackChannelAnalysis.ReactionCount), nameof(SlackChannelAnalysis.ChannelSummary), nameof(SlackChannelAnalysis.TopicAnalysis),
        nameof(SlackChannelAnalysis.ContributorInsights), nameof(SlackChannelAnalysis.KeyHighlights),
        nameof(SlackChannelAnalysis.ModelUsed), nameof(SlackChannelAnalysis.GeneratedAt), nameof(SlackChannelAnalysis.RawResponse),
        nameof(SlackChannelAnalysis.Status), nameof(SlackChannelAnalysis.ErrorMessage),
    ];

    public static IReadOnlyList<TableAccess> Tables { get; } =
    [
        // What opens a workspace or a channel to other teams, integration_id and resource_id, is the server's to set.
        ByAdmins(
            typeof(SlackWorkspace),
            RowRules.WorkspaceReader,
            [nameof(SlackWorkspace.Id), nameof(SlackWorkspace.TeamId), nameof(SlackWorkspace.SlackId), .. WorkspaceText],
            WorkspaceText),
        ByAdmins(
            typeof(SlackChannel),
            RowRules.ChannelReader,
            [
                nameof(SlackChannel.Id), nameof(SlackChannel.WorkspaceId), nameof(SlackChannel.SlackId), nameof(SlackChannel.CreatedAtTs),
                .. ChannelText,
            ],
            ChannelText),
        ByAdmins(
            typeof(SlackUser),
            RowRules.WorkspaceReader,
            [nameof(SlackUser.Id), nameof(SlackUser.WorkspaceId), nameof(SlackUser.SlackId), .. UserText],
            UserText),
        TableAccess.View(typeof(SlackUserContact), "slack_users", RowRules.TeamMember),
        ByAdmins(
            typeof(SlackMessage),
            RowRules.ChannelReader,
            [
                nameof(SlackMessage.Id), nameof(SlackMessage.ChannelId), nameof(SlackMessage.UserId), nameof(SlackMessage.ParentId),
                nameof(SlackMessage.SlackId), nameof(SlackMessage.SlackTs), nameof(SlackMessage.MessageType), nameof(SlackMessage.ThreadTs),
                nameof(SlackMessage.IsThreadReply), nameof(SlackMessage.MessageDatetime), .. MessageText,
            ],
            MessageText),
        ByAdmins(
            typeof(SlackReaction),
            RowRules.ChannelReader,
            [
                nameof(SlackReaction.Id), nameof(SlackReaction.MessageId), nameof(SlackReaction.UserId), nameof(SlackReaction.EmojiName),
                nameof(SlackReaction.EmojiCode), nameof(SlackReaction.ReactionTs),
            ],
            [nameof(SlackReaction.EmojiCode), nameof(SlackReaction.ReactionTs)]),
        ByWriters(
            typeof(SlackAnalysis),
            RowRules.WorkspaceReader,
            [
                nameof(SlackAnalysis.Id), nameof(SlackAnalysis.WorkspaceId), nameof(SlackAnalysis.StartDate), nameof(SlackAnalysis.EndDate),
                nameof(SlackAnalysis.AnalysisType), .. AnalysisText,
            ],
            AnalysisText,
            RowRules.AnalysisWriter),
        // Taking a channel out of an analysis lets more people read it, so only those do it who read every channel, and a trigger
        // refuses it where there are results.
        new TableAccess
        {
            EntityType = typeof(SlackAnalysisChannel),
            Read = [RowRules.WorkspaceReader],
            Insert = [RowRules.TeamWriter],
            Update = [RowRules.Nobody],
            Delete = [RowRules.TeamAdmin],
            InsertProperties = [nameof(SlackAnalysisChannel.AnalysisId), nameof(SlackAnalysisChannel.ChannelId)],
        },
        ByWriters(
            typeof(SlackContribution),
            RowRules.WorkspaceReader,
            [
                nameof(SlackContribution.Id), nameof(SlackContribution.AnalysisId), nameof(SlackContribution.UserId),
                nameof(SlackContribution.ChannelId), .. ContributionText,
            ],
            ContributionText),
        ByWriters(
            typeof(SlackChannelAnalysis),
            RowRules.ChannelReader,
            [
                nameof(SlackChannelAnalysis.Id), nameof(SlackChannelAnalysis.AnalysisId), nameof(SlackChannelAnalysis.ChannelId),
                nameof(SlackChannelAnalysis.StartDate), nameof(SlackChannelAnalysis.EndDate), .. ChannelAnalysisText,
            ],
            ChannelAnalysisText),
    ];

    private static TableAccess ByAdmins(Type entityType, RowRule read, string[] insert, string[] update) =>
        Written(entityType, read, RowRules.TeamAdmin, insert, update);

    private static TableAccess ByWriters(Type entityType, RowRule read, string[] insert, string[] update, RowRule? change = null) =>
        Written(entityType, read, RowRules.TeamWriter, insert, update, change);

    private static TableAccess Written(
        Type entityType, RowRule read, RowRule write, string[] insert, string[] update, RowRule? change = null) => new()
        {
            EntityType = entityType,
            Read = [read],
            Insert = [write],
            Update = [change ?? write],
            Delete = [RowRules.TeamAdmin],
            InsertProperties = insert,
            UpdateProperties = update,
        };
}
