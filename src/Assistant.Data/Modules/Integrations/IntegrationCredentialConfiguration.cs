using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Integrations;

internal sealed class IntegrationCredentialConfiguration : IEntityTypeConfiguration<IntegrationCredential>
{
    public void Configure(EntityTypeBuilder<IntegrationCredential> entity)
    {
        entity.ToTable("integration_credentials");
        entity.HasKey(credential => credential.Id);
        entity.Property(credential => credential.EncryptedValue).HasMaxLength(2048);
        entity.Property(credential => credential.EncryptedRefreshToken).HasMaxLength(2048);
        entity.HasOne(credential => credential.Integration).WithMany(integration => integration.Credentials).HasForeignKey(credential => credential.IntegrationId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(credential => new { credential.IntegrationId, credential.CreatedAt, credential.Id }).IsDescending(false, true, true);
    }
}
