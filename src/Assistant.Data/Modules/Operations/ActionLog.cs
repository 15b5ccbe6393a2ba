using System.Text.Json;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Operations;

/// <summary>Something that waits for a person's attention. Table <c>assistant.action_logs</c>.</summary>
public sealed class ActionLog
{
    /// <summary>The state of a row that nobody has attended to.</summary>
    public const string Open = "open";

    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The person.</summary>
    public Guid UserId { get; set; }

    /// <summary>What has happened, or what is to be done.</summary>
    public required string EventType { get; set; }

    /// <summary>How far the person has got with it, <see cref="Open"/> at first.</summary>
    public string State { get; set; } = Open;

    /// <summary>The same in words.</summary>
    public string? Description { get; set; }

    /// <summary>What belongs to it.</summary>
    public JsonElement? Details { get; set; }

    /// <summary>What the assistant would do.</summary>
    public JsonElement? Recommendations { get; set; }

    /// <summary>When it came up.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The person.</summary>
    public User? User { get; set; }
}
