using Assistant.Data.Model;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Integrations;

/// <summary>A GitHub App that a person signs in through. Table <c>assistant.github_app_configs</c>.</summary>
public sealed class GitHubAppConfig
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The owner.</summary>
    public Guid UserId { get; set; }

    /// <summary>The person's name for it, unique for the person.</summary>
    public required string Label { get; set; }

    /// <summary>The app's client id at GitHub.</summary>
    public required string ClientId { get; set; }

    /// <summary>The app's secret, encrypted.</summary>
    [Secret]
    public required string EncryptedClientSecret { get; set; }

    /// <summary>The key that it is encrypted with.</summary>
    public Guid EncryptionKeyId { get; set; }

    /// <summary>The app's id at GitHub.</summary>
    public string? GithubAppId { get; set; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The owner.</summary>
    public User? User { get; set; }

    /// <summary>The key that the secret is encrypted with.</summary>
    public EncryptionKey? EncryptionKey { get; set; }

    /// <summary>Tokens that came through it.</summary>
    public ICollection<OAuthToken> OAuthTokens { get; } = [];
}
