using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Slack;

internal sealed class SlackWorkspaceConfiguration : IEntityTypeConfiguration<SlackWorkspace>
{
    public void Configure(EntityTypeBuilder<SlackWorkspace> entity)
    {
        entity.ToTable("slack_workspaces");
        entity.HasKey(workspace => workspace.Id);
        entity.Property(workspace => workspace.SlackId).HasMaxLength(255);
        entity.Property(workspace => workspace.Name).HasMaxLength(255);
        entity.Property(workspace => workspace.Domain).HasMaxLength(255);
        entity.Property(workspace => workspace.IconUrl).HasMaxLength(1024);
        entity.Property(workspace => workspace.Metadata).HasDefaultValueSql("'{}'");
        entity.Property(workspace => workspace.IsConnected).HasDefaultValueSql("true");
        entity.Property(workspace => workspace.ConnectionStatus).HasMaxLength(50);
        entity.Property(workspace => workspace.EncryptedAccessToken).HasMaxLength(1024);
        entity.Property(workspace => workspace.EncryptedRefreshToken).HasMaxLength(1024);
        entity.HasOne(workspace => workspace.Team).WithMany(team => team.SlackWorkspaces)
            .HasForeignKey(workspace => workspace.TeamId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(workspace => workspace.Integration).WithOne(integration => integration.SlackWorkspace)
            .HasForeignKey<SlackWorkspace>(workspace => workspace.IntegrationId).OnDelete(DeleteBehavior.SetNull);
        entity.HasIndex(workspace => new { workspace.TeamId, workspace.SlackId }).IsUnique();
        entity.HasIndex(workspace => workspace.SlackId).IsUnique().HasFilter("integration_id is not null");
        entity.HasIndex(workspace => new { workspace.TeamId, workspace.Name, workspace.Id });
    }
}
