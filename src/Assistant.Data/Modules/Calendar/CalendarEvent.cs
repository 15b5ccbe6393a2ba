using System.Text.Json;
using Assistant.Data.Modules.Identity;
using Assistant.Data.Modules.Integrations;

namespace Assistant.Data.Modules.Calendar;

/// <summary>An event of a person's calendar at another service, as it was last read. Table <c>assistant.calendar_events</c>.</summary>
public sealed class CalendarEvent
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The owner.</summary>
    public Guid UserId { get; set; }

    /// <summary>The integration that it was read through.</summary>
    public Guid IntegrationId { get; set; }

    /// <summary>The event's id at the service.</summary>
    public required string ExternalId { get; set; }

    /// <summary>What it's about.</summary>
    public string? Title { get; set; }

    /// <summary>The same at length.</summary>
    public string? Description { get; set; }

    /// <summary>When it begins.</summary>
    public DateTime StartTime { get; set; }

    /// <summary>When it ends, not before it begins.</summary>
    public DateTime EndTime { get; set; }

    /// <summary>Whether it takes whole days.</summary>
    public bool IsAllDay { get; set; }

    /// <summary>Where it takes place, as the service has it.</summary>
    public string? Location { get; set; }

    /// <summary>Who takes part, a JSON array.</summary>
    public JsonElement? Attendees { get; set; }

    /// <summary>Whether it's a meeting with others.</summary>
    public bool IsMeeting { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The owner.</summary>
    public User? User { get; set; }

    /// <summary>The integration that it was read through.</summary>
    public Integration? Integration { get; set; }
}
