using Assistant.Data.Modules.Slack;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Slack;

/// <summary>The type <c>SlackContribution</c>.</summary>
internal sealed class SlackContributionType : EntityType<SlackContribution>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<SlackContribution> type)
    {
        type.Description("What an analysis says of one account's contributions, in one channel or in all of the analysis's together. Whoever may read those channels sees it.");
        type.Field(contribution => contribution.ProblemSolvingScore, "How much the person has solved problems.");
        type.Field(contribution => contribution.KnowledgeSharingScore, "How much the person has shared knowledge.");
        type.Field(contribution => contribution.TeamCoordinationScore, "How much the person has brought others together.");
        type.Field(contribution => contribution.EngagementScore, "How much the person has taken part.");
        type.Field(contribution => contribution.TotalScore, "All scores together.");
        type.Field(contribution => contribution.MessageCount, "How many messages the person has written.");
        type.Field(contribution => contribution.ThreadReplyCount, "How many of them were replies in threads.");
        type.Field(contribution => contribution.ReactionGivenCount, "How many reactions the person has put.");
        type.Field(contribution => contribution.ReactionReceivedCount, "How many reactions others have put on the person's messages.");
        type.Field(contribution => contribution.NotableContributions, "Messages that stand out, with reasons.");
        type.Field(contribution => contribution.Insights, "What the model makes of it, in words.");
        type.Field(contribution => contribution.InsightsData, "What the model makes of it, as data.");
        type.Field(contribution => contribution.CreatedAt, "When it was written.");
        type.Field(contribution => contribution.UpdatedAt, "When it last changed.");
        type.Field(contribution => contribution.AnalysisId, "The analysis's key.");
        type.Reference(contribution => contribution.Analysis, "The analysis, where the reader may see all of its channels.");
        type.Field(contribution => contribution.UserId, "The account's key.");
        type.Reference(contribution => contribution.User, "The account whose contributions these are.");
        type.Field(contribution => contribution.ChannelId, "The channel's key; missing for all channels together.");
        type.Reference(contribution => contribution.Channel, "The channel; missing for all channels together.");
        type.RootById("slackContribution");
        type.RootConnection("slackContributions", "All contributions that the reader may see, the newest first.", newestBy: contribution => contribution.CreatedAt);
    }
}
