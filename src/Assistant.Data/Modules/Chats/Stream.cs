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

    /// <summary>How far it is.</summary>
    public StreamStatus Status { get; set; }

    /// <summary>The number of its last chunk; 0 before the first.</summary>
    public long LastSequence { get; set; }

    /// <summary>The message that it became; null before, or when that is deleted.</summary>
    public Guid? MessageId { get; set; }

    /// <summary>Why it broke off; null where it didn't.</summary>
    public string? Failure { get; set; }

    /// <summary>When something last came.</summary>
    [ServerOnly]
    public DateTime AppendedAt { get; set; }

    /// <summary>When it ended; null before.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>How many bytes its text has so far, which has a bound.</summary>
    [ServerOnly]
    public int TextBytes { get; set; }

    /// <summary>The chunks' lengths in characters, once they are let go of; null before.</summary>
    [ServerOnly]
    public int[]? ChunkLengths { get; set; }

    /// <summary>The SHA-256 hash of the chunks' text, once they are let go of: the message may be edited. Null before.</summary>
    [ServerOnly]
    public string? TextHash { get; set; }

    /// <summary>The chat.</summary>
    public Chat? Chat { get; set; }

    /// <summary>The message that it became.</summary>
    public Message? Message { get; set; }
}
