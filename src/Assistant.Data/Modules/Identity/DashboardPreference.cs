using System.Text.Json;
using Assistant.Data.Model.Rules;

namespace Assistant.Data.Modules.Identity;

/// <summary>How one person has set up one card of the dashboard. Table <c>assistant.dashboard_preferences</c>.</summary>
public sealed class DashboardPreference
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The person.</summary>
    public Guid UserId { get; set; }

    /// <summary>The kind of card, for example <c>bart</c>; a person has one of each.</summary>
    [NotBlank]
    public required string CardType { get; set; }

    /// <summary>The card's own settings, a JSON object.</summary>
    [JsonObject]
    public JsonElement Preferences { get; set; }

    /// <summary>The card's place among the person's cards, the lowest first.</summary>
    public int SortOrder { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The person.</summary>
    public User? User { get; set; }
}
