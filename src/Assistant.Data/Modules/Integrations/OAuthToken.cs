using Assistant.Data.Model;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Integrations;

/// <summary>A token by which the server acts for a person at a service. Table <c>assistant.oauth_tokens</c>.</summary>
public sealed class OAuthToken
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The owner.</summary>
    public Guid UserId { get; set; }

    /// <summary>The service, for example <c>slack</c>.</summary>
    public required string Provider { get; set; }

    /// <summary>The token, encrypted.</summary>
    [Secret]
    public string? EncryptedAccessToken { get; set; }

    /// <summary>The token to refresh it, encrypted.</summary>
    [Secret]
    public string? EncryptedRefreshToken { get; set; }

    /// <summary>The token cache of Microsoft's library, encrypted.</summary>
    [Secret]
    public string? EncryptedTokenCache { get; set; }

    /// <summary>The key that they are encrypted with.</summary>
    public Guid? EncryptionKeyId { get; set; }

    /// <summary>The person's name for the account; one token for each name.</summary>
    public string AccountLabel { get; set; } = "default";

    /// <summary>The account at the service.</summary>
    public string? ExternalAccountId { get; set; }

    /// <summary>How it was made.</summary>
    public OAuthTokenKind TokenType { get; set; }

    /// <summary>The GitHub App that it came through.</summary>
    public Guid? GithubAppConfigId { get; set; }

    /// <summary>What it permits.</summary>
    public string? Scope { get; set; }

    /// <summary>Until when it is good.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The owner.</summary>
    public User? User { get; set; }

    /// <summary>The key that it is encrypted with.</summary>
    public EncryptionKey? EncryptionKey { get; set; }

    /// <summary>The GitHub App that it came through.</summary>
    public GitHubAppConfig? GithubAppConfig { get; set; }
}
