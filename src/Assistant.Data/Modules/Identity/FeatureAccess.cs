using Assistant.Data.Model.Rules;

namespace Assistant.Data.Modules.Identity;

/// <summary>Whether one person may use one feature, as an administrator has decided. Table <c>assistant.feature_access</c>.</summary>
public sealed class FeatureAccess
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The person.</summary>
    public Guid UserId { get; set; }

    /// <summary>The feature, for example <c>card:bart</c>; a person has one row for each.</summary>
    [NotBlank]
    public required string FeatureKey { get; set; }

    /// <summary>Whether the person may use it.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The administrator who decided; null once that account is gone.</summary>
    public Guid? GrantedByUserId { get; set; }

    /// <summary>When it was decided first.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The person.</summary>
    public User? User { get; set; }

    /// <summary>The administrator who decided.</summary>
    public UserProfile? GrantedBy { get; set; }
}
