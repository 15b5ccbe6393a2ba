using Assistant.Data.Model;

namespace Assistant.Data.Modules.Teams;

/// <summary>What a member is to a team, the least first.</summary>
[StoredInUpperCase]
public enum TeamRole
{
    /// <summary>Reads.</summary>
    Viewer,

    /// <summary>Reads and writes.</summary>
    Member,

    /// <summary>Runs the team.</summary>
    Admin,

    /// <summary>May do everything, and makes other owners.</summary>
    Owner,
}
