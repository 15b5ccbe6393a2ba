using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Identity;

internal sealed class UserIdentityConfiguration : IEntityTypeConfiguration<UserIdentity>
{
    public void Configure(EntityTypeBuilder<UserIdentity> entity)
    {
        entity.ToTable("user_identities");
        entity.HasKey(identity => new { identity.Issuer, identity.Subject });
        entity.Property(identity => identity.Issuer).HasMaxLength(512);
        entity.Property(identity => identity.Subject).HasMaxLength(255);
        entity.HasOne(identity => identity.User).WithMany(user => user.Identities)
            .HasForeignKey(identity => identity.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
