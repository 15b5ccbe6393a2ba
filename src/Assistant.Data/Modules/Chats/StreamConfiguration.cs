using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Chats;

internal sealed class StreamConfiguration : IEntityTypeConfiguration<Stream>
{
    public void Configure(EntityTypeBuilder<Stream> entity)
    {
        entity.ToTable("streams");
        entity.HasKey(stream => stream.Id);
        entity.Property(stream => stream.Id).HasColumnName("id").HasDefaultValueSql("app.new_id()");
        entity.Property(stream => stream.ChatId).HasColumnName("chat_id");
        entity.Property(stream => stream.UserId).HasColumnName("user_id");
        entity.Property(stream => stream.CreatedAt).HasColumnName("created_at").HasDefaultValueSql("now()");
        entity.HasOne(stream => stream.Chat).WithMany(chat => chat.Streams)
            .HasForeignKey(stream => stream.ChatId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(stream => new { stream.ChatId, stream.CreatedAt, stream.Id });
        entity.HasIndex(stream => stream.UserId);
    }
}
