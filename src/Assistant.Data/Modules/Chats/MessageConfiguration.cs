using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Chats;

internal sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> entity)
    {
        entity.ToTable("messages");
        entity.HasKey(message => message.Id);
        entity.Property(message => message.Content).HasDefaultValueSql("''");
        // json, not jsonb, as its source has it: it's never searched, and it's read without being put together again.
        entity.Property(message => message.Parts).HasColumnType("json").HasDefaultValueSql("'[]'");
        entity.Property(message => message.Attachments).HasColumnType("json").HasDefaultValueSql("'[]'");
        entity.Property(message => message.ModelUsed).HasMaxLength(100);
        entity.Property(message => message.Cost).HasPrecision(10, 6);
        // Messages of one transaction keep their order, so the clock's time, not the transaction's.
        entity.Property(message => message.CreatedAt).HasDefaultValueSql("clock_timestamp()");
        // The database holds (chat_id, user_id), so that the owner is always the chat's.
        entity.HasOne(message => message.Chat).WithMany(chat => chat.Messages)
            .HasForeignKey(message => message.ChatId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(message => new { message.ChatId, message.CreatedAt, message.Id });
        entity.HasIndex(message => new { message.UserId, message.CreatedAt, message.Id });
        entity.HasIndex(message => new { message.UserId, message.Role, message.CreatedAt, message.Id });
    }
}
