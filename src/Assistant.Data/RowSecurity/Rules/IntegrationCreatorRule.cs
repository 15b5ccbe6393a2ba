using Assistant.Data.Modules.Integrations;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>Whoever may add an integration for the owner that the row names: oneself, or a team that one administers.</summary>
public sealed class IntegrationCreatorRule : RowRule
{
    /// <inheritdoc/>
    public override string Name => "INTEGRATION_CREATOR";

    /// <inheritdoc/>
    public override string Description => "The person who is to own it, or an active ADMIN or OWNER of the team that is to own it.";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) => new RowScope.AnyOf(
        [new RowScope.OwnedBy(nameof(Integration.OwnerUserId)), new RowScope.Among(nameof(Integration.OwnerTeamId), "app.team_ids('ADMIN')")]);
}
