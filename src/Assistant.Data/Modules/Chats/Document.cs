using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Chats;

/// <summary>
/// A piece of work that a person and the assistant write together. What it says is in its versions; its title, content and
/// kind are those of <see cref="LatestVersion"/>. Table <c>assistant.documents</c>.
/// </summary>
public sealed class Document
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The owner.</summary>
    public Guid UserId { get; set; }

    /// <summary>When the latest version was made; null while there's none; kept by the database.</summary>
    public DateTime? LatestVersionAt { get; set; }

    /// <summary>When the document was begun.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the document or its versions last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The owner.</summary>
    public User? User { get; set; }

    /// <summary>The newest of <see cref="Versions"/>.</summary>
    public DocumentVersion? LatestVersion { get; set; }

    /// <summary>All versions.</summary>
    public ICollection<DocumentVersion> Versions { get; } = [];

    /// <summary>Suggestions on any version.</summary>
    public ICollection<Suggestion> Suggestions { get; } = [];
}
