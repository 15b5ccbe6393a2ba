using Assistant.Data.Model;

namespace Assistant.Data.Modules.Chats;

/// <summary>The sending of one answer, token by token. Table <c>assistant.streams</c>.</summary>
public sealed class Stream
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The chat.</summary>
    public Guid ChatId { get; set; }

    /// <summary>The chat's owner; filled by the database, for row security.</summary>
    [ServerOnly]
    public Guid UserId { get; set; }

    /// <summary>When it began.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The chat.</summary>
    public Chat? Chat { get; set; }
}
