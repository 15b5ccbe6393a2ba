using Assistant.Data.Modules.Slack;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Slack;

/// <summary>The type <c>SlackAnalysis</c>.</summary>
internal sealed class SlackAnalysisType : EntityType<SlackAnalysis>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<SlackAnalysis> type)
    {
        type.Description("An analysis of what people contribute in some channels of a Slack workspace. Whoever may read each of its channels sees it.");
        type.Field(analysis => analysis.Name, "The analysis's name.");
        type.Field(analysis => analysis.Description, "What it is for.");
        type.Field(analysis => analysis.StartDate, "The beginning of the time that it covers.");
        type.Field(analysis => analysis.EndDate, "The end of the time that it covers.");
        type.Field(analysis => analysis.Parameters, "Settings of this analysis alone.");
        type.Field(analysis => analysis.LlmModel, "The name of the model that it uses.");
        type.Field(analysis => analysis.AnalysisType, "What kind of analysis it is, such as `contribution`.");
        type.Field(analysis => analysis.IsScheduled, "Whether it runs again by itself.");
        type.Field(analysis => analysis.ScheduleFrequency, "How often it runs; missing for one that runs once.");
        type.Field(analysis => analysis.NextRunAt, "When it runs next.");
        type.Field(analysis => analysis.Status, "How far it is, in a word such as `pending` or `completed`.");
        type.Field(analysis => analysis.Progress, "How much of it is done, in percent.");
        type.Field(analysis => analysis.ErrorMessage, "Why it has failed.");
        type.Field(analysis => analysis.ResultSummary, "What it has found on the whole.");
        type.Field(analysis => analysis.CompletionTime, "When it was done.");
        type.Field(analysis => analysis.CreatedAt, "When it was made.");
        type.Field(analysis => analysis.UpdatedAt, "When it last changed.");
        type.Field(analysis => analysis.WorkspaceId, "The workspace's key.");
        type.Reference(analysis => analysis.Workspace, "The workspace that it is about.");
        type.Field(analysis => analysis.CreatedByUserId, "The key of the person who made it.");
        type.Reference(analysis => analysis.CreatedByUser, "The person who made it, where the reader may see that person.");
        type.Connection(analysis => analysis.Channels, "The channels that it covers, by name.", oldestBy: channel => channel.Name);
        type.Connection(analysis => analysis.Contributions, "What it says of people's contributions, the highest score first.", newestBy: contribution => contribution.TotalScore);
        type.Connection(analysis => analysis.ChannelAnalyses, "What it says of single channels, the newest first.", newestBy: part => part.CreatedAt);
        type.RootById("slackAnalysis");
        type.RootConnection("slackAnalyses", "All analyses of Slack workspaces that the reader may see, the newest first.", newestBy: analysis => analysis.CreatedAt);
    }
}
