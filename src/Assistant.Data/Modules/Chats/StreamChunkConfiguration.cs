using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Chats;

internal sealed class StreamChunkConfiguration : IEntityTypeConfiguration<StreamChunk>
{
    public void Configure(EntityTypeBuilder<StreamChunk> entity)
    {
        entity.ToTable("stream_chunks");
        entity.HasKey(chunk => new { chunk.StreamId, chunk.Sequence });
        entity.Property(chunk => chunk.Sequence).ValueGeneratedNever();
        entity.HasOne(chunk => chunk.Stream).WithMany().HasForeignKey(chunk => chunk.StreamId).OnDelete(DeleteBehavior.Cascade);
    }
}
