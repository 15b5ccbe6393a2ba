using System.Text.Json;
using Assistant.Data.Modules.Identity;
using Assistant.Data.Modules.Operations;

namespace Assistant.Data.Modules.Chats;

/// <summary>A conversation of one person with the assistant. Table <c>assistant.chats</c>.</summary>
public sealed class Chat
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The owner; the person who makes the chat.</summary>
    public Guid UserId { get; set; }

    /// <summary>What it's about.</summary>
    public string? Title { get; set; }

    /// <summary>Where it's held.</summary>
    public ChatSource Source { get; set; }

    /// <summary>What the owner says about who may see it; grants nothing.</summary>
    public ChatVisibility Visibility { get; set; } = ChatVisibility.Private;

    /// <summary>Whether the owner has starred it.</summary>
    public bool IsStarred { get; set; }

    /// <summary>The Slack channel of a chat held there.</summary>
    public string? SlackChannelId { get; set; }

    /// <summary>The Slack thread of a chat held there, a Slack timestamp.</summary>
    public string? SlackThreadTs { get; set; }

    /// <summary>Usage data of the latest answer, a JSON object.</summary>
    public JsonElement? LastContext { get; set; }

    /// <summary>Sum of the messages' input tokens; kept by the database.</summary>
    public long TotalInputTokens { get; set; }

    /// <summary>Sum of the messages' output tokens; kept by the database.</summary>
    public long TotalOutputTokens { get; set; }

    /// <summary>Sum of the messages' costs, in US dollars; kept by the database.</summary>
    public decimal TotalCost { get; set; }

    /// <summary>When the chat was begun.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the chat or its messages last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The owner.</summary>
    public User? User { get; set; }

    /// <summary>What was said.</summary>
    public ICollection<Message> Messages { get; } = [];

    /// <summary>The owner's votes on the messages.</summary>
    public ICollection<Vote> Votes { get; } = [];

    /// <summary>The streams in which answers were sent.</summary>
    public ICollection<Stream> Streams { get; } = [];

    /// <summary>What the assistant remembers from this chat.</summary>
    public ICollection<Memory> Memories { get; } = [];

    /// <summary>The uses of models for this chat.</summary>
    public ICollection<UsageLog> UsageLogs { get; } = [];
}
