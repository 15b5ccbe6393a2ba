using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Integrations;

internal sealed class WebhookSubscriptionConfiguration : IEntityTypeConfiguration<WebhookSubscription>
{
    public void Configure(EntityTypeBuilder<WebhookSubscription> entity)
    {
        entity.ToTable("webhook_subscriptions");
        entity.HasKey(subscription => subscription.Id);
        entity.Property(subscription => subscription.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(subscription => subscription.Name).HasMaxLength(255);
        entity.Property(subscription => subscription.Url).HasMaxLength(2048);
        entity.Property(subscription => subscription.Enabled).HasDefaultValueSql("true");
        entity.Property(subscription => subscription.EventTypes).HasDefaultValueSql("'[]'");
        entity.HasOne(subscription => subscription.User).WithMany(user => user.WebhookSubscriptions).HasForeignKey(subscription => subscription.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(subscription => new { subscription.UserId, subscription.CreatedAt, subscription.Id }).IsDescending(false, true, true);
    }
}
