using Assistant.Data.Model;

namespace Assistant.Data.Modules.Integrations;

/// <summary>What a credential is.</summary>
[StoredInUpperCase]
public enum CredentialType
{
    /// <summary>An OAuth access token, with or without one to refresh it.</summary>
    OauthToken,

    /// <summary>A key of the service.</summary>
    ApiKey,

    /// <summary>The token of a bot.</summary>
    BotToken,

    /// <summary>The secret that signs what the service sends.</summary>
    WebhookSecret,

    /// <summary>Something else.</summary>
    Other,
}
