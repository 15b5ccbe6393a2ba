using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Operations;

internal sealed class AuditLogConfiguration : IEntityTypeConfiguration<AuditLog>
{
    public void Configure(EntityTypeBuilder<AuditLog> entity)
    {
        entity.ToTable("audit_logs");
        entity.HasKey(log => log.Id);
        entity.Property(log => log.ActionType).HasMaxLength(64);
        entity.Property(log => log.Operation).HasMaxLength(128);
        entity.Property(log => log.ResourceType).HasMaxLength(64);
        entity.Property(log => log.ResourceId).HasMaxLength(128);
        entity.Property(log => log.Status).HasMaxLength(32);
        entity.Property(log => log.IpAddress).HasMaxLength(45);
        entity.Property(log => log.UserAgent).HasMaxLength(512);
        entity.Property(log => log.CorrelationId).HasMaxLength(128);
        // Entries of one transaction keep their order, so the clock's time, not the transaction's.
        entity.Property(log => log.CreatedAt).HasDefaultValueSql("clock_timestamp()");
        entity.HasOne(log => log.User).WithMany(user => user.AuditLogs)
            .HasForeignKey(log => log.UserId).OnDelete(DeleteBehavior.SetNull);
        entity.HasOne(log => log.Parent).WithMany(log => log.Children)
            .HasForeignKey(log => log.ParentId).OnDelete(DeleteBehavior.SetNull);
        entity.HasIndex(log => new { log.UserId, log.CreatedAt, log.Id }).IsDescending(false, true, true);
        entity.HasIndex(log => new { log.CreatedAt, log.Id }).IsDescending(true, true);
        entity.HasIndex(log => new { log.ParentId, log.CreatedAt, log.Id }).HasFilter("parent_id is not null");
        entity.HasIndex(log => log.CorrelationId).HasFilter("correlation_id is not null");
        entity.HasIndex(log => new { log.ActionType, log.Operation });
    }
}
