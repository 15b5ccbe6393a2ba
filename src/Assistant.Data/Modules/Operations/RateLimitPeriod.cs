namespace Assistant.Data.Modules.Operations;

/// <summary>How long a period is in which requests are counted. Periods begin by the clock of UTC.</summary>
public enum RateLimitPeriod
{
    /// <summary>An hour.</summary>
    Hourly,

    /// <summary>A day.</summary>
    Daily,
}
