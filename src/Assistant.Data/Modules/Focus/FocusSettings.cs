using System.Text.Json;
using Assistant.Data.Model.Rules;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Focus;

/// <summary>How one person likes to concentrate; one row for each person. Table <c>assistant.focus_settings</c>.</summary>
public sealed class FocusSettings
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The person, unique.</summary>
    public Guid UserId { get; set; }

    /// <summary>What others are told while the person concentrates.</summary>
    public string? DefaultMessage { get; set; }

    /// <summary>Minutes of work in a pomodoro round.</summary>
    [AtLeast(1)]
    public int PomodoroWorkMinutes { get; set; } = 25;

    /// <summary>Minutes of break in a pomodoro round.</summary>
    [AtLeast(1)]
    public int PomodoroBreakMinutes { get; set; } = 5;

    /// <summary>How the person is reached by those who may disturb, a JSON object.</summary>
    [JsonObject]
    public JsonElement? BypassNotificationConfig { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The person.</summary>
    public User? User { get; set; }
}
