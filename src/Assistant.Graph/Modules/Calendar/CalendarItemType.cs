using Assistant.Data.Modules.Calendar;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Calendar;

/// <summary>The interface <c>CalendarItem</c>.</summary>
internal sealed class CalendarItemType : EntityType<CalendarItem>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<CalendarItem> type)
    {
        type.Description("Anything in a person's calendars: an appointment, or an event of another service. Only that person sees it.");
        type.Interface(
            item => item.Kind,
            (CalendarItem.AppointmentKind, typeof(Appointment)),
            (CalendarItem.EventKind, typeof(CalendarEvent)));
        type.Field(item => item.Title, "What it is about.");
        type.Field(item => item.Start, "When it begins.");
        type.Field(item => item.End, "When it ends.");
        type.Field(item => item.CreatedAt, "When it was written down, or first read from the other service.");
        type.Field(item => item.UpdatedAt, "When it last changed.");
        type.Field(item => item.UserId, "The owner's key.");
        type.Reference(item => item.User, "The owner.");
        type.RootConnection(
            "calendarItems",
            "Everything in the reader's calendars, in the order of beginning; with `from` and `to`, what takes place between them, begun before or ended after included.",
            oldestBy: item => item.Start,
            boundBy:
            [
                type.Bound("from", "DateTime", item => item.End, ">", "Only what ends after this moment."),
                type.Bound("to", "DateTime", item => item.Start, "<", "Only what begins before this moment."),
            ]);
    }
}
