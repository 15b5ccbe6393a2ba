using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Calendar;

internal sealed class CalendarEventConfiguration : IEntityTypeConfiguration<CalendarEvent>
{
    public void Configure(EntityTypeBuilder<CalendarEvent> entity)
    {
        entity.ToTable("calendar_events");
        entity.HasKey(item => item.Id);
        entity.Property(item => item.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(item => item.ExternalId).HasMaxLength(255);
        entity.Property(item => item.Title).HasMaxLength(500);
        entity.Property(item => item.IsAllDay).HasDefaultValueSql("false");
        entity.Property(item => item.Location).HasMaxLength(500);
        entity.Property(item => item.IsMeeting).HasDefaultValueSql("false");
        entity.HasOne(item => item.User).WithMany(user => user.CalendarEvents)
            .HasForeignKey(item => item.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(item => item.Integration).WithMany(integration => integration.CalendarEvents)
            .HasForeignKey(item => item.IntegrationId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(item => new { item.UserId, item.StartTime, item.Id, item.EndTime });
        entity.HasIndex(item => new { item.IntegrationId, item.StartTime, item.Id });
        entity.HasIndex(item => new { item.IntegrationId, item.ExternalId });
    }
}
