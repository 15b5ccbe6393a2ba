using System.Text.Json;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Calendar;

/// <summary>Something that a person has planned for a time. Table <c>assistant.appointments</c>.</summary>
public sealed class Appointment
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The owner.</summary>
    public Guid UserId { get; set; }

    /// <summary>The event's id at Microsoft that it was made from.</summary>
    public string? MsEventId { get; set; }

    /// <summary>When it begins.</summary>
    public DateTime StartTime { get; set; }

    /// <summary>When it ends, after it began.</summary>
    public DateTime EndTime { get; set; }

    /// <summary>What it's about.</summary>
    public string? Subject { get; set; }

    /// <summary>The owner's location where it takes place.</summary>
    public Guid? LocationId { get; set; }

    /// <summary>The owner's category.</summary>
    public Guid? CategoryId { get; set; }

    /// <summary>The owner's timesheet that it's on.</summary>
    public Guid? TimesheetId { get; set; }

    /// <summary>How it repeats, an RRULE of RFC 5545.</summary>
    public string? Recurrence { get; set; }

    /// <summary>The whole event as Microsoft has it.</summary>
    public JsonElement? MsEventData { get; set; }

    /// <summary>Whether it's nobody else's business.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>Whether it has been moved to the archive.</summary>
    public bool IsArchived { get; set; }

    /// <summary>Whether the owner is away then.</summary>
    public bool IsOutOfOffice { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The owner.</summary>
    public User? User { get; set; }

    /// <summary>Where it takes place.</summary>
    public Location? Location { get; set; }

    /// <summary>What it counts as.</summary>
    public Category? Category { get; set; }

    /// <summary>The timesheet that it's on.</summary>
    public Timesheet? Timesheet { get; set; }
}
