namespace Assistant.Data.Modules.Identity;

/// <summary>
/// What a person's team mates may know of the person. It's the guarded view <c>assistant.user_profiles</c> over the table of
/// <see cref="User"/>, and more public than its row.
/// </summary>
public sealed class UserProfile
{
    /// <summary>The person's key.</summary>
    public Guid Id { get; set; }

    /// <summary>The full name as the person wrote it.</summary>
    public string? Name { get; set; }

    /// <summary>Address of a picture.</summary>
    public string? AvatarUrl { get; set; }
}
