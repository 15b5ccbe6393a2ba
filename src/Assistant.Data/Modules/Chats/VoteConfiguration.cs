using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Chats;

internal sealed class VoteConfiguration : IEntityTypeConfiguration<Vote>
{
    public void Configure(EntityTypeBuilder<Vote> entity)
    {
        entity.ToTable("votes");
        entity.HasKey(vote => new { vote.ChatId, vote.MessageId });
        // The database holds (chat_id, user_id) and (chat_id, message_id), so that the three always belong together.
        entity.HasOne(vote => vote.Chat).WithMany(chat => chat.Votes)
            .HasForeignKey(vote => vote.ChatId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(vote => vote.Message).WithOne(message => message.Vote)
            .HasForeignKey<Vote>(vote => vote.MessageId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(vote => vote.UserId);
    }
}
