using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Operations;

internal sealed class TopicConfiguration : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> entity)
    {
        entity.ToTable("topics");
        entity.HasKey(topic => new { topic.Kind, topic.Key });
        entity.HasIndex(topic => topic.WatchedUntil);
    }
}
