using Assistant.Data.Model;
using Assistant.Data.Model.Rules;

namespace Assistant.Data.Modules.Identity;

/// <summary>How one person's desktop application behaves; one row for each person. Table <c>assistant.user_settings</c>.</summary>
public sealed class UserSettings
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The person, unique.</summary>
    public Guid UserId { get; set; }

    /// <summary>How the application looks.</summary>
    public Theme Theme { get; set; } = Theme.System;

    /// <summary>The language of the application, a BCP 47 tag such as <c>en</c>.</summary>
    [Pattern(@"\A[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", "a language tag such as `en` or `pt-BR`")]
    public string Language { get; set; } = "en";

    /// <summary>Whether it starts with the computer.</summary>
    public bool StartOnBoot { get; set; }

    /// <summary>Whether activities are recorded.</summary>
    public bool TrackingEnabled { get; set; } = true;

    /// <summary>Whether screenshots are taken.</summary>
    public bool ScreenshotsEnabled { get; set; }

    /// <summary>Seconds between screenshots.</summary>
    [AtLeast(1)]
    public int ScreenshotInterval { get; set; } = 300;

    /// <summary>How finely they're kept.</summary>
    public ScreenshotQuality ScreenshotQuality { get; set; } = ScreenshotQuality.Medium;

    /// <summary>Whether they're blurred before they're kept.</summary>
    public bool BlurScreenshots { get; set; }

    /// <summary>Whether recording is suspended.</summary>
    public bool IncognitoMode { get; set; }

    /// <summary>Days for which what was recorded is kept.</summary>
    [AtLeast(1)]
    public int DataRetentionDays { get; set; } = 90;

    /// <summary>Whether the person is notified.</summary>
    public bool NotificationsEnabled { get; set; } = true;

    /// <summary>Whether the person is reminded of breaks.</summary>
    public bool BreakReminders { get; set; } = true;

    /// <summary>Seconds without input after which the person counts as away.</summary>
    [AtLeast(1)]
    public int IdleTimeout { get; set; } = 300;

    /// <summary>Whether time away is recorded.</summary>
    public bool TrackIdle { get; set; } = true;

    /// <summary>The person's own key for OpenAI, encrypted.</summary>
    [Secret]
    public string? EncryptedOpenaiApiKey { get; set; }

    /// <summary>Whether there is such a key; kept by the database, since nobody may look at the key to tell.</summary>
    public bool HasOpenAiApiKey { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The person.</summary>
    public User? User { get; set; }
}
