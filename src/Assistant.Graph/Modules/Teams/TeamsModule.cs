using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Teams;

/// <summary>Teams with their members and invitations.</summary>
internal sealed class TeamsModule : GraphModule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> EntityTypes { get; } = [new TeamType(), new TeamMemberType(), new TeamInviteType()];

    /// <inheritdoc/>
    public override IReadOnlyList<EnumDescription> Enums { get; } = [new TeamRoleType()];
}
