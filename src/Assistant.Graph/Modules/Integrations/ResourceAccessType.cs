using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The type <c>ResourceAccess</c>.</summary>
internal sealed class ResourceAccessType : EntityType<ResourceAccess>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<ResourceAccess> type)
    {
        type.Description("What a team may do with a resource under a share of the level LIMITED_ACCESS. It counts while the share is live.");
        type.Field(access => access.ResourceId, "The resource's key.");
        type.Field(access => access.TeamId, "The team's key.");
        type.Field(access => access.AccessLevel, "What the team may do.");
        type.Field(access => access.GrantedByUserId, "The key of the person who gave it; missing once the account is gone.");
        type.Field(access => access.CreatedAt, "When it was made.");
        type.Field(access => access.UpdatedAt, "When it last changed.");
        type.Reference(access => access.Resource, "The resource.");
        type.Reference(access => access.Team, "The team; missing for those who aren't in it.");
        type.Reference(access => access.GrantedByUser, "Who gave it; missing for one who isn't in a team with the reader.");
        type.RootById("resourceAccess");
        type.RootConnection("resourceAccesses", "The access that the reader's side gave or was given, the newest first.", newestBy: access => access.CreatedAt);
    }
}
