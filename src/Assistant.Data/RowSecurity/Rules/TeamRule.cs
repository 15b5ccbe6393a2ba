using Assistant.Data.Modules.Slack;
using Assistant.Data.Modules.Teams;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>
/// Active members of the row's team from some role upwards; the team is the row itself, or the row carries its key, or its Slack
/// workspace does.
/// </summary>
/// <param name="name">The name in the graph.</param>
/// <param name="description">Who it lets through.</param>
/// <param name="minimumRole">The least role, as <c>app.team_ids</c> takes it.</param>
public sealed class TeamRule(string name, string description, string minimumRole) : RowRule
{
    private const string TeamId = "TeamId";

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override string Description => description;

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) =>
        SlackScopes.OfTeam(entity, minimumRole) ?? new RowScope.Among(PropertyOf(entity), $"app.team_ids('{minimumRole}')");

    private static string PropertyOf(IReadOnlyEntityType entity) => entity.ClrType == typeof(Team) ? nameof(Team.Id) : TeamId;
}
