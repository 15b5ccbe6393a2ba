namespace Assistant.Data.Modules.Focus;

/// <summary>How a person concentrates.</summary>
public enum FocusMode
{
    /// <summary>Until it's ended, or until a given time.</summary>
    Simple,

    /// <summary>In rounds of work and break.</summary>
    Pomodoro,
}
