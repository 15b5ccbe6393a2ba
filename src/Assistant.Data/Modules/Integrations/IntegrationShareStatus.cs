using Assistant.Data.Model;

namespace Assistant.Data.Modules.Integrations;

/// <summary>Whether a share is in force.</summary>
[StoredInUpperCase]
public enum IntegrationShareStatus
{
    /// <summary>Asked for by the receiving team, and not yet in force.</summary>
    Pending,

    /// <summary>In force.</summary>
    Active,

    /// <summary>Not in force any more.</summary>
    Revoked,
}
