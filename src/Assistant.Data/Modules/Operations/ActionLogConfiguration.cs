using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Operations;

internal sealed class ActionLogConfiguration : IEntityTypeConfiguration<ActionLog>
{
    public void Configure(EntityTypeBuilder<ActionLog> entity)
    {
        entity.ToTable("action_logs");
        entity.HasKey(log => log.Id);
        entity.Property(log => log.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(log => log.EventType).HasMaxLength(255);
        entity.Property(log => log.State).HasMaxLength(50).HasDefaultValueSql("'open'");
        entity.HasOne(log => log.User).WithMany(user => user.ActionLogs)
            .HasForeignKey(log => log.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(log => new { log.UserId, log.CreatedAt, log.Id }).IsDescending(false, true, true);
        entity.HasIndex(log => new { log.UserId, log.State, log.CreatedAt, log.Id }).IsDescending(false, false, true, true);
    }
}
