using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Calendar;

/// <summary>When a person's appointments are archived. Table <c>assistant.job_configurations</c>.</summary>
public sealed class JobConfiguration
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The owner.</summary>
    public Guid UserId { get; set; }

    /// <summary>The owner's archive configuration that it carries out.</summary>
    public Guid ArchiveConfigurationId { get; set; }

    /// <summary>How many days back a run looks.</summary>
    public int ArchiveWindowDays { get; set; } = 1;

    /// <summary>How often it runs.</summary>
    public ScheduleType ScheduleType { get; set; }

    /// <summary>The hour at which it runs, 0 to 23.</summary>
    public int ScheduleHour { get; set; } = 23;

    /// <summary>The minute at which it runs, 0 to 59.</summary>
    public int ScheduleMinute { get; set; } = 59;

    /// <summary>The day on which a weekly job runs, 0 (Monday) to 6; null for the others.</summary>
    public int? ScheduleDayOfWeek { get; set; }

    /// <summary>Whether it runs at all.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The owner.</summary>
    public User? User { get; set; }

    /// <summary>What it carries out.</summary>
    public ArchiveConfiguration? ArchiveConfiguration { get; set; }
}
