using Assistant.Data.Modules.Slack;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Slack;

/// <summary>The type <c>SlackChannelAnalysis</c>.</summary>
internal sealed class SlackChannelAnalysisType : EntityType<SlackChannelAnalysis>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<SlackChannelAnalysis> type)
    {
        type.Description("What an analysis says of one channel. Whoever may read the channel sees it.");
        type.Field(analysis => analysis.StartDate, "The beginning of the time that it covers.");
        type.Field(analysis => analysis.EndDate, "The end of the time that it covers.");
        type.Field(analysis => analysis.MessageCount, "How many messages it has looked at.");
        type.Field(analysis => analysis.ParticipantCount, "How many people wrote them.");
        type.Field(analysis => analysis.ThreadCount, "How many threads there were.");
        type.Field(analysis => analysis.ReactionCount, "How many reactions there were.");
        type.Field(analysis => analysis.ChannelSummary, "What went on in the channel.");
        type.Field(analysis => analysis.TopicAnalysis, "What the conversations were about.");
        type.Field(analysis => analysis.ContributorInsights, "Who has contributed what.");
        type.Field(analysis => analysis.KeyHighlights, "What stands out.");
        type.Field(analysis => analysis.ModelUsed, "The name of the model that wrote it.");
        type.Field(analysis => analysis.GeneratedAt, "When the model wrote it.");
        type.Field(analysis => analysis.RawResponse, "The model's whole answer.");
        type.Field(analysis => analysis.Status, "How far it is, in a word such as `pending` or `completed`.");
        type.Field(analysis => analysis.ErrorMessage, "Why it has failed.");
        type.Field(analysis => analysis.CreatedAt, "When it was begun.");
        type.Field(analysis => analysis.UpdatedAt, "When it last changed.");
        type.Field(analysis => analysis.AnalysisId, "The analysis's key.");
        type.Reference(analysis => analysis.Analysis, "The analysis that it is part of, where the reader may see all of its channels.");
        type.Field(analysis => analysis.ChannelId, "The channel's key.");
        type.Reference(analysis => analysis.Channel, "The channel.");
        type.RootById("slackChannelAnalysis");
        type.RootConnection("slackChannelAnalyses", "What analyses say of channels that the reader may see, the newest first.", newestBy: analysis => analysis.CreatedAt);
    }
}
