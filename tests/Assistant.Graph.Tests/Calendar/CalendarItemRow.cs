namespace Assistant.Graph.Tests.Calendar;

/// <summary>An appointment or a calendar event, as the tests made it.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Type">Its type in the graph.</param>
/// <param name="Key">Its key, which a row of the other type may have as well.</param>
/// <param name="Title">Its title; null for none.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
public sealed record CalendarItemRow(Guid Owner, string Type, Guid Key, string? Title, DateTime Start, DateTime End)
{
    public string Id => $"{Type}:{Key}";

    public string Kind => Type == "Appointment" ? "appointment" : "calendar_event";
}
