using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Slack;

internal sealed class SlackUserConfiguration : IEntityTypeConfiguration<SlackUser>
{
    public void Configure(EntityTypeBuilder<SlackUser> entity)
    {
        entity.ToTable("slack_users");
        entity.HasKey(user => user.Id);
        entity.Property(user => user.SlackId).HasMaxLength(255);
        entity.Property(user => user.Name).HasMaxLength(255);
        entity.Property(user => user.DisplayName).HasMaxLength(255);
        entity.Property(user => user.RealName).HasMaxLength(255);
        entity.Property(user => user.Email).HasMaxLength(255);
        entity.Property(user => user.Title).HasMaxLength(255);
        entity.Property(user => user.Phone).HasMaxLength(50);
        entity.Property(user => user.Timezone).HasMaxLength(100);
        entity.Property(user => user.ProfileImageUrl).HasMaxLength(1024);
        entity.Property(user => user.IsBot).HasDefaultValueSql("false");
        entity.Property(user => user.IsAdmin).HasDefaultValueSql("false");
        entity.Property(user => user.IsDeleted).HasDefaultValueSql("false");
        entity.HasOne(user => user.Workspace).WithMany(workspace => workspace.Users)
            .HasForeignKey(user => user.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(user => user.Contact).WithOne()
            .HasForeignKey<SlackUserContact>(contact => contact.Id).OnDelete(DeleteBehavior.NoAction);
        entity.HasIndex(user => new { user.WorkspaceId, user.SlackId }).IsUnique();
        entity.HasIndex(user => new { user.WorkspaceId, user.Name, user.Id });
        // People and VIPs name Slack accounts by Slack's own id.
        entity.HasIndex(user => user.SlackId);
    }
}
