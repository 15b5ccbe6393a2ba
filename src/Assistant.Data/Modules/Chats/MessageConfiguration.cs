using Assistant.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Chats;

internal sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> entity)
    {
        entity.ToTable("messages");
        entity.HasKey(message => message.Id);
        entity.Property(message => message.Id).HasColumnName("id").HasDefaultValueSql("app.new_id()");
        entity.Property(message => message.ChatId).HasColumnName("chat_id");
        entity.Property(message => message.UserId).HasColumnName("user_id");
        entity.Property(message => message.Role).HasColumnName("role").HasColumnType("text")
            .HasConversion(new StoredEnumConverter<MessageRole>());
        entity.Property(message => message.Content).HasColumnName("content").HasColumnType("text").HasDefaultValueSql("''");
        // json, not jsonb, as its source has it: it's never searched, and it's read without being put together again.
        entity.Property(message => message.Parts).HasColumnName("parts").HasColumnType("json").HasDefaultValueSql("'[]'");
        entity.Property(message => message.Attachments).HasColumnName("attachments").HasColumnType("json")
            .HasDefaultValueSql("'[]'");
        entity.Property(message => message.Metadata).HasColumnName("metadata").HasColumnType("jsonb");
        entity.Property(message => message.ModelUsed).HasColumnName("model_used").HasMaxLength(100);
        entity.Property(message => message.InputTokens).HasColumnName("input_tokens");
        entity.Property(message => message.OutputTokens).HasColumnName("output_tokens");
        entity.Property(message => message.Cost).HasColumnName("cost").HasPrecision(10, 6);
        // Messages of one transaction keep their order, so the clock's time, not the transaction's.
        entity.Property(message => message.CreatedAt).HasColumnName("created_at").HasDefaultValueSql("clock_timestamp()");
        entity.Property(message => message.UpdatedAt).HasColumnName("updated_at").HasDefaultValueSql("now()");
        // The database holds (chat_id, user_id), so that the owner is always the chat's.
        entity.HasOne(message => message.Chat).WithMany(chat => chat.Messages)
            .HasForeignKey(message => message.ChatId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(message => new { message.ChatId, message.CreatedAt, message.Id });
        entity.HasIndex(message => new { message.UserId, message.CreatedAt, message.Id });
        entity.HasIndex(message => new { message.UserId, message.Role, message.CreatedAt, message.Id });
    }
}
