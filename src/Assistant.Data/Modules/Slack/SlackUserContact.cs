using System.Text.Json;
using Assistant.Data.Model;

namespace Assistant.Data.Modules.Slack;

/// <summary>
/// How to reach the person of a Slack account, for members of the workspace's team alone. It's the guarded view
/// <c>assistant.slack_user_contacts</c> over the table of <see cref="SlackUser"/>, and more private than its row.
/// </summary>
public sealed class SlackUserContact
{
    /// <summary>The account's key.</summary>
    public Guid Id { get; set; }

    /// <summary>The account's workspace.</summary>
    [ServerOnly]
    public Guid WorkspaceId { get; set; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The telephone number.</summary>
    public string? Phone { get; set; }

    /// <summary>What Slack says besides, a JSON object.</summary>
    public JsonElement? ProfileData { get; set; }
}
