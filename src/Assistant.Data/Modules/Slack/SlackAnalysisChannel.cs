using Assistant.Data.Model;

namespace Assistant.Data.Modules.Slack;

/// <summary>
/// That an analysis covers a channel: in the graph, <c>SlackAnalysis.channels</c> and <c>SlackChannel.analyses</c>. Table
/// <c>assistant.slack_analysis_channels</c>, key (<see cref="AnalysisId"/>, <see cref="ChannelId"/>).
/// </summary>
[ServerOnly]
public sealed class SlackAnalysisChannel
{
    /// <summary>The analysis.</summary>
    public Guid AnalysisId { get; set; }

    /// <summary>The channel, of the same workspace.</summary>
    public Guid ChannelId { get; set; }

    /// <summary>The workspace of both; filled by the database, for row security.</summary>
    [ServerOnly]
    public Guid WorkspaceId { get; set; }
}
