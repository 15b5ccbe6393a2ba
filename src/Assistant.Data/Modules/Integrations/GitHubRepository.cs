using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Integrations;

/// <summary>A GitHub repository that a person works with. Table <c>assistant.github_repositories</c>.</summary>
public sealed class GitHubRepository
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The owner.</summary>
    public Guid UserId { get; set; }

    /// <summary>The account that has it.</summary>
    public required string RepoOwner { get; set; }

    /// <summary>Its name.</summary>
    public required string RepoName { get; set; }

    /// <summary>Its address.</summary>
    public required string RepoUrl { get; set; }

    /// <summary>The branch to begin with.</summary>
    public string DefaultBranch { get; set; } = "main";

    /// <summary>Whether the person works with it now.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>When it was last read.</summary>
    public DateTime? LastAccessed { get; set; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The owner.</summary>
    public User? User { get; set; }
}
