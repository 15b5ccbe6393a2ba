using System.Text.Json;
using Assistant.Data.Model;
using Assistant.Data.Modules.Integrations;
using Assistant.Data.Modules.Teams;

namespace Assistant.Data.Modules.Slack;

/// <summary>A Slack workspace that a team has connected. Table <c>assistant.slack_workspaces</c>.</summary>
public sealed class SlackWorkspace
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The team that connected it.</summary>
    public Guid TeamId { get; set; }

    /// <summary>The integration through which it's synced and shared; set by the server.</summary>
    public Guid? IntegrationId { get; set; }

    /// <summary>Slack's own id, unique.</summary>
    public required string SlackId { get; set; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>The part of its address before <c>.slack.com</c>.</summary>
    public string? Domain { get; set; }

    /// <summary>Address of its icon.</summary>
    public string? IconUrl { get; set; }

    /// <summary>How many people Slack counts in it.</summary>
    public int? TeamSize { get; set; }

    /// <summary>What Slack says besides, a JSON object.</summary>
    public JsonElement Metadata { get; set; }

    /// <summary>Whether the connection works.</summary>
    public bool IsConnected { get; set; }

    /// <summary>How the connection is, in a word.</summary>
    public string? ConnectionStatus { get; set; }

    /// <summary>When the connection last worked.</summary>
    public DateTime? LastConnectedAt { get; set; }

    /// <summary>When it was last synced.</summary>
    public DateTime? LastSyncAt { get; set; }

    /// <summary>The token for Slack's API, encrypted.</summary>
    [Secret]
    public string? EncryptedAccessToken { get; set; }

    /// <summary>The token that renews it, encrypted.</summary>
    [Secret]
    public string? EncryptedRefreshToken { get; set; }

    /// <summary>When the token expires.</summary>
    public DateTime? TokenExpiresAt { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The team that connected it.</summary>
    public Team? Team { get; set; }

    /// <summary>The integration through which it's synced and shared.</summary>
    public Integration? Integration { get; set; }

    /// <summary>Its channels.</summary>
    public ICollection<SlackChannel> Channels { get; } = [];

    /// <summary>Its accounts.</summary>
    public ICollection<SlackUser> Users { get; } = [];

    /// <summary>Analyses of it.</summary>
    public ICollection<SlackAnalysis> Analyses { get; } = [];
}
