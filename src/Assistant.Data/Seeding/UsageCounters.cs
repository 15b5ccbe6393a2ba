using Assistant.Data.Modules.Operations;

namespace Assistant.Data.Seeding;

/// <summary>The counters of limits, as uses of models move them.</summary>
internal static class UsageCounters
{
    /// <summary>A counter for each person, agent and period with a limit in which there were uses.</summary>
    /// <param name="logs">The uses.</param>
    /// <param name="limits">How many each agent allows in a period.</param>
    /// <param name="since">Periods that began before aren't kept.</param>
    public static IReadOnlyList<RateLimit> Of(
        IEnumerable<UsageLog> logs, IReadOnlyDictionary<(AgentType Agent, RateLimitPeriod Period), int> limits, DateTime since)
    {
        var counters = new Dictionary<(Guid User, AgentType Agent, RateLimitPeriod Period, DateTime Start), RateLimit>();
        foreach (var log in logs)
        {
            foreach (var period in Enum.GetValues<RateLimitPeriod>())
            {
                var day = log.RequestTimestamp.Date;
                var start = period is RateLimitPeriod.Daily ? day : day.AddHours(log.RequestTimestamp.Hour);
                if (start < since || !limits.TryGetValue((log.AgentType, period), out var allowed))
                {
                    continue;
                }

                var key = (log.UserId, log.AgentType, period, start);
                if (!counters.TryGetValue(key, out var counter))
                {
                    var random = SeedRandom.For("counter", counters.Count);
                    counters.Add(key, counter = new RateLimit
                    {
                        Id = random.NextId(log.RequestTimestamp),
                        UserId = log.UserId,
                        AgentType = log.AgentType,
                        PeriodStart = start,
                        PeriodEnd = period is RateLimitPeriod.Daily ? start.AddDays(1) : start.AddHours(1),
                        LimitType = period,
                        LimitValue = allowed,
                        CreatedAt = log.RequestTimestamp,
                    });
                }

                counter.RequestCount++;
            }
        }

        return [.. counters.Values];
    }
}
