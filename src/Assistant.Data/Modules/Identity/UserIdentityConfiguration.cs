using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Identity;

internal sealed class UserIdentityConfiguration : IEntityTypeConfiguration<UserIdentity>
{
    public void Configure(EntityTypeBuilder<UserIdentity> entity)
    {
        entity.ToTable("user_identities");
        entity.HasKey(identity => new { identity.Issuer, identity.Subject });
        entity.Property(identity => identity.Issuer).HasColumnName("issuer").HasMaxLength(512);
        entity.Property(identity => identity.Subject).HasColumnName("subject").HasMaxLength(255);
        entity.Property(identity => identity.UserId).HasColumnName("user_id");
        entity.Property(identity => identity.CreatedAt).HasColumnName("created_at").HasDefaultValueSql("now()");
        entity.HasOne(identity => identity.User).WithMany(user => user.Identities)
            .HasForeignKey(identity => identity.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
