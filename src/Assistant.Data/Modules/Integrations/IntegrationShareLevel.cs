using Assistant.Data.Model;

namespace Assistant.Data.Modules.Integrations;

/// <summary>How much of an integration a share gives.</summary>
[StoredInUpperCase]
public enum IntegrationShareLevel
{
    /// <summary>All of its resources, to read and, above VIEWER, to write.</summary>
    FullAccess,

    /// <summary>Those of its resources that the team was given access to.</summary>
    LimitedAccess,

    /// <summary>All of its resources, to read.</summary>
    ReadOnly,
}
