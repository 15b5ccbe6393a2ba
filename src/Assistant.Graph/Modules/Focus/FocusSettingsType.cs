using Assistant.Data.Modules.Focus;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary>The type <c>FocusSettings</c>.</summary>
internal sealed class FocusSettingsType : EntityType<FocusSettings>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<FocusSettings> type)
    {
        type.Description("How a person likes to concentrate. Only that person sees it.");
        type.Field(settings => settings.DefaultMessage, "What others are told while the person concentrates.");
        type.Field(settings => settings.PomodoroWorkMinutes, "Minutes of work in a pomodoro round.");
        type.Field(settings => settings.PomodoroBreakMinutes, "Minutes of break in a pomodoro round.");
        type.Field(
            settings => settings.BypassNotificationConfig,
            "How the person is told when one of the people who may disturb writes: an object about sounds, e-mail and text messages.");
        type.Field(settings => settings.CreatedAt, "When the settings were first stored.");
        type.Field(settings => settings.UpdatedAt, "When the settings last changed.");
        type.Field(settings => settings.UserId, "The person's key.");
        type.Reference(settings => settings.User, "The person.");
        type.Save(settings => settings.UserId, "Changes how the reader likes to concentrate.");
        type.RootById("focusSettings");
    }
}
