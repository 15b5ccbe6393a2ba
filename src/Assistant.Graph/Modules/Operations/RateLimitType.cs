using Assistant.Data.Modules.Operations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Operations;

/// <summary>The type <c>RateLimit</c>.</summary>
internal sealed class RateLimitType : EntityType<RateLimit>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<RateLimit> type)
    {
        type.Description("How many requests a person has made of one agent in one period, and how many are allowed. Only that person sees it.");
        type.Field(limit => limit.AgentType, "The agent.");
        type.Field(limit => limit.LimitType, "How long the period is.");
        type.Field(limit => limit.PeriodStart, "When the period began.");
        type.Field(limit => limit.PeriodEnd, "When the period ends, and counting begins anew.");
        type.Field(limit => limit.RequestCount, "Requests in the period so far.");
        type.Field(limit => limit.LimitValue, "Requests that the period allows; one more is refused.");
        type.Field(limit => limit.CreatedAt, "When the period's first request was made.");
        type.Field(limit => limit.UserId, "The person's key.");
        type.Reference(limit => limit.User, "The person.");
        type.RootById("rateLimit");
        type.RootConnection("rateLimits", "The reader's counted periods, the newest first.", newestBy: limit => limit.PeriodStart);
    }
}
