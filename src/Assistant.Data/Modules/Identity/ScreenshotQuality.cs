namespace Assistant.Data.Modules.Identity;

/// <summary>How finely screenshots are kept.</summary>
public enum ScreenshotQuality
{
    /// <summary>Small files.</summary>
    Low,

    /// <summary>Readable text.</summary>
    Medium,

    /// <summary>As on the screen.</summary>
    High,
}
