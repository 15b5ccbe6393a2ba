using Assistant.Data.Modules.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Slack;

internal sealed class SlackAnalysisConfiguration : IEntityTypeConfiguration<SlackAnalysis>
{
    public void Configure(EntityTypeBuilder<SlackAnalysis> entity)
    {
        entity.ToTable("slack_analyses");
        entity.HasKey(analysis => analysis.Id);
        entity.Property(analysis => analysis.CreatedByUserId).HasDefaultValueSql("app.uid()");
        entity.Property(analysis => analysis.Name).HasMaxLength(255);
        entity.Property(analysis => analysis.LlmModel).HasMaxLength(255);
        entity.Property(analysis => analysis.AnalysisType).HasMaxLength(50).HasDefaultValueSql("'contribution'");
        entity.Property(analysis => analysis.IsScheduled).HasDefaultValueSql("false");
        entity.Property(analysis => analysis.Status).HasMaxLength(50).HasDefaultValueSql("'pending'");
        entity.Property(analysis => analysis.Progress).HasDefaultValueSql("0");
        entity.HasOne(analysis => analysis.Workspace).WithMany(workspace => workspace.Analyses)
            .HasForeignKey(analysis => analysis.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<User>().WithMany()
            .HasForeignKey(analysis => analysis.CreatedByUserId).OnDelete(DeleteBehavior.SetNull);
        entity.HasOne(analysis => analysis.CreatedByUser).WithMany()
            .HasForeignKey(analysis => analysis.CreatedByUserId).OnDelete(DeleteBehavior.NoAction);
        // Deleting a channel must not make what was said of it readable by more people: its analyses go first.
        entity.HasMany(analysis => analysis.Channels).WithMany(channel => channel.Analyses)
            .UsingEntity<SlackAnalysisChannel>(
                part => part.HasOne<SlackChannel>().WithMany().HasForeignKey(row => row.ChannelId).OnDelete(DeleteBehavior.NoAction),
                part => part.HasOne<SlackAnalysis>().WithMany().HasForeignKey(row => row.AnalysisId).OnDelete(DeleteBehavior.Cascade));
        entity.HasIndex(analysis => new { analysis.WorkspaceId, analysis.CreatedAt, analysis.Id }).IsDescending(false, true, true);
        entity.HasIndex(analysis => analysis.CreatedByUserId);
    }
}
