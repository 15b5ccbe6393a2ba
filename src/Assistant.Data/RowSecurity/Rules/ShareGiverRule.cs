using Assistant.Data.Modules.Integrations;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>
/// The rule INTEGRATION_ADMIN for a share that is being added: whoever administers the integration gives it to a team that they write
/// in, so that no other team gets what it didn't ask for (<c>app.ask_share</c>). In the graph and among the policies it goes by that
/// name.
/// </summary>
public sealed class ShareGiverRule : RowRule
{
    /// <inheritdoc/>
    public override string Name => "INTEGRATION_ADMIN";

    /// <inheritdoc/>
    public override string Description =>
        "The owner of the integration, or an active ADMIN or OWNER of the team that owns it, who is also an active member above VIEWER of the team that is to have it.";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) => new RowScope.AllOf(
    [
        new RowScope.Among(nameof(IntegrationShare.IntegrationId), "app.owned_integration_ids('ADMIN')"),
        new RowScope.Among(nameof(IntegrationShare.TeamId), "app.team_ids('MEMBER')"),
    ]);
}
