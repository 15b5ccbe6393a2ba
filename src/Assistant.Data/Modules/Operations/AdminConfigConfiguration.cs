using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Operations;

internal sealed class AdminConfigConfiguration : IEntityTypeConfiguration<AdminConfig>
{
    public void Configure(EntityTypeBuilder<AdminConfig> entity)
    {
        entity.ToTable("admin_configs");
        entity.HasKey(config => config.Id);
        entity.Property(config => config.ConfigKey).HasMaxLength(100);
        entity.Property(config => config.ConfigData).HasDefaultValueSql("'{}'");
        entity.Property(config => config.UpdatedByUserId).HasDefaultValueSql("app.uid()");
        entity.HasOne(config => config.UpdatedBy).WithMany(user => user.UpdatedAdminConfigs)
            .HasForeignKey(config => config.UpdatedByUserId).OnDelete(DeleteBehavior.SetNull);
        entity.HasIndex(config => config.ConfigKey).IsUnique();
        entity.HasIndex(config => new { config.UpdatedAt, config.Id }).IsDescending(true, true);
        entity.HasIndex(config => new { config.UpdatedByUserId, config.UpdatedAt, config.Id }).IsDescending(false, true, true);
    }
}
