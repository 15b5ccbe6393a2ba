using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Calendar;

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> entity)
    {
        entity.ToTable("appointments");
        entity.HasKey(appointment => appointment.Id);
        entity.Property(appointment => appointment.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(appointment => appointment.MsEventId).HasMaxLength(255);
        entity.Property(appointment => appointment.Subject).HasMaxLength(500);
        entity.Property(appointment => appointment.IsPrivate).HasDefaultValueSql("false");
        entity.Property(appointment => appointment.IsArchived).HasDefaultValueSql("false");
        entity.Property(appointment => appointment.IsOutOfOffice).HasDefaultValueSql("false");
        entity.HasOne(appointment => appointment.User).WithMany(user => user.Appointments)
            .HasForeignKey(appointment => appointment.UserId).OnDelete(DeleteBehavior.Cascade);
        // The database holds these with user_id, so that they are always the owner's own.
        entity.HasOne(appointment => appointment.Location).WithMany(location => location.Appointments)
            .HasForeignKey(appointment => appointment.LocationId).OnDelete(DeleteBehavior.SetNull);
        entity.HasOne(appointment => appointment.Category).WithMany(category => category.Appointments)
            .HasForeignKey(appointment => appointment.CategoryId).OnDelete(DeleteBehavior.SetNull);
        entity.HasOne(appointment => appointment.Timesheet).WithMany(timesheet => timesheet.Appointments)
            .HasForeignKey(appointment => appointment.TimesheetId).OnDelete(DeleteBehavior.SetNull);
        entity.HasIndex(appointment => new { appointment.UserId, appointment.StartTime, appointment.Id, appointment.EndTime });
        entity.HasIndex(appointment => new { appointment.UserId, appointment.IsArchived, appointment.StartTime, appointment.Id });
        entity.HasIndex(appointment => new { appointment.LocationId, appointment.StartTime, appointment.Id });
        entity.HasIndex(appointment => new { appointment.CategoryId, appointment.StartTime, appointment.Id });
        entity.HasIndex(appointment => new { appointment.TimesheetId, appointment.StartTime, appointment.Id });
        entity.HasIndex(appointment => appointment.MsEventId);
    }
}
