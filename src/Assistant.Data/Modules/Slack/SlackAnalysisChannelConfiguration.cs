using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Slack;

internal sealed class SlackAnalysisChannelConfiguration : IEntityTypeConfiguration<SlackAnalysisChannel>
{
    public void Configure(EntityTypeBuilder<SlackAnalysisChannel> entity)
    {
        entity.ToTable("slack_analysis_channels");
        entity.HasKey(row => new { row.AnalysisId, row.ChannelId });
        entity.HasIndex(row => new { row.ChannelId, row.AnalysisId });
    }
}
