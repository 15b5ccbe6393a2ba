namespace Assistant.Data.Modules.Focus;

/// <summary>How far a focus session is.</summary>
public enum FocusSessionStatus
{
    /// <summary>Running.</summary>
    Active,

    /// <summary>Interrupted, to be continued.</summary>
    Paused,

    /// <summary>Kept to its end.</summary>
    Completed,

    /// <summary>Given up.</summary>
    Cancelled,
}
