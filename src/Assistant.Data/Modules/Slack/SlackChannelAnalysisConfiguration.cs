using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Slack;

internal sealed class SlackChannelAnalysisConfiguration : IEntityTypeConfiguration<SlackChannelAnalysis>
{
    public void Configure(EntityTypeBuilder<SlackChannelAnalysis> entity)
    {
        entity.ToTable("slack_channel_analyses");
        entity.HasKey(analysis => analysis.Id);
        entity.Property(analysis => analysis.MessageCount).HasDefaultValueSql("0");
        entity.Property(analysis => analysis.ParticipantCount).HasDefaultValueSql("0");
        entity.Property(analysis => analysis.ThreadCount).HasDefaultValueSql("0");
        entity.Property(analysis => analysis.ReactionCount).HasDefaultValueSql("0");
        entity.Property(analysis => analysis.ModelUsed).HasMaxLength(255);
        entity.Property(analysis => analysis.Status).HasMaxLength(50).HasDefaultValueSql("'pending'");
        // The database's keys carry the workspace as well, and the channel is one of the analysis's.
        entity.HasOne(analysis => analysis.Analysis).WithMany(whole => whole.ChannelAnalyses)
            .HasForeignKey(analysis => analysis.AnalysisId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(analysis => analysis.Channel).WithMany(channel => channel.ChannelAnalyses)
            .HasForeignKey(analysis => analysis.ChannelId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(analysis => new { analysis.AnalysisId, analysis.ChannelId }).IsUnique();
        entity.HasIndex(analysis => new { analysis.ChannelId, analysis.CreatedAt, analysis.Id }).IsDescending(false, true, true);
    }
}
