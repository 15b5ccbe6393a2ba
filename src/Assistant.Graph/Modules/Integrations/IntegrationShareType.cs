using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The type <c>IntegrationShare</c>.</summary>
internal sealed class IntegrationShareType : EntityType<IntegrationShare>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<IntegrationShare> type)
    {
        type.Description("An integration that a team may use though it belongs to others. The owning side sees it, and while it is live so does the team.");
        type.Field(share => share.IntegrationId, "The integration's key.");
        type.Field(share => share.TeamId, "The key of the team that receives it.");
        type.Field(share => share.ShareLevel, "How much it gives.");
        type.Field(share => share.Status, "Whether it is in force.");
        type.Field(share => share.RevokedAt, "When it was revoked; it gives nothing from then on.");
        type.Field(share => share.SharedByUserId, "The key of the person who shared; missing once the account is gone.");
        type.Field(share => share.CreatedAt, "When it was made.");
        type.Field(share => share.UpdatedAt, "When it last changed.");
        type.Reference(share => share.Integration, "The integration.");
        type.Reference(share => share.Team, "The team that receives it; missing for those who aren't in it.");
        type.Reference(share => share.SharedByUser, "Who shared; missing for one who isn't in a team with the reader.");
        type.RootById("integrationShare");
        type.RootConnection("integrationShares", "The shares that the reader's side gave or received, the newest first.", newestBy: share => share.CreatedAt);
    }
}
