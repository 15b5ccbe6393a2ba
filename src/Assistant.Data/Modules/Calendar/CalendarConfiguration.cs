using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Calendar;

internal sealed class CalendarConfiguration : IEntityTypeConfiguration<Calendar>
{
    public void Configure(EntityTypeBuilder<Calendar> entity)
    {
        entity.ToTable("calendars");
        entity.HasKey(calendar => calendar.Id);
        entity.Property(calendar => calendar.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(calendar => calendar.Name).HasMaxLength(255);
        entity.Property(calendar => calendar.MsCalendarId).HasMaxLength(255);
        entity.Property(calendar => calendar.IsArchive).HasDefaultValueSql("false");
        entity.HasOne(calendar => calendar.User).WithMany(user => user.Calendars)
            .HasForeignKey(calendar => calendar.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(calendar => new { calendar.UserId, calendar.Name, calendar.Id });
    }
}
