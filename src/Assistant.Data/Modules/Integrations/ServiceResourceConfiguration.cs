using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Integrations;

internal sealed class ServiceResourceConfiguration : IEntityTypeConfiguration<ServiceResource>
{
    public void Configure(EntityTypeBuilder<ServiceResource> entity)
    {
        entity.ToTable("service_resources");
        entity.HasKey(resource => resource.Id);
        entity.Property(resource => resource.ExternalId).HasMaxLength(255);
        entity.Property(resource => resource.Name).HasMaxLength(255);
        entity.HasOne(resource => resource.Integration).WithMany(integration => integration.Resources).HasForeignKey(resource => resource.IntegrationId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(resource => new { resource.IntegrationId, resource.ResourceType, resource.ExternalId }).IsUnique();
        entity.HasIndex(resource => new { resource.IntegrationId, resource.Name, resource.Id });
    }
}
