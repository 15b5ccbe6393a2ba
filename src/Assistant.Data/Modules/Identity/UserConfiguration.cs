using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Identity;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> entity)
    {
        entity.ToTable("users");
        entity.HasKey(user => user.Id);
        entity.Property(user => user.Email).HasMaxLength(255);
        entity.Property(user => user.PasswordHash).HasMaxLength(255);
        entity.Property(user => user.Name).HasMaxLength(255);
        entity.Property(user => user.AvatarUrl).HasMaxLength(2048);
        entity.Property(user => user.Role).HasDefaultValueSql("'user'");
        entity.Property(user => user.IsActive).HasDefaultValueSql("true");
        entity.Property(user => user.OauthProvider).HasMaxLength(50);
        entity.Property(user => user.OauthId).HasMaxLength(255);
        entity.Property(user => user.GoogleId).HasMaxLength(255);
        entity.Property(user => user.SlackUserId).HasMaxLength(50);
        entity.Property(user => user.ExternalId).HasMaxLength(255);
        entity.Property(user => user.Metadata).HasDefaultValueSql("'{}'");
        entity.Property(user => user.Plan).HasMaxLength(50).HasDefaultValueSql("'free'");
        entity.Property(user => user.StripeCustomerId).HasMaxLength(255);
        entity.Property(user => user.StripeSubscriptionId).HasMaxLength(255);
        entity.Property(user => user.IsTrialActive).HasDefaultValueSql("false");
        entity.Property(user => user.OnboardingCompleted).HasDefaultValueSql("false");
        entity.Property(user => user.ProfileType).HasMaxLength(50);
        entity.HasIndex(user => user.Email).IsUnique();
        entity.HasIndex(user => user.SlackUserId).IsUnique();
    }
}
