namespace Assistant.Data.Modules.Integrations;

/// <summary>How a token was made.</summary>
public enum OAuthTokenKind
{
    /// <summary>By the service, after the person agreed.</summary>
    Oauth,

    /// <summary>By the person: a personal access token.</summary>
    Pat,
}
