using Assistant.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Chats;

internal sealed class MemoryConfiguration : IEntityTypeConfiguration<Memory>
{
    public void Configure(EntityTypeBuilder<Memory> entity)
    {
        entity.ToTable("memories");
        entity.HasKey(memory => memory.Id);
        entity.Property(memory => memory.Id).HasColumnName("id").HasDefaultValueSql("app.new_id()");
        entity.Property(memory => memory.UserId).HasColumnName("user_id").HasDefaultValueSql("app.uid()");
        entity.Property(memory => memory.SourceChatId).HasColumnName("source_chat_id");
        entity.Property(memory => memory.Type).HasColumnName("type").HasColumnType("text")
            .HasConversion(new StoredEnumConverter<MemoryType>());
        entity.Property(memory => memory.Content).HasColumnName("content").HasColumnType("text");
        entity.Property(memory => memory.Embedding).HasColumnName("embedding").HasColumnType("real[]");
        entity.Property(memory => memory.CreatedAt).HasColumnName("created_at").HasDefaultValueSql("now()");
        entity.Property(memory => memory.UpdatedAt).HasColumnName("updated_at").HasDefaultValueSql("now()");
        entity.HasOne(memory => memory.User).WithMany(user => user.Memories)
            .HasForeignKey(memory => memory.UserId).OnDelete(DeleteBehavior.Cascade);
        // The database holds (source_chat_id, user_id), so that the chat is always the person's own.
        entity.HasOne(memory => memory.SourceChat).WithMany(chat => chat.Memories)
            .HasForeignKey(memory => memory.SourceChatId).OnDelete(DeleteBehavior.SetNull);
        entity.HasIndex(memory => new { memory.UserId, memory.CreatedAt, memory.Id });
        entity.HasIndex(memory => memory.SourceChatId);
    }
}
