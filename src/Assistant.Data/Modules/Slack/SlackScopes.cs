using Assistant.Data.RowSecurity;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.Modules.Slack;

/// <summary>Where the rules find the rows of this module: by the sets of workspaces, channels and analyses that functions return.</summary>
internal static class SlackScopes
{
    private const string WorkspaceId = "WorkspaceId";
    private const string AnalysisId = "AnalysisId";
    private const string ChannelId = "ChannelId";
    private const string WorkspaceSet = "app.workspace_ids()";
    private const string ChannelSet = "app.channel_ids()";
    private const string AnalysisSet = "app.analysis_ids()";

    /// <summary>The rows that readers of a workspace see. What covers several channels is for those who may read each of them.</summary>
    public static RowScope OfWorkspaceReaders(IReadOnlyEntityType entity) => entity.ClrType.Name switch
    {
        nameof(SlackWorkspace) => new RowScope.Among(nameof(SlackWorkspace.Id), WorkspaceSet)
        {
            Added = new RowScope.Among(nameof(SlackWorkspace.TeamId), "app.team_ids('ADMIN')"),
        },
        nameof(SlackUser) => new RowScope.Among(WorkspaceId, WorkspaceSet),
        // A new analysis covers no channel, and as long as it doesn't it's the team's.
        nameof(SlackAnalysis) => new RowScope.Among(nameof(SlackAnalysis.Id), AnalysisSet)
        {
            Added = new RowScope.AllOf(
            [
                new RowScope.Among(WorkspaceId, "app.team_workspace_ids('MEMBER')"),
                new RowScope.Outside(nameof(SlackAnalysis.Id), "app.covering_analysis_ids()"),
            ]),
        },
        nameof(SlackAnalysisChannel) => new RowScope.Among(AnalysisId, AnalysisSet),
        // Its channel is one of the analysis's, so whoever may read the analysis may read the channel, too.
        nameof(SlackContribution) => new RowScope.AnyOf([new RowScope.Among(ChannelId, ChannelSet), new RowScope.Among(AnalysisId, AnalysisSet)]),
        _ => throw Unknown(entity, "WORKSPACE_READER"),
    };

    /// <summary>The rows that readers of a channel see.</summary>
    public static RowScope OfChannelReaders(IReadOnlyEntityType entity) => entity.ClrType.Name switch
    {
        nameof(SlackChannel) => new RowScope.Among(nameof(SlackChannel.Id), ChannelSet)
        {
            Added = new RowScope.Among(WorkspaceId, "app.team_workspace_ids('ADMIN')"),
        },
        nameof(SlackMessage) or nameof(SlackReaction) or nameof(SlackChannelAnalysis) => new RowScope.Among(ChannelId, ChannelSet),
        _ => throw Unknown(entity, "CHANNEL_READER"),
    };

    /// <summary>
    /// The rows of the teams in which the reader has a role at least; null for entities that carry their team's key themselves.
    /// </summary>
    public static RowScope? OfTeam(IReadOnlyEntityType entity, string minimumRole)
    {
        var type = entity.ClrType;
        if (type.Namespace != typeof(SlackScopes).Namespace)
        {
            return null;
        }

        // Whoever adds to an analysis may read it, and a channel that becomes part of one as well.
        var analyses = new RowScope.Among(AnalysisId, $"app.team_analysis_ids('{minimumRole}')");
        return type.Name switch
        {
            nameof(SlackWorkspace) => null,
            nameof(SlackChannel) or nameof(SlackUser) or nameof(SlackUserContact) or nameof(SlackMessage) or nameof(SlackReaction)
                or nameof(SlackAnalysis) => new RowScope.Among(WorkspaceId, $"app.team_workspace_ids('{minimumRole}')"),
            nameof(SlackAnalysisChannel) => new RowScope.AllOf([analyses, new RowScope.Among(ChannelId, ChannelSet)]),
            nameof(SlackContribution) or nameof(SlackChannelAnalysis) => analyses,
            _ => throw Unknown(entity, "a rule of teams"),
        };
    }

    private static InvalidOperationException Unknown(IReadOnlyEntityType entity, string rule) =>
        new($"{entity.ClrType.Name} isn't known to {rule}: say by which column its rows are found.");
}
