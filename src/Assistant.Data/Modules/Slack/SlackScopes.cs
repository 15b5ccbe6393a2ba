using Assistant.Data.RowSecurity;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.Modules.Slack;

/// <summary>Where the rules find the rows of this module: by the sets of workspaces, channels and analyses that functions return.</summary>
internal static class SlackScopes
{
    private const string ChannelSet = "app.channel_ids()";
    private const string AnalysisSet = "app.analysis_ids()";

    /// <summary>The rows that readers of a workspace see. What covers several channels is for those who may read each of them.</summary>
    public static RowScope OfWorkspaceReaders(IReadOnlyEntityType entity) => entity.ClrType switch
    {
        var type when type == typeof(SlackWorkspace) => new RowScope.Among(nameof(SlackWorkspace.Id), "app.workspace_ids()"),
        var type when type == typeof(SlackAnalysis) => new RowScope.Among(nameof(SlackAnalysis.Id), AnalysisSet),
        var type when type == typeof(SlackAnalysisChannel) => new RowScope.Among(nameof(SlackAnalysisChannel.AnalysisId), AnalysisSet),
        // Its channel is one of the analysis's, so whoever may read the analysis may read the channel, too.
        var type when type == typeof(SlackContribution) => new RowScope.AnyOf(
        [
            new RowScope.Among(nameof(SlackContribution.ChannelId), ChannelSet),
            new RowScope.Among(nameof(SlackContribution.AnalysisId), AnalysisSet),
        ]),
        _ => new RowScope.Among("WorkspaceId", "app.workspace_ids()"),
    };

    /// <summary>The rows that readers of a channel see.</summary>
    public static RowScope OfChannelReaders(IReadOnlyEntityType entity) =>
        new RowScope.Among(entity.ClrType == typeof(SlackChannel) ? nameof(SlackChannel.Id) : "ChannelId", ChannelSet);

    /// <summary>The rows of the teams in which the reader has a role at least; null for entities of other modules.</summary>
    public static RowScope? OfTeam(IReadOnlyEntityType entity, string minimumRole)
    {
        var type = entity.ClrType;
        if (type.Namespace != typeof(SlackScopes).Namespace || type == typeof(SlackWorkspace))
        {
            return null;
        }

        // Whoever adds to an analysis may read it, and a channel that becomes part of one as well.
        var analyses = new RowScope.Among(nameof(SlackContribution.AnalysisId), $"app.team_analysis_ids('{minimumRole}')");
        return type switch
        {
            _ when type == typeof(SlackAnalysisChannel) =>
                new RowScope.AllOf([analyses, new RowScope.Among(nameof(SlackAnalysisChannel.ChannelId), ChannelSet)]),
            _ when type == typeof(SlackContribution) || type == typeof(SlackChannelAnalysis) => analyses,
            _ => new RowScope.Among("WorkspaceId", $"app.team_workspace_ids('{minimumRole}')"),
        };
    }
}
