using Assistant.Data.Modules.Productivity;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Productivity;

/// <summary>The type <c>Screenshot</c>.</summary>
internal sealed class ScreenshotType : EntityType<Screenshot>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<Screenshot> type)
    {
        type.Description("A picture of a person's screen, by where it is kept. Only that person sees it.");
        type.Field(screenshot => screenshot.FilePath, "The file on the person's own computer.");
        type.Field(screenshot => screenshot.CloudUrl, "A copy in the cloud; missing where there is none.", scalar: "URL");
        type.Field(screenshot => screenshot.ThumbnailUrl, "A small copy for previews; missing where there is none.", scalar: "URL");
        type.Field(screenshot => screenshot.AppName, "The application in front.");
        type.Field(screenshot => screenshot.WindowTitle, "The title of its window.");
        type.Field(screenshot => screenshot.IsBlurred, "Whether the picture was blurred.");
        type.Field(screenshot => screenshot.FileSize, "The size of the file in bytes.");
        type.Field(screenshot => screenshot.Width, "The width in pixels.");
        type.Field(screenshot => screenshot.Height, "The height in pixels.");
        type.Field(screenshot => screenshot.CapturedAt, "When the picture was taken.");
        type.Field(screenshot => screenshot.CreatedAt, "When it was recorded.");
        type.Field(screenshot => screenshot.UpdatedAt, "When its record last changed.");
        type.Field(screenshot => screenshot.UserId, "The person's key.");
        type.Reference(screenshot => screenshot.User, "The person whose screen it shows.");
        type.RootById("screenshot");
        type.RootConnection("screenshots", "All screenshots of the reader, the latest first.", newestBy: screenshot => screenshot.CapturedAt);
    }
}
