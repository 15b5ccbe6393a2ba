using System.Text.Json;
using Assistant.Data.Model;

namespace Assistant.Data.Modules.Slack;

/// <summary>
/// What an analysis says of one account's contributions, in one of its channels or in all of them. Table
/// <c>assistant.slack_contributions</c>.
/// </summary>
public sealed class SlackContribution
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The analysis.</summary>
    public Guid AnalysisId { get; set; }

    /// <summary>The analysis's workspace; filled by the database, for row security.</summary>
    [ServerOnly]
    public Guid WorkspaceId { get; set; }

    /// <summary>The account, of the same workspace.</summary>
    public Guid UserId { get; set; }

    /// <summary>The channel, one of the analysis's; null: all of them together.</summary>
    public Guid? ChannelId { get; set; }

    /// <summary>How much the person solved problems.</summary>
    public double ProblemSolvingScore { get; set; }

    /// <summary>How much the person shared knowledge.</summary>
    public double KnowledgeSharingScore { get; set; }

    /// <summary>How much the person brought others together.</summary>
    public double TeamCoordinationScore { get; set; }

    /// <summary>How much the person took part.</summary>
    public double EngagementScore { get; set; }

    /// <summary>The scores together.</summary>
    public double TotalScore { get; set; }

    /// <summary>How many messages the person wrote.</summary>
    public int MessageCount { get; set; }

    /// <summary>How many of them were replies in threads.</summary>
    public int ThreadReplyCount { get; set; }

    /// <summary>How many reactions the person put.</summary>
    public int ReactionGivenCount { get; set; }

    /// <summary>How many reactions others put on the person's messages.</summary>
    public int ReactionReceivedCount { get; set; }

    /// <summary>Messages that stand out, with reasons, as JSON.</summary>
    public JsonElement? NotableContributions { get; set; }

    /// <summary>What the model makes of it, in words.</summary>
    public string? Insights { get; set; }

    /// <summary>The same as data, a JSON object.</summary>
    public JsonElement? InsightsData { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The analysis.</summary>
    public SlackAnalysis? Analysis { get; set; }

    /// <summary>The account.</summary>
    public SlackUser? User { get; set; }

    /// <summary>The channel.</summary>
    public SlackChannel? Channel { get; set; }
}
