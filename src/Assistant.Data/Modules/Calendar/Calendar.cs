using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Calendar;

/// <summary>A calendar of one person. Table <c>assistant.calendars</c>.</summary>
public sealed class Calendar
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The owner.</summary>
    public Guid UserId { get; set; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>What it's for.</summary>
    public string? Description { get; set; }

    /// <summary>The calendar's id at Microsoft.</summary>
    public string? MsCalendarId { get; set; }

    /// <summary>Whether past appointments are moved here.</summary>
    public bool IsArchive { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The owner.</summary>
    public User? User { get; set; }
}
