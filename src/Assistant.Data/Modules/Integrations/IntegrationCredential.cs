using System.Text.Json;
using Assistant.Data.Model;

namespace Assistant.Data.Modules.Integrations;

/// <summary>What an integration signs in with at its service, encrypted. Table <c>assistant.integration_credentials</c>.</summary>
public sealed class IntegrationCredential
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The integration.</summary>
    public Guid IntegrationId { get; set; }

    /// <summary>What it is.</summary>
    public CredentialType CredentialType { get; set; }

    /// <summary>The token or key, encrypted.</summary>
    [Secret]
    public required string EncryptedValue { get; set; }

    /// <summary>The token to refresh it, encrypted.</summary>
    [Secret]
    public string? EncryptedRefreshToken { get; set; }

    /// <summary>Until when it is good.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>What it permits.</summary>
    public JsonElement? Scopes { get; set; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The integration.</summary>
    public Integration? Integration { get; set; }
}
