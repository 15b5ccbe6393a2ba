using System.Text.Json;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Productivity;

/// <summary>Work that a person has timed by hand. Table <c>assistant.work_sessions</c>.</summary>
public sealed class WorkSession
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The person.</summary>
    public Guid UserId { get; set; }

    /// <summary>What was done.</summary>
    public string? Title { get; set; }

    /// <summary>Notes.</summary>
    public string? Description { get; set; }

    /// <summary>The project it's counted for.</summary>
    public string? Project { get; set; }

    /// <summary>Labels, a JSON array.</summary>
    public JsonElement? Tags { get; set; }

    /// <summary>When it began.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>When it ended; null while it hasn't.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Seconds; null while it hasn't ended.</summary>
    public int? Duration { get; set; }

    /// <summary>Whether somebody is charged for it.</summary>
    public bool IsBillable { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The person.</summary>
    public User? User { get; set; }
}
