using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Calendar;

internal sealed class CalendarItemConfiguration : IEntityTypeConfiguration<CalendarItem>
{
    public void Configure(EntityTypeBuilder<CalendarItem> entity)
    {
        entity.ToView("calendar_items", AssistantDbContext.Schema);
        // Keys are unique in each table alone. The kind comes last, so that the index of either table has the whole order.
        entity.HasKey(item => new { item.Id, item.Kind });
        entity.Property(item => item.Title).HasMaxLength(500);
        entity.Property(item => item.Start).HasColumnName("start_time");
        entity.Property(item => item.End).HasColumnName("end_time");
        entity.HasOne(item => item.User).WithMany().HasForeignKey(item => item.UserId);
    }
}
