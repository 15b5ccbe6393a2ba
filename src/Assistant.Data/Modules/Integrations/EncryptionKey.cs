using Assistant.Data.Model;

namespace Assistant.Data.Modules.Integrations;

/// <summary>A key that encrypts tokens and secrets, itself encrypted by a key elsewhere. Table <c>assistant.encryption_keys</c>.</summary>
public sealed class EncryptionKey
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The name, unique.</summary>
    public required string KeyName { get; set; }

    /// <summary>The key, encrypted.</summary>
    [Secret]
    public required byte[] EncryptedDek { get; set; }

    /// <summary>Where the key is that encrypts it.</summary>
    public KekProvider KekProvider { get; set; }

    /// <summary>The name of that key there.</summary>
    public string? KekReference { get; set; }

    /// <summary>Whether new secrets are encrypted with it.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }
}
