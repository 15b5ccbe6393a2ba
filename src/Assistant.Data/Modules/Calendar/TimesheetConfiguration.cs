using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Calendar;

internal sealed class TimesheetConfiguration : IEntityTypeConfiguration<Timesheet>
{
    public void Configure(EntityTypeBuilder<Timesheet> entity)
    {
        entity.ToTable("timesheets");
        entity.HasKey(timesheet => timesheet.Id);
        entity.Property(timesheet => timesheet.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(timesheet => timesheet.PdfPath).HasMaxLength(1024);
        entity.Property(timesheet => timesheet.CsvPath).HasMaxLength(1024);
        entity.Property(timesheet => timesheet.ExcelPath).HasMaxLength(1024);
        entity.Property(timesheet => timesheet.UploadedToOnedrive).HasDefaultValueSql("false");
        entity.Property(timesheet => timesheet.UploadedToXero).HasDefaultValueSql("false");
        entity.HasOne(timesheet => timesheet.User).WithMany(user => user.Timesheets)
            .HasForeignKey(timesheet => timesheet.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(timesheet => new { timesheet.UserId, timesheet.StartDate, timesheet.Id }).IsDescending(false, true, true);
    }
}
