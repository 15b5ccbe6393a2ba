using Assistant.Data.Modules.Identity;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Identity;

/// <summary>The enum <c>ScreenshotQuality</c>.</summary>
internal sealed class ScreenshotQualityType() : EnumDescription<ScreenshotQuality>(
    "How finely screenshots are kept.",
    (ScreenshotQuality.Low, "In small files."),
    (ScreenshotQuality.Medium, "So that text can be read."),
    (ScreenshotQuality.High, "As they are on the screen."));
