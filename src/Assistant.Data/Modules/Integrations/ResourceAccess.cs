using Assistant.Data.Model;
using Assistant.Data.Modules.Identity;
using Assistant.Data.Modules.Teams;

namespace Assistant.Data.Modules.Integrations;

/// <summary>What a team may do with a resource under a share of the level LIMITED_ACCESS. Without a live share it gives nothing. Table <c>assistant.resource_access</c>.</summary>
public sealed class ResourceAccess
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The resource.</summary>
    public Guid ResourceId { get; set; }

    /// <summary>The team.</summary>
    public Guid TeamId { get; set; }

    /// <summary>What the team may do.</summary>
    public ResourceAccessLevel AccessLevel { get; set; }

    /// <summary>Who gave it.</summary>
    public Guid? GrantedByUserId { get; set; }

    /// <summary>The resource's integration; filled by the database.</summary>
    [ServerOnly]
    public Guid IntegrationId { get; set; }

    /// <summary>The team's share of the integration, live or not; kept by the database.</summary>
    [ServerOnly]
    public Guid? ShareId { get; set; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The resource.</summary>
    public ServiceResource? Resource { get; set; }

    /// <summary>The team.</summary>
    public Team? Team { get; set; }

    /// <summary>Who gave it.</summary>
    public UserProfile? GrantedByUser { get; set; }
}
