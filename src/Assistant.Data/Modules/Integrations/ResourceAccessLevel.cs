using Assistant.Data.Model;

namespace Assistant.Data.Modules.Integrations;

/// <summary>What a team may do with a resource.</summary>
[StoredInUpperCase]
public enum ResourceAccessLevel
{
    /// <summary>Read it.</summary>
    Read,

    /// <summary>Change it as well.</summary>
    Write,

    /// <summary>Change it, and what belongs to it.</summary>
    Admin,
}
