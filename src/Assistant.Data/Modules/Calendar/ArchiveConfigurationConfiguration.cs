using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Calendar;

internal sealed class ArchiveConfigurationConfiguration : IEntityTypeConfiguration<ArchiveConfiguration>
{
    public void Configure(EntityTypeBuilder<ArchiveConfiguration> entity)
    {
        entity.ToTable("archive_configurations");
        entity.HasKey(archive => archive.Id);
        entity.Property(archive => archive.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(archive => archive.Name).HasMaxLength(255);
        entity.Property(archive => archive.SourceCalendarUri).HasMaxLength(2048);
        entity.Property(archive => archive.DestinationCalendarUri).HasMaxLength(2048);
        entity.Property(archive => archive.IsActive).HasDefaultValueSql("true");
        entity.Property(archive => archive.Timezone).HasMaxLength(64);
        entity.HasOne(archive => archive.User).WithMany(user => user.ArchiveConfigurations)
            .HasForeignKey(archive => archive.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(archive => new { archive.UserId, archive.Name, archive.Id });
    }
}
