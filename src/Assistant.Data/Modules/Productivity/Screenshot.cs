using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Productivity;

/// <summary>A picture of a person's screen, by where it's kept. Table <c>assistant.screenshots</c>.</summary>
public sealed class Screenshot
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The person.</summary>
    public Guid UserId { get; set; }

    /// <summary>The file on the person's computer.</summary>
    public required string FilePath { get; set; }

    /// <summary>Address of a copy in the cloud.</summary>
    public string? CloudUrl { get; set; }

    /// <summary>Address of a small copy.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>The application in front.</summary>
    public string? AppName { get; set; }

    /// <summary>The title of its window.</summary>
    public string? WindowTitle { get; set; }

    /// <summary>Whether it was blurred.</summary>
    public bool IsBlurred { get; set; }

    /// <summary>Bytes.</summary>
    public int? FileSize { get; set; }

    /// <summary>Pixels across.</summary>
    public int? Width { get; set; }

    /// <summary>Pixels down.</summary>
    public int? Height { get; set; }

    /// <summary>When it was taken.</summary>
    public DateTime CapturedAt { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The person.</summary>
    public User? User { get; set; }
}
