using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Slack;

internal sealed class SlackMessageConfiguration : IEntityTypeConfiguration<SlackMessage>
{
    public void Configure(EntityTypeBuilder<SlackMessage> entity)
    {
        entity.ToTable("slack_messages");
        entity.HasKey(message => message.Id);
        entity.Property(message => message.SlackId).HasMaxLength(255);
        entity.Property(message => message.SlackTs).HasMaxLength(50);
        entity.Property(message => message.MessageType).HasMaxLength(50).HasDefaultValueSql("'message'");
        entity.Property(message => message.Subtype).HasMaxLength(50);
        entity.Property(message => message.IsEdited).HasDefaultValueSql("false");
        entity.Property(message => message.EditedTs).HasMaxLength(50);
        entity.Property(message => message.HasAttachments).HasDefaultValueSql("false");
        entity.Property(message => message.ThreadTs).HasMaxLength(50);
        entity.Property(message => message.IsThreadParent).HasDefaultValueSql("false");
        entity.Property(message => message.IsThreadReply).HasDefaultValueSql("false");
        entity.Property(message => message.ReplyCount).HasDefaultValueSql("0");
        entity.Property(message => message.ReplyUsersCount).HasDefaultValueSql("0");
        entity.Property(message => message.ReactionCount).HasDefaultValueSql("0");
        entity.Property(message => message.IsAnalyzed).HasDefaultValueSql("false");
        entity.Property(message => message.MessageCategory).HasMaxLength(100);
        entity.Property(message => message.SearchVector).HasColumnType("tsvector").ValueGeneratedOnAddOrUpdate();
        // The database's keys carry the workspace as well, and a reply's its channel, so that nothing crosses either.
        entity.HasOne(message => message.Channel).WithMany(channel => channel.Messages)
            .HasForeignKey(message => message.ChannelId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(message => message.User).WithMany(user => user.Messages)
            .HasForeignKey(message => message.UserId).OnDelete(DeleteBehavior.SetNull);
        entity.HasOne(message => message.Parent).WithMany(message => message.Replies)
            .HasForeignKey(message => message.ParentId).OnDelete(DeleteBehavior.SetNull);
        entity.HasIndex(message => new { message.ChannelId, message.MessageDatetime, message.Id }).IsDescending(false, true, true);
        entity.HasIndex(message => new { message.ChannelId, message.SlackTs });
        entity.HasIndex(message => new { message.UserId, message.MessageDatetime, message.Id }).IsDescending(false, true, true);
        entity.HasIndex(message => new { message.UserId, message.SlackTs });
        entity.HasIndex(message => new { message.ParentId, message.MessageDatetime, message.Id });
        entity.HasIndex(message => new { message.MessageDatetime, message.Id }).IsDescending(true, true);
        entity.HasIndex(message => message.ThreadTs);
        entity.HasIndex(message => message.SearchVector).HasMethod("gin");
    }
}
