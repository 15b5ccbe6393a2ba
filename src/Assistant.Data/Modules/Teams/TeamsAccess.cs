using Assistant.Data.RowSecurity;

namespace Assistant.Data.Modules.Teams;

internal static class TeamsAccess
{
    public static IReadOnlyList<TableAccess> Tables { get; } =
    [
        // app.create_team makes a team together with its owner.
        new TableAccess
        {
            EntityType = typeof(Team),
            Read = [RowRules.TeamMember],
            Insert = [RowRules.Nobody],
            Update = [RowRules.TeamAdmin],
            Delete = [RowRules.TeamOwner],
            UpdateProperties =
            [
                nameof(Team.Name), nameof(Team.Slug), nameof(Team.Description), nameof(Team.AvatarUrl), nameof(Team.TeamSize),
                nameof(Team.Settings), nameof(Team.Metadata),
            ],
        },
        // app.create_team and app.accept_invite make memberships; who makes or changes an owner is in a trigger.
        new TableAccess
        {
            EntityType = typeof(TeamMember),
            Read = [RowRules.TeamMember],
            Insert = [RowRules.Nobody],
            Update = [RowRules.TeamAdmin],
            Delete = [RowRules.TeamAdmin, RowRules.Self],
            UpdateProperties = [nameof(TeamMember.Role), nameof(TeamMember.DisplayName), nameof(TeamMember.IsActive)],
        },
        new TableAccess
        {
            EntityType = typeof(TeamInvite),
            Read = [RowRules.TeamAdmin, RowRules.Invitee],
            Insert = [RowRules.TeamAdmin],
            Update = [RowRules.Nobody],
            Delete = [RowRules.TeamAdmin],
            InsertProperties =
            [
                nameof(TeamInvite.Id), nameof(TeamInvite.TeamId), nameof(TeamInvite.Email), nameof(TeamInvite.Role),
                nameof(TeamInvite.TokenHash), nameof(TeamInvite.ExpiresAt),
            ],
        },
    ];
}
