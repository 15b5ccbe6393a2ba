using Assistant.Data.Modules.Identity;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Identity;

/// <summary>The type <c>UserSettings</c>.</summary>
internal sealed class UserSettingsType : EntityType<UserSettings>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<UserSettings> type)
    {
        type.Description("How a person's desktop application behaves. Only that person sees it.");
        type.Field(settings => settings.Theme, "How the application looks.");
        type.Field(settings => settings.Language, "The language of the application, a language tag such as `en` or `pt-BR`.");
        type.Field(settings => settings.StartOnBoot, "Whether the application starts with the computer.");
        type.Field(settings => settings.TrackingEnabled, "Whether activities are recorded.");
        type.Field(settings => settings.ScreenshotsEnabled, "Whether screenshots are taken.");
        type.Field(settings => settings.ScreenshotInterval, "Seconds between two screenshots.");
        type.Field(settings => settings.ScreenshotQuality, "How finely screenshots are kept.");
        type.Field(settings => settings.BlurScreenshots, "Whether screenshots are blurred before they are kept.");
        type.Field(settings => settings.IncognitoMode, "Whether recording is suspended for now.");
        type.Field(settings => settings.DataRetentionDays, "For how many days recordings are kept.");
        type.Field(settings => settings.NotificationsEnabled, "Whether the person gets notifications.");
        type.Field(settings => settings.BreakReminders, "Whether the person is reminded to take breaks.");
        type.Field(settings => settings.IdleTimeout, "After how many seconds without input the person counts as away.");
        type.Field(settings => settings.TrackIdle, "Whether time away is recorded.");
        type.Field(settings => settings.HasOpenAiApiKey, "Whether the person has stored a key for OpenAI. The key itself can't be read.");
        type.Field(settings => settings.CreatedAt, "When the settings were first stored.");
        type.Field(settings => settings.UpdatedAt, "When the settings last changed.");
        type.Field(settings => settings.UserId, "The person's key.");
        type.Reference(settings => settings.User, "The person.");
        type.Save(settings => settings.UserId, "Sets how the signed-in person's desktop application behaves. What isn't given stays, or is as usual.");
        type.RootById("userSettings");
    }
}
