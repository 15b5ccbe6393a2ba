using Assistant.Data.Modules.Identity;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Identity;

/// <summary>The type <c>UserProfile</c>.</summary>
internal sealed class UserProfileType : EntityType<UserProfile>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<UserProfile> type)
    {
        type.Description("What a person's team mates know of the person. People other than oneself appear as this; `me` is one's account.");
        type.Field(profile => profile.Name, "The name as the person writes it.");
        type.Field(profile => profile.AvatarUrl, "A picture of the person.", scalar: "URL");
        type.RootById("userProfile");
        type.RootConnection("userProfiles", "The reader and the reader's team mates; everybody for an administrator.");
    }
}
