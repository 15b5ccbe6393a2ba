using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Operations;

/// <summary>
/// How many requests a person has made of one agent in one period. Table <c>assistant.rate_limits</c>; only
/// <c>app.record_usage</c> writes it.
/// </summary>
public sealed class RateLimit
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The person.</summary>
    public Guid UserId { get; set; }

    /// <summary>The agent.</summary>
    public AgentType AgentType { get; set; }

    /// <summary>When the period begins.</summary>
    public DateTime PeriodStart { get; set; }

    /// <summary>When the next one begins.</summary>
    public DateTime PeriodEnd { get; set; }

    /// <summary>Requests so far.</summary>
    public int RequestCount { get; set; }

    /// <summary>How long the period is.</summary>
    public RateLimitPeriod LimitType { get; set; }

    /// <summary>How many requests the period allows, as it was set at the latest request.</summary>
    public int LimitValue { get; set; }

    /// <summary>When the first request of the period was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The person.</summary>
    public User? User { get; set; }
}
