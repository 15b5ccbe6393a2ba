using Assistant.Data.Modules.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Integrations;

internal sealed class IntegrationConfiguration : IEntityTypeConfiguration<Integration>
{
    public void Configure(EntityTypeBuilder<Integration> entity)
    {
        entity.ToTable("integrations");
        entity.HasKey(integration => integration.Id);
        entity.Property(integration => integration.Name).HasMaxLength(255);
        entity.Property(integration => integration.Status).HasDefaultValueSql("'ACTIVE'");
        entity.Property(integration => integration.ProviderUserId).HasMaxLength(255);
        entity.Property(integration => integration.WorkspaceId).HasMaxLength(255);
        entity.Property(integration => integration.CreatedByUserId).HasDefaultValueSql("app.uid()");
        entity.HasOne(integration => integration.Details).WithOne().HasForeignKey<IntegrationDetails>(details => details.Id).OnDelete(DeleteBehavior.NoAction);
        entity.HasOne<User>().WithMany(user => user.Integrations).HasForeignKey(integration => integration.OwnerUserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(integration => integration.OwnerUser).WithMany().HasForeignKey(integration => integration.OwnerUserId).OnDelete(DeleteBehavior.NoAction);
        entity.HasOne(integration => integration.OwnerTeam).WithMany(team => team.Integrations).HasForeignKey(integration => integration.OwnerTeamId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<User>().WithMany().HasForeignKey(integration => integration.CreatedByUserId).OnDelete(DeleteBehavior.SetNull);
        entity.HasOne(integration => integration.CreatedByUser).WithMany().HasForeignKey(integration => integration.CreatedByUserId).OnDelete(DeleteBehavior.NoAction);
        entity.HasIndex(integration => new { integration.OwnerTeamId, integration.WorkspaceId, integration.Provider }).IsUnique();
        entity.HasIndex(integration => new { integration.OwnerUserId, integration.Provider }).IsUnique();
        entity.HasIndex(integration => new { integration.OwnerTeamId, integration.CreatedAt, integration.Id }).IsDescending(false, true, true);
        entity.HasIndex(integration => new { integration.OwnerUserId, integration.CreatedAt, integration.Id }).IsDescending(false, true, true);
    }
}
