using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The type <c>EncryptionKey</c>.</summary>
internal sealed class EncryptionKeyType : EntityType<EncryptionKey>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<EncryptionKey> type)
    {
        type.Description("A key that encrypts tokens and secrets. The key itself is never shown.");
        type.Field(key => key.KeyName, "The name, unique among all keys.");
        type.Field(key => key.KekProvider, "Where the key is that encrypts it.");
        type.Field(key => key.KekReference, "The name of that key there.");
        type.Field(key => key.IsActive, "Whether new secrets are encrypted with it.");
        type.Field(key => key.CreatedAt, "When it was made.");
        type.Field(key => key.UpdatedAt, "When it last changed.");
        type.RootById("encryptionKey");
        type.RootConnection("encryptionKeys", "All encryption keys, the newest first, for an administrator.", newestBy: key => key.CreatedAt);
    }
}
