using Assistant.Data.Modules.Teams;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Teams;

/// <summary>The type <c>Team</c>.</summary>
internal sealed class TeamType : EntityType<Team>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<Team> type)
    {
        type.Description("People who share integrations, workspaces and what was analysed of them. Its active members see it.");
        type.Field(team => team.Name, "The name.");
        type.Field(team => team.Slug, "The name in addresses, unique among all teams.");
        type.Field(team => team.Description, "What the team is about.");
        type.Field(team => team.AvatarUrl, "A picture of the team.", scalar: "URL");
        type.Field(team => team.TeamSize, "How many people the team says it has; `members { totalCount }` counts those who are here.");
        type.Field(team => team.IsPersonal, "Whether the team is one person's own.");
        type.Field(team => team.OwnerId, "The key of the person who answers for the team.");
        type.Field(team => team.Plan, "The plan that the team pays for, such as `free` or `team`.");
        type.Field(team => team.MaxMembers, "How many active members the team may have.");
        type.Field(team => team.Settings, "The team's settings.");
        type.Field(team => team.Metadata, "What applications keep about the team.");
        type.Field(team => team.CreatedByUserId, "The key of the person who made the team; missing once the account is gone.");
        type.Field(team => team.CreatedByEmail, "The address of the person who made the team.");
        type.Field(team => team.CreatedAt, "When the team was made.");
        type.Field(team => team.UpdatedAt, "When the team, or who belongs to it, last changed.");
        type.Reference(team => team.Owner, "The person who answers for the team; missing for one who has left it.");
        type.Reference(team => team.CreatedBy, "The person who made the team; missing for one who isn't in a team with the reader.");
        type.Connection(team => team.Members, "Who belongs or belonged to the team, the longest there first.", oldestBy: member => member.JoinedAt);
        type.Connection(team => team.Invites, "Invitations to the team, the newest first.", newestBy: invite => invite.CreatedAt);
        type.Connection(team => team.Integrations, "The integrations that the team owns, the newest first.", newestBy: integration => integration.CreatedAt);
        type.Connection(
            team => team.IntegrationShares,
            "Shares of others' integrations that the team received, the newest first.",
            newestBy: share => share.CreatedAt);
        type.Connection(team => team.ResourceAccess, "Access to single resources that the team was given, the newest first.", newestBy: access => access.CreatedAt);
        type.Connection(team => team.SlackWorkspaces, "Slack workspaces that the team has connected, by name.", oldestBy: workspace => workspace.Name);
        type.RootById("team");
        type.RootConnection("teams", "The teams of the reader, the newest first.", newestBy: team => team.CreatedAt);
    }
}
