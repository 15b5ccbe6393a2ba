using System.Text.Json;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Slack;

/// <summary>
/// An analysis of what people contribute in some channels of a workspace during some time. Whoever may not read each of its channels
/// doesn't see it. Table <c>assistant.slack_analyses</c>.
/// </summary>
public sealed class SlackAnalysis
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The workspace.</summary>
    public Guid WorkspaceId { get; set; }

    /// <summary>The person who made it; null once the account is gone.</summary>
    public Guid? CreatedByUserId { get; set; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>What it's for.</summary>
    public string? Description { get; set; }

    /// <summary>The beginning of the time that it covers.</summary>
    public DateTime StartDate { get; set; }

    /// <summary>The end of the time that it covers, after its beginning.</summary>
    public DateTime EndDate { get; set; }

    /// <summary>Settings of its own, a JSON object.</summary>
    public JsonElement? Parameters { get; set; }

    /// <summary>The model that it uses.</summary>
    public string? LlmModel { get; set; }

    /// <summary>What kind of analysis it is.</summary>
    public string AnalysisType { get; set; } = "contribution";

    /// <summary>Whether it runs again by itself.</summary>
    public bool IsScheduled { get; set; }

    /// <summary>How often it runs; never null where it's scheduled.</summary>
    public SlackAnalysisFrequency? ScheduleFrequency { get; set; }

    /// <summary>When it runs next.</summary>
    public DateTime? NextRunAt { get; set; }

    /// <summary>How far it is, in a word.</summary>
    public string Status { get; set; } = "pending";

    /// <summary>How much is done, in percent.</summary>
    public double Progress { get; set; }

    /// <summary>Why it failed.</summary>
    public string? ErrorMessage { get; set; }

    /// <summary>What it found on the whole, a JSON object.</summary>
    public JsonElement? ResultSummary { get; set; }

    /// <summary>When it was done.</summary>
    public DateTime? CompletionTime { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The workspace.</summary>
    public SlackWorkspace? Workspace { get; set; }

    /// <summary>The person who made it.</summary>
    public UserProfile? CreatedByUser { get; set; }

    /// <summary>The channels that it covers.</summary>
    public ICollection<SlackChannel> Channels { get; } = [];

    /// <summary>What it says of people's contributions.</summary>
    public ICollection<SlackContribution> Contributions { get; } = [];

    /// <summary>What it says of single channels.</summary>
    public ICollection<SlackChannelAnalysis> ChannelAnalyses { get; } = [];
}
