using Assistant.Data.Model;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Teams;

/// <summary>
/// An offer to join a team, to whoever has an address. <c>app.accept_invite</c> turns it into a membership, once. Table
/// <c>assistant.team_invites</c>.
/// </summary>
public sealed class TeamInvite
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The team.</summary>
    public Guid TeamId { get; set; }

    /// <summary>The address that is invited, lower-case.</summary>
    public required string Email { get; set; }

    /// <summary>What the person will be to the team.</summary>
    public TeamRole Role { get; set; }

    /// <summary>SHA-256 of the token, 64 hexadecimal digits; the token itself is stored nowhere.</summary>
    [Secret]
    public required string TokenHash { get; set; }

    /// <summary>Who invited.</summary>
    public Guid? InvitedByUserId { get; set; }

    /// <summary>Until when it can be accepted.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>When it was accepted; null: it wasn't yet.</summary>
    public DateTime? AcceptedAt { get; set; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The team.</summary>
    public Team? Team { get; set; }

    /// <summary>Who invited.</summary>
    public UserProfile? InvitedBy { get; set; }
}
