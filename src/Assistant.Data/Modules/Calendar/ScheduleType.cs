namespace Assistant.Data.Modules.Calendar;

/// <summary>When a job runs.</summary>
public enum ScheduleType
{
    /// <summary>Every day.</summary>
    Daily,

    /// <summary>Once a week.</summary>
    Weekly,

    /// <summary>Only when somebody starts it.</summary>
    Manual,
}
