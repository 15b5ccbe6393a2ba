using Assistant.Data.Modules.Identity;
using Assistant.Engine.Language.Ast;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Identity;

/// <summary>The type <c>FeatureAccess</c>.</summary>
internal sealed class FeatureAccessType : EntityType<FeatureAccess>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<FeatureAccess> type)
    {
        type.Description("Whether a person may use a feature. That person sees it, and administrators, who decide about it.");
        type.Field(access => access.FeatureKey, "The feature, such as `card:bart`; there is one decision about each for a person.");
        type.Field(access => access.Enabled, "Whether the person may use the feature.");
        type.Field(access => access.CreatedAt, "When it was first decided.");
        type.Field(access => access.UpdatedAt, "When it was last decided.");
        type.Field(access => access.UserId, "The person's key.");
        type.Reference(access => access.User, "The person that it is about.");
        type.Field(access => access.GrantedByUserId, "The key of the administrator who decided; missing when that account is gone.");
        type.Reference(access => access.GrantedBy, "The administrator who decided; missing where the reader may not know that person.");
        type.SaveBy(
            "Decides whether a person may use a feature, or decides anew.", "grantFeature", access => access.UserId, access => access.FeatureKey);
        type.SaveDefault(access => access.Enabled, new BooleanValueNode { Value = true });
        type.Delete("Takes a decision about a feature back, so that the feature is for the person as for everybody.", name: "revokeFeature");
        type.RootById("featureAccess");
        type.RootConnection(
            "featureAccesses",
            "All decisions about features that the reader may see: one's own, and everybody's for an administrator.",
            oldestBy: access => access.FeatureKey);
    }
}
