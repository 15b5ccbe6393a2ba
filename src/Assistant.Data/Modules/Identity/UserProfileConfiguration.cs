using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Identity;

internal sealed class UserProfileConfiguration : IEntityTypeConfiguration<UserProfile>
{
    public void Configure(EntityTypeBuilder<UserProfile> entity)
    {
        entity.ToView("user_profiles", AssistantDbContext.Schema);
        entity.HasKey(profile => profile.Id);
        entity.Property(profile => profile.Name).HasMaxLength(255);
        entity.Property(profile => profile.AvatarUrl).HasMaxLength(2048);
    }
}
