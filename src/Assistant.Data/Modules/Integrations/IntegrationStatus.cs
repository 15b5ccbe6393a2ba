using Assistant.Data.Model;

namespace Assistant.Data.Modules.Integrations;

/// <summary>Whether an integration works.</summary>
[StoredInUpperCase]
public enum IntegrationStatus
{
    /// <summary>It works.</summary>
    Active,

    /// <summary>It was taken out of use.</summary>
    Disconnected,

    /// <summary>Its credentials are over.</summary>
    Expired,

    /// <summary>The service took its permission back.</summary>
    Revoked,

    /// <summary>It fails.</summary>
    Error,
}
