using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Chats;

internal sealed class StreamConfiguration : IEntityTypeConfiguration<Stream>
{
    public void Configure(EntityTypeBuilder<Stream> entity)
    {
        entity.ToTable("streams");
        entity.HasKey(stream => stream.Id);
        entity.HasOne(stream => stream.Chat).WithMany(chat => chat.Streams)
            .HasForeignKey(stream => stream.ChatId).OnDelete(DeleteBehavior.Cascade);
        entity.Property(stream => stream.Status).HasDefaultValueSql("'streaming'");
        entity.Property(stream => stream.LastSequence).HasDefaultValueSql("0");
        entity.Property(stream => stream.TextBytes).HasDefaultValueSql("0");
        entity.Property(stream => stream.AppendedAt).HasDefaultValueSql("now()");
        // The database holds (chat_id, message_id), so that the message is always one of the chat's.
        entity.HasOne(stream => stream.Message).WithMany(message => message.Streams)
            .HasForeignKey(stream => stream.MessageId).OnDelete(DeleteBehavior.SetNull);
        entity.HasIndex(stream => new { stream.ChatId, stream.CreatedAt, stream.Id });
        entity.HasIndex(stream => stream.UserId);
    }
}
