using System.Text.Json;
using Assistant.Data.Modules.Chats;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Operations;

/// <summary>
/// One use of a model: tokens, costs and times. Table <c>assistant.usage_logs</c>; only <c>app.record_usage</c> writes it.
/// </summary>
public sealed class UsageLog
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>Whose use it was.</summary>
    public Guid UserId { get; set; }

    /// <summary>The person's chat that it was for; null where there was none, or none any more.</summary>
    public Guid? ChatId { get; set; }

    /// <summary>What it was for.</summary>
    public AgentType AgentType { get; set; }

    /// <summary>The model.</summary>
    public required string ModelUsed { get; set; }

    /// <summary>Who runs the model.</summary>
    public ModelProvider Provider { get; set; }

    /// <summary>Tokens read.</summary>
    public int InputTokens { get; set; }

    /// <summary>Tokens written.</summary>
    public int OutputTokens { get; set; }

    /// <summary>Both together.</summary>
    public int TotalTokens { get; set; }

    /// <summary>The price of the tokens read, in US dollars.</summary>
    public decimal InputCost { get; set; }

    /// <summary>The price of the tokens written, in US dollars.</summary>
    public decimal OutputCost { get; set; }

    /// <summary>Both together.</summary>
    public decimal TotalCost { get; set; }

    /// <summary>When the model was asked.</summary>
    public DateTime RequestTimestamp { get; set; }

    /// <summary>When it had answered; null where it never did.</summary>
    public DateTime? ResponseTimestamp { get; set; }

    /// <summary>How long it took, in milliseconds; null where it never answered.</summary>
    public int? DurationMs { get; set; }

    /// <summary>Tool calls, errors and the like, a JSON object.</summary>
    public JsonElement? Metadata { get; set; }

    /// <summary>Whose use it was.</summary>
    public User? User { get; set; }

    /// <summary>The chat that it was for.</summary>
    public Chat? Chat { get; set; }
}
