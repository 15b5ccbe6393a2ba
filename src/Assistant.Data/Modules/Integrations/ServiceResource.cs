using System.Text.Json;
using Assistant.Data.Modules.Slack;

namespace Assistant.Data.Modules.Integrations;

/// <summary>Something at a service that an integration reaches: a channel, a repository. Table <c>assistant.service_resources</c>.</summary>
public sealed class ServiceResource
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The integration.</summary>
    public Guid IntegrationId { get; set; }

    /// <summary>What it is.</summary>
    public ServiceResourceKind ResourceType { get; set; }

    /// <summary>Its id at the service.</summary>
    public required string ExternalId { get; set; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>What the service says about it.</summary>
    public JsonElement? Metadata { get; set; }

    /// <summary>When it was last compared with the service.</summary>
    public DateTime? LastSyncedAt { get; set; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The integration.</summary>
    public Integration? Integration { get; set; }

    /// <summary>The Slack channel that it stands for.</summary>
    public SlackChannel? SlackChannel { get; set; }

    /// <summary>Which teams were given access.</summary>
    public ICollection<ResourceAccess> Access { get; } = [];
}
