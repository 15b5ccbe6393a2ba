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
        entity.HasIndex(stream => new { stream.ChatId, stream.CreatedAt, stream.Id });
        entity.HasIndex(stream => stream.UserId);
    }
}
