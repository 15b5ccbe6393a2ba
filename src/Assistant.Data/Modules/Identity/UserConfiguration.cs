using Assistant.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Identity;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> entity)
    {
        entity.ToTable("users");
        entity.HasKey(user => user.Id);
        entity.Property(user => user.Id).HasColumnName("id").HasDefaultValueSql("app.new_id()");
        entity.Property(user => user.Email).HasColumnName("email").HasMaxLength(255);
        entity.Property(user => user.PasswordHash).HasColumnName("password_hash").HasMaxLength(255);
        entity.Property(user => user.Name).HasColumnName("name").HasMaxLength(255);
        entity.Property(user => user.AvatarUrl).HasColumnName("avatar_url").HasMaxLength(2048);
        entity.Property(user => user.Role).HasColumnName("role").HasColumnType("text")
            .HasConversion(new StoredEnumConverter<UserRole>()).HasDefaultValueSql("'user'");
        entity.Property(user => user.IsActive).HasColumnName("is_active").HasDefaultValueSql("true");
        entity.Property(user => user.OauthProvider).HasColumnName("oauth_provider").HasMaxLength(50);
        entity.Property(user => user.OauthId).HasColumnName("oauth_id").HasMaxLength(255);
        entity.Property(user => user.GoogleId).HasColumnName("google_id").HasMaxLength(255);
        entity.Property(user => user.SlackUserId).HasColumnName("slack_user_id").HasMaxLength(50);
        entity.Property(user => user.ExternalId).HasColumnName("external_id").HasMaxLength(255);
        entity.Property(user => user.Metadata).HasColumnName("metadata").HasColumnType("jsonb").HasDefaultValueSql("'{}'");
        entity.Property(user => user.Plan).HasColumnName("plan").HasMaxLength(50).HasDefaultValueSql("'free'");
        entity.Property(user => user.StripeCustomerId).HasColumnName("stripe_customer_id").HasMaxLength(255);
        entity.Property(user => user.StripeSubscriptionId).HasColumnName("stripe_subscription_id").HasMaxLength(255);
        entity.Property(user => user.TrialEndsAt).HasColumnName("trial_ends_at");
        entity.Property(user => user.IsTrialActive).HasColumnName("is_trial_active").HasDefaultValueSql("false");
        entity.Property(user => user.OnboardingCompleted).HasColumnName("onboarding_completed").HasDefaultValueSql("false");
        entity.Property(user => user.ProfileType).HasColumnName("profile_type").HasMaxLength(50);
        entity.Property(user => user.EmailConfirmedAt).HasColumnName("email_confirmed_at");
        entity.Property(user => user.LastLoginAt).HasColumnName("last_login_at");
        entity.Property(user => user.CreatedAt).HasColumnName("created_at").HasDefaultValueSql("now()");
        entity.Property(user => user.UpdatedAt).HasColumnName("updated_at").HasDefaultValueSql("now()");
        entity.HasIndex(user => user.Email).IsUnique();
        entity.HasIndex(user => user.SlackUserId).IsUnique();
    }
}
