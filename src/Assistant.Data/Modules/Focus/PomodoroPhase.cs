namespace Assistant.Data.Modules.Focus;

/// <summary>The part of a pomodoro round.</summary>
public enum PomodoroPhase
{
    /// <summary>Working.</summary>
    Work,

    /// <summary>Resting.</summary>
    Break,
}
