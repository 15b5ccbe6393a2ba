using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Focus;

internal sealed class FocusSessionConfiguration : IEntityTypeConfiguration<FocusSession>
{
    public void Configure(EntityTypeBuilder<FocusSession> entity)
    {
        entity.ToTable("focus_sessions");
        entity.HasKey(session => session.Id);
        entity.Property(session => session.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(session => session.Title).HasMaxLength(255);
        entity.Property(session => session.Status).HasDefaultValueSql("'active'");
        entity.Property(session => session.DistractionCount).HasDefaultValueSql("0");
        entity.Property(session => session.PausedMs).HasDefaultValueSql("0");
        entity.Property(session => session.StartedAt).HasDefaultValueSql("now()");
        entity.HasOne(session => session.User).WithMany(user => user.FocusSessions)
            .HasForeignKey(session => session.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(session => new { session.UserId, session.StartedAt, session.Id }).IsDescending(false, true, true);
        entity.HasIndex(session => new { session.UserId, session.Status, session.StartedAt, session.Id })
            .IsDescending(false, false, true, true);
    }
}
