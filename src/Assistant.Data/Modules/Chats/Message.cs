using System.Text.Json;
using Assistant.Data.Model;
using Assistant.Data.Model.Rules;

namespace Assistant.Data.Modules.Chats;

/// <summary>One thing said in a chat. Table <c>assistant.messages</c>.</summary>
public sealed class Message
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The chat.</summary>
    public Guid ChatId { get; set; }

    /// <summary>The chat's owner; filled by the database, for row security.</summary>
    [ServerOnly]
    public Guid UserId { get; set; }

    /// <summary>Who speaks.</summary>
    public MessageRole Role { get; set; }

    /// <summary>The plain text.</summary>
    public string Content { get; set; } = "";

    /// <summary>The structured form, a JSON array.</summary>
    [JsonArray]
    public JsonElement Parts { get; set; }

    /// <summary>Files that came along, a JSON array.</summary>
    [JsonArray]
    public JsonElement Attachments { get; set; }

    /// <summary>What the application keeps with the message, a JSON object.</summary>
    public JsonElement? Metadata { get; set; }

    /// <summary>The model that wrote it; null for a person's message.</summary>
    public string? ModelUsed { get; set; }

    /// <summary>Tokens read for it; null where nothing was counted.</summary>
    [AtLeast(0)]
    public int? InputTokens { get; set; }

    /// <summary>Tokens written for it; null where nothing was counted.</summary>
    [AtLeast(0)]
    public int? OutputTokens { get; set; }

    /// <summary>What it cost, in US dollars; null where nothing was counted.</summary>
    [AtLeast(0)]
    public decimal? Cost { get; set; }

    /// <summary>When it was said.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The chat.</summary>
    public Chat? Chat { get; set; }

    /// <summary>The owner's vote on it.</summary>
    public Vote? Vote { get; set; }

    /// <summary>The streams in which it was sent: one, or none.</summary>
    public ICollection<Stream> Streams { get; } = [];
}
