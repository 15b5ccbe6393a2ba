using Assistant.Data.Modules.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Integrations;

internal sealed class ResourceAccessConfiguration : IEntityTypeConfiguration<ResourceAccess>
{
    public void Configure(EntityTypeBuilder<ResourceAccess> entity)
    {
        entity.ToTable("resource_access");
        entity.HasKey(access => access.Id);
        entity.Property(access => access.GrantedByUserId).HasDefaultValueSql("app.uid()");
        entity.HasOne(access => access.Resource).WithMany(resource => resource.Access).HasForeignKey(access => access.ResourceId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(access => access.Team).WithMany(team => team.ResourceAccess).HasForeignKey(access => access.TeamId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<User>().WithMany().HasForeignKey(access => access.GrantedByUserId).OnDelete(DeleteBehavior.SetNull);
        entity.HasOne(access => access.GrantedByUser).WithMany().HasForeignKey(access => access.GrantedByUserId).OnDelete(DeleteBehavior.NoAction);
        entity.HasOne<IntegrationShare>().WithMany().HasForeignKey(access => access.ShareId).OnDelete(DeleteBehavior.SetNull);
        entity.HasIndex(access => new { access.ResourceId, access.TeamId }).IsUnique();
        entity.HasIndex(access => new { access.ResourceId, access.CreatedAt, access.Id }).IsDescending(false, true, true);
        entity.HasIndex(access => new { access.TeamId, access.CreatedAt, access.Id }).IsDescending(false, true, true);
        entity.HasIndex(access => new { access.IntegrationId, access.CreatedAt, access.Id }).IsDescending(false, true, true);
        entity.HasIndex(access => new { access.ShareId, access.CreatedAt, access.Id }).IsDescending(false, true, true);
    }
}
