using Assistant.Data.Modules.Slack;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Slack;

/// <summary>The type <c>SlackWorkspace</c>.</summary>
internal sealed class SlackWorkspaceType : EntityType<SlackWorkspace>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<SlackWorkspace> type)
    {
        type.Description("A Slack workspace that a team has connected. Members of the team see it, and those with whom one of its channels is shared.");
        type.Field(workspace => workspace.SlackId, "Slack's own id of the workspace.");
        type.Field(workspace => workspace.Name, "The workspace's name.");
        type.Field(workspace => workspace.Domain, "The part of its address before `.slack.com`.");
        type.Field(workspace => workspace.IconUrl, "The workspace's icon.", scalar: "URL");
        type.Field(workspace => workspace.TeamSize, "How many people Slack counts in the workspace.");
        type.Field(workspace => workspace.Metadata, "What else Slack says about the workspace.");
        type.Field(workspace => workspace.IsConnected, "Whether the connection to Slack works.");
        type.Field(workspace => workspace.ConnectionStatus, "How the connection to Slack is, in a word.");
        type.Field(workspace => workspace.LastConnectedAt, "When the connection last worked.");
        type.Field(workspace => workspace.LastSyncAt, "When the workspace was last read from Slack.");
        type.Field(workspace => workspace.TokenExpiresAt, "When the permission to read from Slack expires.");
        type.Field(workspace => workspace.CreatedAt, "When the workspace was connected.");
        type.Field(workspace => workspace.UpdatedAt, "When it last changed here.");
        type.Field(workspace => workspace.TeamId, "The key of the team that has connected it.");
        type.Reference(workspace => workspace.Team, "The team that has connected it, where the reader belongs to that team.");
        type.Field(workspace => workspace.IntegrationId, "The key of the integration that it is read and shared through.");
        type.Reference(workspace => workspace.Integration, "The integration that it is read and shared through.");
        type.Connection(workspace => workspace.Channels, "Its channels that the reader may see, by name.", oldestBy: channel => channel.Name);
        type.Connection(workspace => workspace.Users, "The accounts of people and bots in it, by name.", oldestBy: user => user.Name);
        type.Connection(workspace => workspace.Analyses, "Analyses of it, the newest first.", newestBy: analysis => analysis.CreatedAt);
        type.RootById("slackWorkspace");
        type.RootConnection("slackWorkspaces", "All Slack workspaces that the reader may see, by name.", oldestBy: workspace => workspace.Name);
    }
}
