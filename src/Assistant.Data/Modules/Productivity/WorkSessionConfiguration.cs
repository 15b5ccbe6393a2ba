using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Productivity;

internal sealed class WorkSessionConfiguration : IEntityTypeConfiguration<WorkSession>
{
    public void Configure(EntityTypeBuilder<WorkSession> entity)
    {
        entity.ToTable("work_sessions");
        entity.HasKey(session => session.Id);
        entity.Property(session => session.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(session => session.Title).HasMaxLength(255);
        entity.Property(session => session.Project).HasMaxLength(255);
        entity.Property(session => session.StartedAt).HasDefaultValueSql("now()");
        entity.Property(session => session.IsBillable).HasDefaultValueSql("false");
        entity.HasOne(session => session.User).WithMany(user => user.WorkSessions)
            .HasForeignKey(session => session.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(session => new { session.UserId, session.StartedAt, session.Id }).IsDescending(false, true, true);
    }
}
