using System.Text.Json;
using Assistant.Data.Model;

namespace Assistant.Data.Modules.Slack;

/// <summary>What an analysis says of one of its channels. Table <c>assistant.slack_channel_analyses</c>.</summary>
public sealed class SlackChannelAnalysis
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The analysis.</summary>
    public Guid AnalysisId { get; set; }

    /// <summary>The channel, one of the analysis's.</summary>
    public Guid ChannelId { get; set; }

    /// <summary>The analysis's workspace; filled by the database, for row security.</summary>
    [ServerOnly]
    public Guid WorkspaceId { get; set; }

    /// <summary>The beginning of the time that it covers.</summary>
    public DateTime StartDate { get; set; }

    /// <summary>The end of the time that it covers, after its beginning.</summary>
    public DateTime EndDate { get; set; }

    /// <summary>How many messages it took in.</summary>
    public int MessageCount { get; set; }

    /// <summary>How many people wrote them.</summary>
    public int ParticipantCount { get; set; }

    /// <summary>How many threads there were.</summary>
    public int ThreadCount { get; set; }

    /// <summary>How many reactions there were.</summary>
    public int ReactionCount { get; set; }

    /// <summary>What went on.</summary>
    public string? ChannelSummary { get; set; }

    /// <summary>What it was about.</summary>
    public string? TopicAnalysis { get; set; }

    /// <summary>Who contributed what.</summary>
    public string? ContributorInsights { get; set; }

    /// <summary>What stands out.</summary>
    public string? KeyHighlights { get; set; }

    /// <summary>The model that wrote it.</summary>
    public string? ModelUsed { get; set; }

    /// <summary>When the model wrote it.</summary>
    public DateTime? GeneratedAt { get; set; }

    /// <summary>The model's whole answer, as JSON.</summary>
    public JsonElement? RawResponse { get; set; }

    /// <summary>How far it is, in a word.</summary>
    public string Status { get; set; } = "pending";

    /// <summary>Why it failed.</summary>
    public string? ErrorMessage { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The analysis.</summary>
    public SlackAnalysis? Analysis { get; set; }

    /// <summary>The channel.</summary>
    public SlackChannel? Channel { get; set; }
}
