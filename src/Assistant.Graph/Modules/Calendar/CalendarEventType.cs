using Assistant.Data.Modules.Calendar;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Calendar;

/// <summary>The type <c>CalendarEvent</c>.</summary>
internal sealed class CalendarEventType : EntityType<CalendarEvent>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<CalendarEvent> type)
    {
        type.Description("An event of a person's calendar at another service, as it was last read from there. Only that person sees it.");
        type.Field(item => item.Title, "What it is about.");
        type.Field(item => item.Description, "What it is about, at length.");
        type.Field(item => item.StartTime, "When it begins.");
        type.Field(item => item.EndTime, "When it ends.");
        type.Implements<CalendarItem>();
        type.Alias("start", item => item.StartTime, "When it begins, as every calendar item has it.");
        type.Alias("end", item => item.EndTime, "When it ends, as every calendar item has it.");
        type.Field(item => item.IsAllDay, "Whether it takes whole days.");
        type.Field(item => item.IsMeeting, "Whether it is a meeting with other people.");
        type.Field(item => item.Location, "Where it takes place, in the words of the service.");
        type.Field(item => item.Attendees, "The people who take part: a list.");
        type.Field(item => item.ExternalId, "The event's id at the service.");
        type.Field(item => item.CreatedAt, "When it was first read.");
        type.Field(item => item.UpdatedAt, "When it last changed.");
        type.Field(item => item.UserId, "The owner's key.");
        type.Reference(item => item.User, "The owner.");
        type.Field(item => item.IntegrationId, "The key of the integration that it was read through.");
        type.Reference(item => item.Integration, "The integration that it was read through; missing when the reader may no longer see that.");
        type.RootById("calendarEvent");
        type.RootConnection("calendarEvents", "The events of the reader's calendars at other services, in the order of beginning.", oldestBy: item => item.StartTime);
    }
}
