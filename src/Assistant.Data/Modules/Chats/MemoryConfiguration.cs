using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Chats;

internal sealed class MemoryConfiguration : IEntityTypeConfiguration<Memory>
{
    public void Configure(EntityTypeBuilder<Memory> entity)
    {
        entity.ToTable("memories");
        entity.HasKey(memory => memory.Id);
        entity.Property(memory => memory.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(memory => memory.Embedding).HasColumnType("real[]");
        entity.HasOne(memory => memory.User).WithMany(user => user.Memories)
            .HasForeignKey(memory => memory.UserId).OnDelete(DeleteBehavior.Cascade);
        // The database holds (source_chat_id, user_id), so that the chat is always the person's own.
        entity.HasOne(memory => memory.SourceChat).WithMany(chat => chat.Memories)
            .HasForeignKey(memory => memory.SourceChatId).OnDelete(DeleteBehavior.SetNull);
        entity.HasIndex(memory => new { memory.UserId, memory.CreatedAt, memory.Id });
        entity.HasIndex(memory => memory.SourceChatId);
    }
}
