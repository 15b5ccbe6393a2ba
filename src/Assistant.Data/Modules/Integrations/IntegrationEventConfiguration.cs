using Assistant.Data.Modules.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Integrations;

internal sealed class IntegrationEventConfiguration : IEntityTypeConfiguration<IntegrationEvent>
{
    public void Configure(EntityTypeBuilder<IntegrationEvent> entity)
    {
        entity.ToTable("integration_events");
        entity.HasKey(recorded => recorded.Id);
        entity.HasOne(recorded => recorded.Integration).WithMany(integration => integration.Events).HasForeignKey(recorded => recorded.IntegrationId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<User>().WithMany().HasForeignKey(recorded => recorded.ActorUserId).OnDelete(DeleteBehavior.SetNull);
        entity.HasOne(recorded => recorded.ActorUser).WithMany().HasForeignKey(recorded => recorded.ActorUserId).OnDelete(DeleteBehavior.NoAction);
        entity.HasOne(recorded => recorded.AffectedTeam).WithMany().HasForeignKey(recorded => recorded.AffectedTeamId).OnDelete(DeleteBehavior.SetNull);
        entity.HasOne<IntegrationShare>().WithMany().HasForeignKey(recorded => recorded.ShareId).OnDelete(DeleteBehavior.SetNull);
        entity.HasIndex(recorded => new { recorded.IntegrationId, recorded.CreatedAt, recorded.Id }).IsDescending(false, true, true);
        entity.HasIndex(recorded => new { recorded.ShareId, recorded.CreatedAt, recorded.Id }).IsDescending(false, true, true);
    }
}
