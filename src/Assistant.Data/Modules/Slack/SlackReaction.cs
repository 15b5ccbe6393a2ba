using Assistant.Data.Model;

namespace Assistant.Data.Modules.Slack;

/// <summary>An emoji that somebody put on a Slack message. Table <c>assistant.slack_reactions</c>.</summary>
public sealed class SlackReaction
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The message.</summary>
    public Guid MessageId { get; set; }

    /// <summary>The message's channel; filled by the database, for row security.</summary>
    [ServerOnly]
    public Guid ChannelId { get; set; }

    /// <summary>The message's workspace; filled by the database, for row security.</summary>
    [ServerOnly]
    public Guid WorkspaceId { get; set; }

    /// <summary>The account that reacted, of the same workspace.</summary>
    public Guid UserId { get; set; }

    /// <summary>The emoji's name, for example <c>thumbsup</c>.</summary>
    public required string EmojiName { get; set; }

    /// <summary>The emoji itself.</summary>
    public string? EmojiCode { get; set; }

    /// <summary>When it was put, a Slack timestamp.</summary>
    public string? ReactionTs { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The message.</summary>
    public SlackMessage? Message { get; set; }

    /// <summary>The account that reacted.</summary>
    public SlackUser? User { get; set; }
}
