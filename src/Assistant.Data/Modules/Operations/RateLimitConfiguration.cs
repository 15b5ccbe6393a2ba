using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Operations;

internal sealed class RateLimitConfiguration : IEntityTypeConfiguration<RateLimit>
{
    public void Configure(EntityTypeBuilder<RateLimit> entity)
    {
        entity.ToTable("rate_limits");
        entity.HasKey(limit => limit.Id);
        entity.Property(limit => limit.RequestCount).HasDefaultValueSql("0");
        entity.HasOne(limit => limit.User).WithMany(user => user.RateLimits)
            .HasForeignKey(limit => limit.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(limit => new { limit.UserId, limit.AgentType, limit.PeriodStart, limit.LimitType }).IsUnique();
        entity.HasIndex(limit => new { limit.UserId, limit.PeriodStart, limit.Id }).IsDescending(false, true, true);
    }
}
