using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Operations;

internal sealed class UsageLogConfiguration : IEntityTypeConfiguration<UsageLog>
{
    public void Configure(EntityTypeBuilder<UsageLog> entity)
    {
        entity.ToTable("usage_logs");
        entity.HasKey(log => log.Id);
        entity.Property(log => log.ModelUsed).HasMaxLength(100);
        entity.Property(log => log.InputTokens).HasDefaultValueSql("0");
        entity.Property(log => log.OutputTokens).HasDefaultValueSql("0");
        entity.Property(log => log.TotalTokens).HasDefaultValueSql("0");
        entity.Property(log => log.InputCost).HasPrecision(10, 6).HasDefaultValueSql("0");
        entity.Property(log => log.OutputCost).HasPrecision(10, 6).HasDefaultValueSql("0");
        entity.Property(log => log.TotalCost).HasPrecision(10, 6).HasDefaultValueSql("0");
        entity.Property(log => log.RequestTimestamp).HasDefaultValueSql("now()");
        entity.HasOne(log => log.User).WithMany(user => user.UsageLogs)
            .HasForeignKey(log => log.UserId).OnDelete(DeleteBehavior.Cascade);
        // The database holds (chat_id, user_id), so that the chat is always the person's own.
        entity.HasOne(log => log.Chat).WithMany(chat => chat.UsageLogs)
            .HasForeignKey(log => log.ChatId).OnDelete(DeleteBehavior.SetNull);
        entity.HasIndex(log => new { log.UserId, log.RequestTimestamp, log.Id }).IsDescending(false, true, true);
        entity.HasIndex(log => new { log.AgentType, log.RequestTimestamp }).IsDescending(false, true);
        entity.HasIndex(log => new { log.RequestTimestamp, log.Id }).IsDescending(true, true);
        entity.HasIndex(log => new { log.ChatId, log.RequestTimestamp, log.Id }).IsDescending(false, true, true);
    }
}
