using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Productivity;

/// <summary>A stretch of time with one application or website in front. Table <c>assistant.activities</c>.</summary>
public sealed class Activity
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The person.</summary>
    public Guid UserId { get; set; }

    /// <summary>The application.</summary>
    public required string AppName { get; set; }

    /// <summary>The title of its window or tab.</summary>
    public string? WindowTitle { get; set; }

    /// <summary>The address, in a browser, as the browser showed it.</summary>
    public string? Url { get; set; }

    /// <summary>What the time was spent on; null until it was classified.</summary>
    public string? Category { get; set; }

    /// <summary>Whether the time was well spent; null until it was classified.</summary>
    public bool? IsProductive { get; set; }

    /// <summary>Whether the person was away from the keyboard.</summary>
    public bool IsAfk { get; set; }

    /// <summary>When it began.</summary>
    public DateTime StartTime { get; set; }

    /// <summary>When it ended; null while it hasn't.</summary>
    public DateTime? EndTime { get; set; }

    /// <summary>Seconds; null while it hasn't ended.</summary>
    public int? Duration { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The person.</summary>
    public User? User { get; set; }
}
