namespace Assistant.Graph.Tests.Proof.Modules;

/// <summary>The rules of Slack workspaces and channels, from the teams and the shared resources of the fixture.</summary>
public static class SlackRules
{
    /// <summary>The table between analyses and channels.</summary>
    public const string Covers = "slack_analysis_channels";

    /// <summary>TEAM_MEMBER of the team of the workspace whose key stands in a column of another row.</summary>
    public static bool IsOfItsTeam(Model model, ModelRow row, ProofPersona persona) =>
        TeamRules.IsMember(model, persona, model.Find("SlackWorkspace", row, "workspace_id")!.Uuid("team_id"));

    /// <summary>WORKSPACE_READER: the workspace's team, and who may read the resource of one of its channels through the workspace's integration.</summary>
    public static bool IsWorkspaceReader(Model model, ModelRow workspace, ProofPersona persona) =>
        TeamRules.IsMember(model, persona, workspace.Uuid("team_id"))
        || model.With("SlackChannel", "workspace_id", workspace.Text("id"))
            .Select(channel => model.Find("ServiceResource", channel, "resource_id"))
            .Any(resource => resource is not null && workspace.Text("integration_id") == resource.Text("integration_id") && IntegrationRules.IsResourceReader(model, resource, persona));

    /// <summary>CHANNEL_READER: a public channel's team and resource; any other one's team administrators and explicit access rows.</summary>
    public static bool IsChannelReader(Model model, ModelRow channel, ProofPersona persona)
    {
        var workspace = model.Find("SlackWorkspace", channel, "workspace_id")!;
        var team = workspace.Uuid("team_id");
        // A resource of another integration than the workspace's opens nothing.
        var resource = model.Find("ServiceResource", channel, "resource_id") is { } linked && linked.Text("integration_id") == workspace.Text("integration_id") ? linked : null;
        return channel.Text("type") is "public"
            ? TeamRules.IsMember(model, persona, team) || (resource is not null && IntegrationRules.IsResourceReader(model, resource, persona))
            : TeamRules.IsAdmin(model, persona, team) || (resource is not null && IntegrationRules.HasExplicitAccess(model, resource, persona));
    }

    /// <summary>CHANNEL_READER of the channel whose key stands in a column of another row.</summary>
    public static bool IsReaderOfItsChannel(Model model, ModelRow row, ProofPersona persona) =>
        IsChannelReader(model, model.Find("SlackChannel", row, "channel_id")!, persona);

    /// <summary>CHANNEL_READER of the channel of the message whose key stands in a column of another row.</summary>
    public static bool IsReaderOfItsMessage(Model model, ModelRow row, ProofPersona persona) =>
        IsReaderOfItsChannel(model, model.Find("SlackMessage", row, "message_id")!, persona);

    /// <summary>WORKSPACE_READER of the workspace whose key stands in a column of another row.</summary>
    public static bool IsReaderOfItsWorkspace(Model model, ModelRow row, ProofPersona persona) =>
        IsWorkspaceReader(model, model.Find("SlackWorkspace", row, "workspace_id")!, persona);

    /// <summary>WORKSPACE_READER for an analysis, which is over several channels and needs all of them; over none it's its team's.</summary>
    public static bool IsAnalysisReader(Model model, ModelRow analysis, ProofPersona persona)
    {
        var parts = model.With(Covers, "analysis_id", analysis.Text("id")).ToArray();
        return parts.Length == 0
            ? IsOfItsTeam(model, analysis, persona)
            : IsReaderOfItsWorkspace(model, analysis, persona) && parts.All(part => IsReaderOfItsChannel(model, part, persona));
    }

    /// <summary>WORKSPACE_READER for a contribution: of its channel, or where it has none of all channels of its analysis.</summary>
    public static bool IsContributionReader(Model model, ModelRow contribution, ProofPersona persona)
    {
        var analysis = model.Find("SlackAnalysis", contribution, "analysis_id")!;
        return contribution.Text("channel_id") is null
            ? IsAnalysisReader(model, analysis, persona)
            : IsReaderOfItsWorkspace(model, analysis, persona) && IsReaderOfItsChannel(model, contribution, persona);
    }
}
