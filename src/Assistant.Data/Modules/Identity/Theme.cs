namespace Assistant.Data.Modules.Identity;

/// <summary>How applications look.</summary>
public enum Theme
{
    /// <summary>Light on dark.</summary>
    Dark,

    /// <summary>Dark on light.</summary>
    Light,

    /// <summary>As the person's device has it.</summary>
    System,
}
