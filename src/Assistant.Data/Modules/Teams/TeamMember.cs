using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Teams;

/// <summary>
/// A person in a team. The team and the person never change, and only while it's active does a membership give anything. Table
/// <c>assistant.team_members</c>.
/// </summary>
public sealed class TeamMember
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The team.</summary>
    public Guid TeamId { get; set; }

    /// <summary>The person, at most once in a team.</summary>
    public Guid UserId { get; set; }

    /// <summary>What the person is to the team.</summary>
    public TeamRole Role { get; set; }

    /// <summary>The address by which the person came.</summary>
    public string? Email { get; set; }

    /// <summary>The name that the team knows the person by.</summary>
    public string? DisplayName { get; set; }

    /// <summary>How the invitation ended, for example <c>accepted</c>.</summary>
    public string? InvitationStatus { get; set; }

    /// <summary>Who invited the person.</summary>
    public Guid? InvitedByUserId { get; set; }

    /// <summary>When the person joined.</summary>
    public DateTime JoinedAt { get; set; }

    /// <summary>Whether the membership is in force.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>When the person last did something in the team.</summary>
    public DateTime? LastActiveAt { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The team.</summary>
    public Team? Team { get; set; }

    /// <summary>The person.</summary>
    public UserProfile? User { get; set; }

    /// <summary>Who invited the person.</summary>
    public UserProfile? InvitedBy { get; set; }
}
