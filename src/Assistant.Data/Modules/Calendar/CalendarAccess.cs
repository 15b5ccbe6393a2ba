using Assistant.Data.RowSecurity;

namespace Assistant.Data.Modules.Calendar;

internal static class CalendarAccess
{
    public static IReadOnlyList<TableAccess> Tables { get; } =
    [
        Owned(typeof(Calendar), [nameof(Calendar.Name), nameof(Calendar.Description), nameof(Calendar.MsCalendarId), nameof(Calendar.IsArchive)]),
        Owned(
            typeof(Appointment),
            [
                nameof(Appointment.MsEventId), nameof(Appointment.StartTime), nameof(Appointment.EndTime), nameof(Appointment.Subject),
                nameof(Appointment.LocationId), nameof(Appointment.CategoryId), nameof(Appointment.TimesheetId),
                nameof(Appointment.Recurrence), nameof(Appointment.MsEventData), nameof(Appointment.IsPrivate),
                nameof(Appointment.IsArchived), nameof(Appointment.IsOutOfOffice),
            ]),
        Owned(
            typeof(CalendarEvent),
            [
                nameof(CalendarEvent.Title), nameof(CalendarEvent.Description), nameof(CalendarEvent.StartTime),
                nameof(CalendarEvent.EndTime), nameof(CalendarEvent.IsAllDay), nameof(CalendarEvent.Location),
                nameof(CalendarEvent.Attendees), nameof(CalendarEvent.IsMeeting),
            ],
            nameof(CalendarEvent.IntegrationId),
            nameof(CalendarEvent.ExternalId)),
        new TableAccess
        {
            EntityType = typeof(CalendarItem),
            Read = [RowRules.Owner],
            Insert = [RowRules.Nobody],
            Update = [RowRules.Nobody],
            Delete = [RowRules.Nobody],
        },
        Owned(typeof(Location), [nameof(Location.Name), nameof(Location.Address)]),
        Owned(typeof(Category), [nameof(Category.Name), nameof(Category.Description), nameof(Category.MsCategoryId), nameof(Category.Color)]),
        Owned(
            typeof(Timesheet),
            [
                nameof(Timesheet.StartDate), nameof(Timesheet.EndDate), nameof(Timesheet.PdfPath), nameof(Timesheet.CsvPath),
                nameof(Timesheet.ExcelPath), nameof(Timesheet.UploadedToOnedrive), nameof(Timesheet.UploadedToXero),
            ]),
        Owned(
            typeof(ArchiveConfiguration),
            [
                nameof(ArchiveConfiguration.Name), nameof(ArchiveConfiguration.SourceCalendarUri),
                nameof(ArchiveConfiguration.DestinationCalendarUri), nameof(ArchiveConfiguration.IsActive),
                nameof(ArchiveConfiguration.Timezone),
            ]),
        Owned(
            typeof(JobConfiguration),
            [
                nameof(JobConfiguration.ArchiveConfigurationId), nameof(JobConfiguration.ArchiveWindowDays),
                nameof(JobConfiguration.ScheduleType), nameof(JobConfiguration.ScheduleHour), nameof(JobConfiguration.ScheduleMinute),
                nameof(JobConfiguration.ScheduleDayOfWeek), nameof(JobConfiguration.IsActive),
            ]),
    ];

    // Whatever a person may change a person may give a new row as well; what stands after it, only a new row.
    private static TableAccess Owned(Type entityType, string[] written, params string[] givenOnce) =>
        TableAccess.By(RowRules.Owner, entityType, ["Id", .. givenOnce, .. written], written);
}
