using Assistant.Data.Model;

namespace Assistant.Data.Modules.Chats;

/// <summary>
/// The chat owner's judgement of one message of the chat. Table <c>assistant.votes</c>, key (<see cref="ChatId"/>,
/// <see cref="MessageId"/>).
/// </summary>
public sealed class Vote
{
    /// <summary>The chat.</summary>
    public Guid ChatId { get; set; }

    /// <summary>The message, which belongs to that chat.</summary>
    public Guid MessageId { get; set; }

    /// <summary>The chat's owner; filled by the database, for row security.</summary>
    [ServerOnly]
    public Guid UserId { get; set; }

    /// <summary>True: helpful. False: not.</summary>
    public bool IsUpvoted { get; set; }

    /// <summary>When the vote was first cast.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The chat.</summary>
    public Chat? Chat { get; set; }

    /// <summary>The message.</summary>
    public Message? Message { get; set; }
}
