using Assistant.Data.Modules.Operations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Operations;

/// <summary>The enum <c>RateLimitPeriod</c>.</summary>
internal sealed class RateLimitPeriodType() : EnumDescription<RateLimitPeriod>(
    "How long the period of a limit is.",
    (RateLimitPeriod.Hourly, "An hour, from one full hour in UTC to the next."),
    (RateLimitPeriod.Daily, "A day, from one midnight in UTC to the next."));
