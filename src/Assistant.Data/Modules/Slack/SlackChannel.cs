using Assistant.Data.Modules.Integrations;

namespace Assistant.Data.Modules.Slack;

/// <summary>A conversation of a Slack workspace. Table <c>assistant.slack_channels</c>.</summary>
public sealed class SlackChannel
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The workspace.</summary>
    public Guid WorkspaceId { get; set; }

    /// <summary>The resource of the workspace's integration by which it's shared; set by the server.</summary>
    public Guid? ResourceId { get; set; }

    /// <summary>Slack's own id, unique in the workspace.</summary>
    public required string SlackId { get; set; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>What kind of conversation it is.</summary>
    public SlackChannelKind Type { get; set; }

    /// <summary>What it's for.</summary>
    public string? Purpose { get; set; }

    /// <summary>What it's about at present.</summary>
    public string? Topic { get; set; }

    /// <summary>How many members Slack counts.</summary>
    public int? MemberCount { get; set; }

    /// <summary>Whether it's archived.</summary>
    public bool IsArchived { get; set; }

    /// <summary>When it was made in Slack, a Slack timestamp.</summary>
    public string? CreatedAtTs { get; set; }

    /// <summary>Whether the assistant's bot is a member.</summary>
    public bool HasBot { get; set; }

    /// <summary>When the bot joined.</summary>
    public DateTime? BotJoinedAt { get; set; }

    /// <summary>Whether analyses take it in.</summary>
    public bool IsSelectedForAnalysis { get; set; }

    /// <summary>Whether it can be synced.</summary>
    public bool IsSupported { get; set; } = true;

    /// <summary>When it was last synced.</summary>
    public DateTime? LastSyncAt { get; set; }

    /// <summary>The oldest message that was synced, a Slack timestamp.</summary>
    public string? OldestSyncedTs { get; set; }

    /// <summary>The latest message that was synced, a Slack timestamp.</summary>
    public string? LatestSyncedTs { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The workspace.</summary>
    public SlackWorkspace? Workspace { get; set; }

    /// <summary>The resource by which it's shared.</summary>
    public ServiceResource? Resource { get; set; }

    /// <summary>What was written in it.</summary>
    public ICollection<SlackMessage> Messages { get; } = [];

    /// <summary>Analyses that cover it, alone or with others.</summary>
    public ICollection<SlackAnalysis> Analyses { get; } = [];

    /// <summary>What analyses say of people's contributions in it.</summary>
    public ICollection<SlackContribution> Contributions { get; } = [];

    /// <summary>What analyses say of it.</summary>
    public ICollection<SlackChannelAnalysis> ChannelAnalyses { get; } = [];
}
