using Assistant.Data.Model;

namespace Assistant.Data.Modules.Operations;

/// <summary>
/// What a person's uses of one model by one agent add up to on one day of UTC. Table <c>assistant.usage_days</c>, key
/// (<see cref="UserId"/>, <see cref="Day"/>, <see cref="AgentType"/>, <see cref="ModelUsed"/>, <see cref="Provider"/>). Triggers keep it
/// in the transaction that writes a <see cref="UsageLog"/>; plans answer with it instead of adding up the uses.
/// </summary>
[ServerOnly]
public sealed class UsageDay
{
    /// <summary>Whose uses they were.</summary>
    public Guid UserId { get; set; }

    /// <summary>When the day begins.</summary>
    public DateTime Day { get; set; }

    /// <summary>What they were for.</summary>
    public AgentType AgentType { get; set; }

    /// <summary>The model.</summary>
    public required string ModelUsed { get; set; }

    /// <summary>Who runs the model.</summary>
    public ModelProvider Provider { get; set; }

    /// <summary>How many there were, at least one.</summary>
    public long Uses { get; set; }

    /// <summary>Tokens read.</summary>
    public long InputTokens { get; set; }

    /// <summary>Tokens written.</summary>
    public long OutputTokens { get; set; }

    /// <summary>Both together.</summary>
    public long TotalTokens { get; set; }

    /// <summary>The price of the tokens read, in US dollars.</summary>
    public decimal InputCost { get; set; }

    /// <summary>The price of the tokens written, in US dollars.</summary>
    public decimal OutputCost { get; set; }

    /// <summary>Both together.</summary>
    public decimal TotalCost { get; set; }
}
