using Assistant.Data.Model.Rules;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Chats;

/// <summary>Something that the assistant remembers about a person. Table <c>assistant.memories</c>.</summary>
public sealed class Memory
{
    /// <summary>How many floats an embedding has.</summary>
    public const int EmbeddingLength = 768;

    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The person.</summary>
    public Guid UserId { get; set; }

    /// <summary>The person's chat that it comes from; null where there's none, or none any more.</summary>
    public Guid? SourceChatId { get; set; }

    /// <summary>What kind of thing it is.</summary>
    public MemoryKind Type { get; set; }

    /// <summary>What is remembered.</summary>
    [NotBlank]
    public required string Content { get; set; }

    /// <summary>Its place among meanings: <see cref="EmbeddingLength"/> floats, or null before it's computed.</summary>
    [ItemCount(EmbeddingLength)]
    public float[]? Embedding { get; set; }

    /// <summary>When it was first remembered.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The person.</summary>
    public User? User { get; set; }

    /// <summary>The chat that it comes from.</summary>
    public Chat? SourceChat { get; set; }
}
