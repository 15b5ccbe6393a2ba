using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Operations;

internal sealed class TopicEventConfiguration : IEntityTypeConfiguration<TopicEvent>
{
    public void Configure(EntityTypeBuilder<TopicEvent> entity)
    {
        entity.ToTable("events");
        entity.HasKey(row => new { row.Kind, row.Key, row.Position });
        // When it was written, not when its transaction began: a long one's events are kept for as long as others.
        entity.Property(row => row.CreatedAt).HasDefaultValueSql("clock_timestamp()");
        entity.HasIndex(row => row.CreatedAt);
    }
}
