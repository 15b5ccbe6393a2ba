using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Slack;

internal sealed class SlackReactionConfiguration : IEntityTypeConfiguration<SlackReaction>
{
    public void Configure(EntityTypeBuilder<SlackReaction> entity)
    {
        entity.ToTable("slack_reactions");
        entity.HasKey(reaction => reaction.Id);
        entity.Property(reaction => reaction.EmojiName).HasMaxLength(255);
        entity.Property(reaction => reaction.EmojiCode).HasMaxLength(255);
        entity.Property(reaction => reaction.ReactionTs).HasMaxLength(50);
        // The database's keys carry the channel and the workspace as well.
        entity.HasOne(reaction => reaction.Message).WithMany(message => message.Reactions)
            .HasForeignKey(reaction => reaction.MessageId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(reaction => reaction.User).WithMany(user => user.Reactions)
            .HasForeignKey(reaction => reaction.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(reaction => new { reaction.MessageId, reaction.UserId, reaction.EmojiName }).IsUnique();
        entity.HasIndex(reaction => new { reaction.MessageId, reaction.CreatedAt, reaction.Id });
        entity.HasIndex(reaction => new { reaction.UserId, reaction.CreatedAt, reaction.Id }).IsDescending(false, true, true);
        entity.HasIndex(reaction => new { reaction.ChannelId, reaction.CreatedAt, reaction.Id }).IsDescending(false, true, true);
    }
}
