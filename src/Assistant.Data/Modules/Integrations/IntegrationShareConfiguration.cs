using Assistant.Data.Modules.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Integrations;

internal sealed class IntegrationShareConfiguration : IEntityTypeConfiguration<IntegrationShare>
{
    public void Configure(EntityTypeBuilder<IntegrationShare> entity)
    {
        entity.ToTable("integration_shares");
        entity.HasKey(share => share.Id);
        entity.Property(share => share.Status).HasDefaultValueSql("'ACTIVE'");
        entity.Property(share => share.SharedByUserId).HasDefaultValueSql("app.uid()");
        entity.HasOne(share => share.Integration).WithMany(integration => integration.Shares).HasForeignKey(share => share.IntegrationId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(share => share.Team).WithMany(team => team.IntegrationShares).HasForeignKey(share => share.TeamId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<User>().WithMany().HasForeignKey(share => share.SharedByUserId).OnDelete(DeleteBehavior.SetNull);
        entity.HasOne(share => share.SharedByUser).WithMany().HasForeignKey(share => share.SharedByUserId).OnDelete(DeleteBehavior.NoAction);
        entity.HasIndex(share => new { share.IntegrationId, share.TeamId }).IsUnique();
        entity.HasIndex(share => new { share.IntegrationId, share.CreatedAt, share.Id }).IsDescending(false, true, true);
        entity.HasIndex(share => new { share.TeamId, share.CreatedAt, share.Id }).IsDescending(false, true, true);
    }
}
