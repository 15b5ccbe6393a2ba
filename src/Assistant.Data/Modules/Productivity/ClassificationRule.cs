using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Productivity;

/// <summary>
/// What activities of an application or at an address count as: a person's own rule, or one for everybody. Table
/// <c>assistant.classification_rules</c>.
/// </summary>
public sealed class ClassificationRule
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The person; null for a rule for everybody.</summary>
    public Guid? UserId { get; set; }

    /// <summary>The application that it's about.</summary>
    public string? AppName { get; set; }

    /// <summary>A regular expression for addresses that it's about.</summary>
    public string? UrlPattern { get; set; }

    /// <summary>What the time counts as spent on.</summary>
    public required string Category { get; set; }

    /// <summary>Whether the time counts as well spent.</summary>
    public bool IsProductive { get; set; }

    /// <summary>Among rules that fit, the highest wins.</summary>
    public int Priority { get; set; }

    /// <summary>Whether it's applied.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The person; null for a rule for everybody.</summary>
    public User? User { get; set; }
}
