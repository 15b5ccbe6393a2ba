using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Slack;

internal sealed class SlackContributionConfiguration : IEntityTypeConfiguration<SlackContribution>
{
    public void Configure(EntityTypeBuilder<SlackContribution> entity)
    {
        entity.ToTable("slack_contributions");
        entity.HasKey(contribution => contribution.Id);
        entity.Property(contribution => contribution.ProblemSolvingScore).HasDefaultValueSql("0");
        entity.Property(contribution => contribution.KnowledgeSharingScore).HasDefaultValueSql("0");
        entity.Property(contribution => contribution.TeamCoordinationScore).HasDefaultValueSql("0");
        entity.Property(contribution => contribution.EngagementScore).HasDefaultValueSql("0");
        entity.Property(contribution => contribution.TotalScore).HasDefaultValueSql("0");
        entity.Property(contribution => contribution.MessageCount).HasDefaultValueSql("0");
        entity.Property(contribution => contribution.ThreadReplyCount).HasDefaultValueSql("0");
        entity.Property(contribution => contribution.ReactionGivenCount).HasDefaultValueSql("0");
        entity.Property(contribution => contribution.ReactionReceivedCount).HasDefaultValueSql("0");
        // The database's keys carry the workspace as well, and the channel is one of the analysis's.
        entity.HasOne(contribution => contribution.Analysis).WithMany(analysis => analysis.Contributions)
            .HasForeignKey(contribution => contribution.AnalysisId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(contribution => contribution.User).WithMany(user => user.Contributions)
            .HasForeignKey(contribution => contribution.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne(contribution => contribution.Channel).WithMany(channel => channel.Contributions)
            .HasForeignKey(contribution => contribution.ChannelId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(contribution => new { contribution.AnalysisId, contribution.TotalScore, contribution.Id })
            .IsDescending(false, true, true);
        entity.HasIndex(contribution => new { contribution.UserId, contribution.CreatedAt, contribution.Id })
            .IsDescending(false, true, true);
        entity.HasIndex(contribution => new { contribution.ChannelId, contribution.TotalScore, contribution.Id })
            .IsDescending(false, true, true);
        entity.HasIndex(contribution => new { contribution.AnalysisId, contribution.CreatedAt, contribution.Id })
            .IsDescending(false, true, true);
        entity.HasIndex(contribution => new { contribution.ChannelId, contribution.CreatedAt, contribution.Id })
            .IsDescending(false, true, true);
        entity.HasIndex(contribution => new { contribution.AnalysisId, contribution.ChannelId });
    }
}
