using Assistant.Graph.Mapping;
using Entity = Assistant.Data.Modules.Calendar.Calendar;

namespace Assistant.Graph.Modules.Calendar;

/// <summary>The type <c>Calendar</c>.</summary>
internal sealed class CalendarType : EntityType<Entity>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<Entity> type)
    {
        type.Description("A calendar of a person. Only its owner sees it.");
        type.Field(calendar => calendar.Name, "The name.");
        type.Field(calendar => calendar.Description, "What the calendar is for.");
        type.Field(calendar => calendar.MsCalendarId, "The calendar's id in Microsoft 365.");
        type.Field(calendar => calendar.IsArchive, "Whether past appointments are moved here.");
        type.Field(calendar => calendar.CreatedAt, "When the calendar was made.");
        type.Field(calendar => calendar.UpdatedAt, "When the calendar last changed.");
        type.Field(calendar => calendar.UserId, "The owner's key.");
        type.Reference(calendar => calendar.User, "The owner.");
        type.RootById("calendar");
        type.RootConnection("calendars", "The reader's calendars, by name.", oldestBy: calendar => calendar.Name);
    }
}
