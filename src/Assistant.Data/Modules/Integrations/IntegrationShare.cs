using Assistant.Data.Modules.Identity;
using Assistant.Data.Modules.Teams;

namespace Assistant.Data.Modules.Integrations;

/// <summary>An integration that a team may use though it's another's. It is live while its status is ACTIVE. Table <c>assistant.integration_shares</c>.</summary>
public sealed class IntegrationShare
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The integration.</summary>
    public Guid IntegrationId { get; set; }

    /// <summary>The team that receives it.</summary>
    public Guid TeamId { get; set; }

    /// <summary>How much it gives.</summary>
    public IntegrationShareLevel ShareLevel { get; set; }

    /// <summary>Whether it is in force.</summary>
    public IntegrationShareStatus Status { get; set; }

    /// <summary>When it was revoked; null: it isn't. Kept by the database.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>Who shared.</summary>
    public Guid? SharedByUserId { get; set; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The integration.</summary>
    public Integration? Integration { get; set; }

    /// <summary>The team that receives it.</summary>
    public Team? Team { get; set; }

    /// <summary>Who shared.</summary>
    public UserProfile? SharedByUser { get; set; }
}
