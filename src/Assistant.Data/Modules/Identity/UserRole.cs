namespace Assistant.Data.Modules.Identity;

/// <summary>What a person is to the whole site.</summary>
public enum UserRole
{
    /// <summary>An ordinary person.</summary>
    User,

    /// <summary>A site administrator; a token can narrow this for a request, never widen it.</summary>
    Admin,
}
