using Assistant.Data.Model.Rules;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Focus;

/// <summary>Somebody in Slack who may disturb a person in focus mode. Table <c>assistant.focus_vips</c>.</summary>
public sealed class FocusVip
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The person who concentrates.</summary>
    public Guid UserId { get; set; }

    /// <summary>Who may disturb, by Slack's own id; once for each person.</summary>
    [NotBlank]
    public required string SlackUserId { get; set; }

    /// <summary>What the person calls that somebody.</summary>
    public string? DisplayName { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The person who concentrates.</summary>
    public User? User { get; set; }
}
