using Assistant.Data.Modules.Calendar;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Calendar;

/// <summary>The type <c>Timesheet</c>.</summary>
internal sealed class TimesheetType : EntityType<Timesheet>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<Timesheet> type)
    {
        type.Description("A person's appointments of some days, put together for billing. Only that person sees it.");
        type.Field(timesheet => timesheet.StartDate, "The first day.");
        type.Field(timesheet => timesheet.EndDate, "The last day.");
        type.Field(timesheet => timesheet.PdfPath, "Where the timesheet is stored as PDF; missing until it was made.");
        type.Field(timesheet => timesheet.CsvPath, "Where the timesheet is stored as CSV; missing until it was made.");
        type.Field(timesheet => timesheet.ExcelPath, "Where the timesheet is stored as an Excel sheet; missing until it was made.");
        type.Field(timesheet => timesheet.UploadedToOnedrive, "Whether the timesheet has been sent to OneDrive.");
        type.Field(timesheet => timesheet.UploadedToXero, "Whether the timesheet has been sent to Xero.");
        type.Field(timesheet => timesheet.CreatedAt, "When the timesheet was made.");
        type.Field(timesheet => timesheet.UserId, "The owner's key.");
        type.Reference(timesheet => timesheet.User, "The owner.");
        type.Connection(timesheet => timesheet.Appointments, "The appointments on the timesheet, in the order of beginning.", oldestBy: appointment => appointment.StartTime);
        type.RootById("timesheet");
        type.RootConnection("timesheets", "The reader's timesheets, the latest days first.", newestBy: timesheet => timesheet.StartDate);
    }
}
