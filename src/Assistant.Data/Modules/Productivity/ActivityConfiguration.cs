using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Productivity;

internal sealed class ActivityConfiguration : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> entity)
    {
        entity.ToTable("activities");
        entity.HasKey(activity => activity.Id);
        entity.Property(activity => activity.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(activity => activity.AppName).HasMaxLength(255);
        entity.Property(activity => activity.WindowTitle).HasMaxLength(1000);
        entity.Property(activity => activity.Url).HasMaxLength(2000);
        entity.Property(activity => activity.Category).HasMaxLength(100);
        entity.Property(activity => activity.IsAfk).HasDefaultValueSql("false");
        entity.HasOne(activity => activity.User).WithMany(user => user.Activities)
            .HasForeignKey(activity => activity.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(activity => new { activity.UserId, activity.StartTime, activity.Id }).IsDescending(false, true, true);
        entity.HasIndex(activity => new { activity.UserId, activity.AppName, activity.StartTime, activity.Id })
            .IsDescending(false, false, true, true);
    }
}
