using Assistant.Data.Modules.Teams;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Teams;

/// <summary>The type <c>TeamMember</c>.</summary>
internal sealed class TeamMemberType : EntityType<TeamMember>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<TeamMember> type)
    {
        type.Description("A person's place in a team. The team's active members see it; while it isn't active it gives its person nothing.");
        type.Field(member => member.Role, "What the person may do in the team.");
        type.Field(member => member.Email, "The address by which the person came to the team.");
        type.Field(member => member.DisplayName, "The name that the team knows the person by.");
        type.Field(member => member.InvitationStatus, "How the invitation ended, such as `accepted`; missing for somebody who wasn't invited.");
        type.Field(member => member.InvitedByUserId, "The key of the person who invited.");
        type.Field(member => member.JoinedAt, "When the person joined.");
        type.Field(member => member.IsActive, "Whether the person belongs to the team now.");
        type.Field(member => member.LastActiveAt, "When the person last did something in the team.");
        type.Field(member => member.CreatedAt, "When the membership was first made.");
        type.Field(member => member.UpdatedAt, "When the membership last changed.");
        type.Field(member => member.TeamId, "The team's key.");
        type.Field(member => member.UserId, "The person's key.");
        type.Reference(member => member.Team, "The team.");
        type.Reference(member => member.User, "The person; missing while the membership isn't active.");
        type.Reference(member => member.InvitedBy, "Who invited the person; missing for one who isn't in a team with the reader.");
        type.RootById("teamMember");
        type.RootConnection("teamMembers", "The members of all teams of the reader, the longest there first.", oldestBy: member => member.JoinedAt);
    }
}
