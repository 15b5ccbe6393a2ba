using Assistant.Data.Modules.Teams;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Teams;

/// <summary>The enum <c>TeamRole</c>.</summary>
internal sealed class TeamRoleType() : EnumDescription<TeamRole>(
    "What a member may do in a team; each role may do what those before it may.",
    (TeamRole.Viewer, "Reads what the team has."),
    (TeamRole.Member, "Writes as well."),
    (TeamRole.Admin, "Changes the team, its members and invitations, and what it is connected to."),
    (TeamRole.Owner, "Makes and changes owners, and deletes the team."));
