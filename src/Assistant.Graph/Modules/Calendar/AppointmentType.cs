using Assistant.Data.Modules.Calendar;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Calendar;

/// <summary>The type <c>Appointment</c>.</summary>
internal sealed class AppointmentType : EntityType<Appointment>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<Appointment> type)
    {
        type.Description("Something that a person has planned for a time. Only that person sees it.");
        type.Field(appointment => appointment.Subject, "What it is about.");
        type.Field(appointment => appointment.StartTime, "When it begins.");
        type.Field(appointment => appointment.EndTime, "When it ends.");
        type.Implements<CalendarItem>();
        type.Alias("title", appointment => appointment.Subject, "What it is about: the subject, as every calendar item has it.");
        type.Alias("start", appointment => appointment.StartTime, "When it begins, as every calendar item has it.");
        type.Alias("end", appointment => appointment.EndTime, "When it ends, as every calendar item has it.");
        type.Field(appointment => appointment.Recurrence, "How it repeats, a recurrence rule as RFC 5545 has it; missing where it doesn't.");
        type.Field(appointment => appointment.IsPrivate, "Whether the owner has marked it as private.");
        type.Field(appointment => appointment.IsArchived, "Whether it has been moved to the archive.");
        type.Field(appointment => appointment.IsOutOfOffice, "Whether the owner is away during it.");
        type.Field(appointment => appointment.MsEventId, "The id of the event in Microsoft 365 that it was made from.");
        type.Field(appointment => appointment.MsEventData, "The event as Microsoft 365 describes it.");
        type.Field(appointment => appointment.CreatedAt, "When it was written down.");
        type.Field(appointment => appointment.UpdatedAt, "When it last changed.");
        type.Field(appointment => appointment.UserId, "The owner's key.");
        type.Reference(appointment => appointment.User, "The owner.");
        type.Field(appointment => appointment.LocationId, "The location's key.");
        type.Reference(appointment => appointment.Location, "Where it takes place; missing where that isn't written down, or when the location is deleted.");
        type.Field(appointment => appointment.CategoryId, "The category's key.");
        type.Reference(appointment => appointment.Category, "What it counts as; missing where it has no category, or when that is deleted.");
        type.Field(appointment => appointment.TimesheetId, "The timesheet's key.");
        type.Reference(appointment => appointment.Timesheet, "The timesheet that it is on; missing where it is on none, or when that is deleted.");
        type.RootById("appointment");
        type.RootConnection("appointments", "The reader's appointments, in the order of beginning.", oldestBy: appointment => appointment.StartTime);
    }
}
