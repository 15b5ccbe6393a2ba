using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Productivity;

internal sealed class ScreenshotConfiguration : IEntityTypeConfiguration<Screenshot>
{
    public void Configure(EntityTypeBuilder<Screenshot> entity)
    {
        entity.ToTable("screenshots");
        entity.HasKey(screenshot => screenshot.Id);
        entity.Property(screenshot => screenshot.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(screenshot => screenshot.FilePath).HasMaxLength(1000);
        entity.Property(screenshot => screenshot.CloudUrl).HasMaxLength(2000);
        entity.Property(screenshot => screenshot.ThumbnailUrl).HasMaxLength(2000);
        entity.Property(screenshot => screenshot.AppName).HasMaxLength(255);
        entity.Property(screenshot => screenshot.WindowTitle).HasMaxLength(1000);
        entity.Property(screenshot => screenshot.IsBlurred).HasDefaultValueSql("false");
        entity.HasOne(screenshot => screenshot.User).WithMany(user => user.Screenshots)
            .HasForeignKey(screenshot => screenshot.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(screenshot => new { screenshot.UserId, screenshot.CapturedAt, screenshot.Id }).IsDescending(false, true, true);
    }
}
