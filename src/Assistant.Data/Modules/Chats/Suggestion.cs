using Assistant.Data.Model.Rules;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Chats;

/// <summary>A change that the assistant proposes for one version of a document. Table <c>assistant.suggestions</c>.</summary>
public sealed class Suggestion
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The document.</summary>
    public Guid DocumentId { get; set; }

    /// <summary>The version's half of its key.</summary>
    public DateTime DocumentCreatedAt { get; set; }

    /// <summary>The document's owner; filled by the database.</summary>
    public Guid UserId { get; set; }

    /// <summary>The text as it is.</summary>
    [NotBlank]
    public required string OriginalText { get; set; }

    /// <summary>The text as it might be; empty where it is to go.</summary>
    public required string SuggestedText { get; set; }

    /// <summary>Why.</summary>
    public string? Description { get; set; }

    /// <summary>Whether the owner has accepted or dismissed it.</summary>
    public bool IsResolved { get; set; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The document.</summary>
    public Document? Document { get; set; }

    /// <summary>The version.</summary>
    public DocumentVersion? DocumentVersion { get; set; }

    /// <summary>The document's owner.</summary>
    public User? User { get; set; }
}
