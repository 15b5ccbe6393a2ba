using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Slack;

internal sealed class SlackChannelConfiguration : IEntityTypeConfiguration<SlackChannel>
{
    public void Configure(EntityTypeBuilder<SlackChannel> entity)
    {
        entity.ToTable("slack_channels");
        entity.HasKey(channel => channel.Id);
        entity.Property(channel => channel.SlackId).HasMaxLength(255);
        entity.Property(channel => channel.Name).HasMaxLength(255);
        entity.Property(channel => channel.Purpose).HasMaxLength(1024);
        entity.Property(channel => channel.Topic).HasMaxLength(1024);
        entity.Property(channel => channel.IsArchived).HasDefaultValueSql("false");
        entity.Property(channel => channel.CreatedAtTs).HasMaxLength(50);
        entity.Property(channel => channel.HasBot).HasDefaultValueSql("false");
        entity.Property(channel => channel.IsSelectedForAnalysis).HasDefaultValueSql("false");
        entity.Property(channel => channel.IsSupported).HasDefaultValueSql("true");
        entity.Property(channel => channel.OldestSyncedTs).HasMaxLength(50);
        entity.Property(channel => channel.LatestSyncedTs).HasMaxLength(50);
        entity.HasOne(channel => channel.Workspace).WithMany(workspace => workspace.Channels)
            .HasForeignKey(channel => channel.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(channel => channel.Resource).WithOne(resource => resource.SlackChannel)
            .HasForeignKey<SlackChannel>(channel => channel.ResourceId).OnDelete(DeleteBehavior.SetNull);
        entity.HasIndex(channel => new { channel.WorkspaceId, channel.SlackId }).IsUnique();
        entity.HasIndex(channel => new { channel.WorkspaceId, channel.Name, channel.Id });
        // Chats name their channel by Slack's own id.
        entity.HasIndex(channel => channel.SlackId);
    }
}
