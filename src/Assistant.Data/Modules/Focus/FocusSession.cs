using System.Text.Json;
using Assistant.Data.Model;
using Assistant.Data.Model.Rules;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Focus;

/// <summary>One stretch of concentrated work, planned and measured. Table <c>assistant.focus_sessions</c>.</summary>
public sealed class FocusSession
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The person.</summary>
    public Guid UserId { get; set; }

    /// <summary>What it's for.</summary>
    public string? Title { get; set; }

    /// <summary>Minutes planned.</summary>
    [AtLeast(1)]
    public int DurationMinutes { get; set; }

    /// <summary>Minutes it took; null until it ended.</summary>
    public int? ActualDuration { get; set; }

    /// <summary>How far it is.</summary>
    public FocusSessionStatus Status { get; set; }

    /// <summary>Applications that are closed meanwhile, a JSON array.</summary>
    [JsonArray]
    public JsonElement? BlockedApps { get; set; }

    /// <summary>Websites that are closed meanwhile, a JSON array.</summary>
    [JsonArray]
    public JsonElement? BlockedWebsites { get; set; }

    /// <summary>How often the person tried to reach something closed.</summary>
    public int DistractionCount { get; set; }

    /// <summary>When it began.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>When it ended; null while it hasn't.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>When the pause began that it is in; kept by the database.</summary>
    [ServerOnly]
    public DateTime? PausedAt { get; set; }

    /// <summary>Milliseconds of the pauses that are over; kept by the database.</summary>
    [ServerOnly]
    public long PausedMs { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The person.</summary>
    public User? User { get; set; }
}
