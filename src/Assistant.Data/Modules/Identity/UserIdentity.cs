using Assistant.Data.Model;

namespace Assistant.Data.Modules.Identity;

/// <summary>
/// One way in which tokens name a person: an issuer and a subject. Only the server reads and writes it. Table
/// <c>assistant.user_identities</c>.
/// </summary>
[ServerOnly]
public sealed class UserIdentity
{
    /// <summary>The token's <c>iss</c>.</summary>
    public required string Issuer { get; set; }

    /// <summary>The token's <c>sub</c>.</summary>
    public required string Subject { get; set; }

    /// <summary>The person.</summary>
    public Guid UserId { get; set; }

    /// <summary>When the person was first seen with it.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The person.</summary>
    public User? User { get; set; }
}
