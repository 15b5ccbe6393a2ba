using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Productivity;

/// <summary>Hours that a person wants to reach, or to stay below. Table <c>assistant.goals</c>.</summary>
public sealed class Goal
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The person.</summary>
    public Guid UserId { get; set; }

    /// <summary>What the person calls it.</summary>
    public required string Name { get; set; }

    /// <summary>What is counted, for example <c>daily_productive</c>.</summary>
    public required string Type { get; set; }

    /// <summary>The hours.</summary>
    public double TargetHours { get; set; }

    /// <summary>Whether it's being followed.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The person.</summary>
    public User? User { get; set; }
}
