using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Integrations;

internal sealed class EncryptionKeyConfiguration : IEntityTypeConfiguration<EncryptionKey>
{
    public void Configure(EntityTypeBuilder<EncryptionKey> entity)
    {
        entity.ToTable("encryption_keys");
        entity.HasKey(key => key.Id);
        entity.Property(key => key.KeyName).HasMaxLength(100);
        entity.Property(key => key.IsActive).HasDefaultValueSql("true");
        entity.HasIndex(key => key.KeyName).IsUnique();
    }
}
