namespace Assistant.Data.Modules.Slack;

/// <summary>How often a scheduled analysis runs.</summary>
public enum SlackAnalysisFrequency
{
    /// <summary>Every day.</summary>
    Daily,

    /// <summary>Every week.</summary>
    Weekly,

    /// <summary>Every month.</summary>
    Monthly,
}
