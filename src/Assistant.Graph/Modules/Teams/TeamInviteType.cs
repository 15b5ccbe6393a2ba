using Assistant.Data.Modules.Teams;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Teams;

/// <summary>The type <c>TeamInvite</c>.</summary>
internal sealed class TeamInviteType : EntityType<TeamInvite>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<TeamInvite> type)
    {
        type.Description("An invitation to a team. The team's administrators and owners see it, and until it's used or expires so does the invited person.");
        type.Field(invite => invite.Email, "The address that is invited.");
        type.Field(invite => invite.Role, "What the person may do in the team after accepting.");
        type.Field(invite => invite.InvitedByUserId, "The key of the person who invited; missing once the account is gone.");
        type.Field(invite => invite.ExpiresAt, "Until when it can be accepted.");
        type.Field(invite => invite.AcceptedAt, "When it was accepted; missing until then.");
        type.Field(invite => invite.CreatedAt, "When it was made.");
        type.Field(invite => invite.UpdatedAt, "When it last changed.");
        type.Field(invite => invite.TeamId, "The team's key.");
        type.Reference(invite => invite.Team, "The team; missing for the invited person, who isn't in it yet.");
        type.Reference(invite => invite.InvitedBy, "Who invited; missing for one who isn't in a team with the reader.");
        type.RootById("teamInvite");
        type.RootConnection("teamInvites", "The invitations that the reader may see, the newest first.", newestBy: invite => invite.CreatedAt);
    }
}
