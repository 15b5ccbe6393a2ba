using System.Text.Json;
using Assistant.Data.Model;

namespace Assistant.Data.Modules.Slack;

/// <summary>
/// An account of a person or a bot in a Slack workspace. How to reach the person is in <see cref="Contact"/>, which fewer people may
/// read. Table <c>assistant.slack_users</c>.
/// </summary>
public sealed class SlackUser
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The workspace.</summary>
    public Guid WorkspaceId { get; set; }

    /// <summary>Slack's own id, unique in the workspace.</summary>
    public required string SlackId { get; set; }

    /// <summary>The account's name.</summary>
    public required string Name { get; set; }

    /// <summary>The name that Slack shows.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The full name.</summary>
    public string? RealName { get; set; }

    /// <summary>The e-mail address. Written here, read through <see cref="Contact"/>.</summary>
    [Guarded]
    public string? Email { get; set; }

    /// <summary>The job.</summary>
    public string? Title { get; set; }

    /// <summary>The telephone number. Written here, read through <see cref="Contact"/>.</summary>
    [Guarded]
    public string? Phone { get; set; }

    /// <summary>The time zone, for example <c>Europe/Lisbon</c>.</summary>
    public string? Timezone { get; set; }

    /// <summary>The time zone's distance from UTC, in seconds.</summary>
    public int? TimezoneOffset { get; set; }

    /// <summary>Address of a picture.</summary>
    public string? ProfileImageUrl { get; set; }

    /// <summary>Whether it's a program's account.</summary>
    public bool IsBot { get; set; }

    /// <summary>Whether the person administers the workspace in Slack; grants nothing here.</summary>
    public bool IsAdmin { get; set; }

    /// <summary>Whether the account was closed.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>What Slack says besides, a JSON object. Written here, read through <see cref="Contact"/>.</summary>
    [Guarded]
    public JsonElement? ProfileData { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The workspace.</summary>
    public SlackWorkspace? Workspace { get; set; }

    /// <summary>How to reach the person, for members of the workspace's team.</summary>
    public SlackUserContact? Contact { get; set; }

    /// <summary>What the account wrote.</summary>
    public ICollection<SlackMessage> Messages { get; } = [];

    /// <summary>The account's reactions.</summary>
    public ICollection<SlackReaction> Reactions { get; } = [];

    /// <summary>What analyses say of the account's contributions.</summary>
    public ICollection<SlackContribution> Contributions { get; } = [];
}
