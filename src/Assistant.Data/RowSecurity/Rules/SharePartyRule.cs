using Assistant.Data.Modules.Integrations;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>
/// The two sides of the share that the row is, or that it is about: members of the owning team (or the owner) always, members of the
/// receiving team as long as the share is live.
/// </summary>
public sealed class SharePartyRule : RowRule
{
    private const string Owned = "app.owned_integration_ids('VIEWER')";
    private const string Received = "app.received_share_ids()";
    private const string IntegrationId = "IntegrationId";
    private const string ShareId = "ShareId";

    /// <inheritdoc/>
    public override string Name => "SHARE_PARTY";

    /// <inheritdoc/>
    public override string Description => "Members of the team that owns the integration, or its owner; members of the one team that it is shared with, while the share is live.";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) =>
        new RowScope.AnyOf([new RowScope.Among(IntegrationId, Owned), new RowScope.Among(ShareOf(entity), Received)]);

    private static string ShareOf(IReadOnlyEntityType entity) =>
        entity.ClrType == typeof(IntegrationShare) ? nameof(IntegrationShare.Id) : ShareId;
}
