using System.Text.Json;
using Assistant.Data.Model;
using Assistant.Data.Modules.Calendar;
using Assistant.Data.Modules.Identity;
using Assistant.Data.Modules.Slack;
using Assistant.Data.Modules.Teams;

namespace Assistant.Data.Modules.Integrations;

/// <summary>A connection to a service, owned by either a person or a team. Table <c>assistant.integrations</c>.</summary>
public sealed class Integration
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>What it is for.</summary>
    public string? Description { get; set; }

    /// <summary>The service.</summary>
    public IntegrationProvider Provider { get; set; }

    /// <summary>Whether it works.</summary>
    public IntegrationStatus Status { get; set; }

    /// <summary>What the service says and needs; readable only through <see cref="Details"/>.</summary>
    [Guarded]
    public JsonElement? Metadata { get; set; }

    /// <summary>The account at the service.</summary>
    public string? ProviderUserId { get; set; }

    /// <summary>The workspace at the service.</summary>
    public string? WorkspaceId { get; set; }

    /// <summary>When it was last used.</summary>
    public DateTime? LastUsedAt { get; set; }

    /// <summary>The person who owns it; null where a team does.</summary>
    public Guid? OwnerUserId { get; set; }

    /// <summary>The team that owns it; null where a person does.</summary>
    public Guid? OwnerTeamId { get; set; }

    /// <summary>Who made it.</summary>
    public Guid? CreatedByUserId { get; set; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>What only those who administer it read.</summary>
    public IntegrationDetails? Details { get; set; }

    /// <summary>The person who owns it.</summary>
    public UserProfile? OwnerUser { get; set; }

    /// <summary>The team that owns it.</summary>
    public Team? OwnerTeam { get; set; }

    /// <summary>Who made it.</summary>
    public UserProfile? CreatedByUser { get; set; }

    /// <summary>The Slack workspace that it reads.</summary>
    public SlackWorkspace? SlackWorkspace { get; set; }

    /// <summary>Its credentials.</summary>
    public ICollection<IntegrationCredential> Credentials { get; } = [];

    /// <summary>Its resources.</summary>
    public ICollection<ServiceResource> Resources { get; } = [];

    /// <summary>Its shares.</summary>
    public ICollection<IntegrationShare> Shares { get; } = [];

    /// <summary>What happened to it.</summary>
    public ICollection<IntegrationEvent> Events { get; } = [];

    /// <summary>The events of calendars that were read through it.</summary>
    public ICollection<CalendarEvent> CalendarEvents { get; } = [];
}
