using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Calendar;

/// <summary>From where to where a person's past appointments are moved. Table <c>assistant.archive_configurations</c>.</summary>
public sealed class ArchiveConfiguration
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The owner.</summary>
    public Guid UserId { get; set; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>The calendar that appointments are taken from, a URI such as <c>msgraph://calendars/primary</c>.</summary>
    public required string SourceCalendarUri { get; set; }

    /// <summary>The calendar that they are moved to, another URI.</summary>
    public required string DestinationCalendarUri { get; set; }

    /// <summary>Whether its jobs run.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Where days begin, a name of the IANA time zone database such as <c>Europe/Lisbon</c>.</summary>
    public required string Timezone { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The owner.</summary>
    public User? User { get; set; }

    /// <summary>When it is done.</summary>
    public ICollection<JobConfiguration> Jobs { get; } = [];
}
