using Assistant.Data.Model;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Calendar;

/// <summary>
/// What appointments and calendar events have in common, in one list: a row of either. View <c>assistant.calendar_items</c>, which
/// reads both tables as whoever asks; key (<see cref="Id"/>, <see cref="Kind"/>).
/// </summary>
public sealed class CalendarItem
{
    /// <summary>The <see cref="Kind"/> of an <see cref="Appointment"/>.</summary>
    public const string AppointmentKind = "appointment";

    /// <summary>The <see cref="Kind"/> of a <see cref="CalendarEvent"/>.</summary>
    public const string EventKind = "calendar_event";

    /// <summary>The key in the row's table.</summary>
    public Guid Id { get; set; }

    /// <summary>Which table the row is from.</summary>
    [ServerOnly]
    public required string Kind { get; set; }

    /// <summary>The owner.</summary>
    public Guid UserId { get; set; }

    /// <summary>What it's about.</summary>
    public string? Title { get; set; }

    /// <summary>When it begins.</summary>
    public DateTime Start { get; set; }

    /// <summary>When it ends.</summary>
    public DateTime End { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The owner.</summary>
    public User? User { get; set; }
}
