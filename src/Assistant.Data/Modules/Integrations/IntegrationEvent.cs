using System.Text.Json;
using Assistant.Data.Model;
using Assistant.Data.Modules.Identity;
using Assistant.Data.Modules.Teams;

namespace Assistant.Data.Modules.Integrations;

/// <summary>Something that happened to an integration. The database writes it with the change, and nobody changes it. Table <c>assistant.integration_events</c>.</summary>
public sealed class IntegrationEvent
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The integration.</summary>
    public Guid IntegrationId { get; set; }

    /// <summary>What happened.</summary>
    public IntegrationEventKind EventType { get; set; }

    /// <summary>More about it; no secret.</summary>
    public JsonElement? Details { get; set; }

    /// <summary>Who did it.</summary>
    public Guid? ActorUserId { get; set; }

    /// <summary>The team that it is about.</summary>
    public Guid? AffectedTeamId { get; set; }

    /// <summary>The affected team's share of the integration, live or not; kept by the database.</summary>
    [ServerOnly]
    public Guid? ShareId { get; set; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it was written.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The integration.</summary>
    public Integration? Integration { get; set; }

    /// <summary>Who did it.</summary>
    public UserProfile? ActorUser { get; set; }

    /// <summary>The team that it is about.</summary>
    public Team? AffectedTeam { get; set; }
}
