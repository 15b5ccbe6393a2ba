using Assistant.Data.Model;

namespace Assistant.Data.Modules.Integrations;

/// <summary>What happened to an integration.</summary>
[StoredInUpperCase]
public enum IntegrationEventKind
{
    /// <summary>It was made.</summary>
    Created,

    /// <summary>It was changed.</summary>
    Updated,

    /// <summary>It was shared with a team.</summary>
    Shared,

    /// <summary>A share was changed.</summary>
    ShareUpdated,

    /// <summary>A share was revoked or deleted.</summary>
    ShareRevoked,

    /// <summary>A credential was added.</summary>
    CredentialAdded,

    /// <summary>A credential was changed.</summary>
    CredentialUpdated,

    /// <summary>A credential was removed.</summary>
    CredentialRemoved,

    /// <summary>A team was given access to a resource.</summary>
    AccessGranted,

    /// <summary>A team was given other access to a resource.</summary>
    AccessUpdated,

    /// <summary>A team lost access to a resource.</summary>
    AccessRevoked,
}
