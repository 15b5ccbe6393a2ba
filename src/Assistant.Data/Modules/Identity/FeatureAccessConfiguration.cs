using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Identity;

internal sealed class FeatureAccessConfiguration : IEntityTypeConfiguration<FeatureAccess>
{
    public void Configure(EntityTypeBuilder<FeatureAccess> entity)
    {
        entity.ToTable("feature_access");
        entity.HasKey(access => access.Id);
        entity.Property(access => access.FeatureKey).HasMaxLength(100);
        entity.Property(access => access.Enabled).HasDefaultValueSql("true");
        entity.Property(access => access.GrantedByUserId).HasDefaultValueSql("app.uid()");
        entity.HasOne(access => access.User).WithMany(user => user.FeatureAccesses)
            .HasForeignKey(access => access.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<User>().WithMany().HasForeignKey(access => access.GrantedByUserId).OnDelete(DeleteBehavior.SetNull);
        entity.HasOne(access => access.GrantedBy).WithMany()
            .HasForeignKey(access => access.GrantedByUserId).OnDelete(DeleteBehavior.NoAction);
        entity.HasIndex(access => new { access.UserId, access.FeatureKey }).IsUnique();
        entity.HasIndex(access => access.GrantedByUserId);
    }
}
