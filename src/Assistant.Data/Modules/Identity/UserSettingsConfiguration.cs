using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Identity;

internal sealed class UserSettingsConfiguration : IEntityTypeConfiguration<UserSettings>
{
    public void Configure(EntityTypeBuilder<UserSettings> entity)
    {
        entity.ToTable("user_settings");
        entity.HasKey(settings => settings.Id);
        entity.Property(settings => settings.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(settings => settings.Theme).HasDefaultValueSql("'system'");
        entity.Property(settings => settings.Language).HasMaxLength(10).HasDefaultValueSql("'en'");
        entity.Property(settings => settings.StartOnBoot).HasDefaultValueSql("false");
        entity.Property(settings => settings.TrackingEnabled).HasDefaultValueSql("true");
        entity.Property(settings => settings.ScreenshotsEnabled).HasDefaultValueSql("false");
        entity.Property(settings => settings.ScreenshotInterval).HasDefaultValueSql("300");
        entity.Property(settings => settings.ScreenshotQuality).HasDefaultValueSql("'medium'");
        entity.Property(settings => settings.BlurScreenshots).HasDefaultValueSql("false");
        entity.Property(settings => settings.IncognitoMode).HasDefaultValueSql("false");
        entity.Property(settings => settings.DataRetentionDays).HasDefaultValueSql("90");
        entity.Property(settings => settings.NotificationsEnabled).HasDefaultValueSql("true");
        entity.Property(settings => settings.BreakReminders).HasDefaultValueSql("true");
        entity.Property(settings => settings.IdleTimeout).HasDefaultValueSql("300");
        entity.Property(settings => settings.TrackIdle).HasDefaultValueSql("true");
        entity.Property(settings => settings.HasOpenAiApiKey).HasColumnName("has_openai_api_key")
            .HasComputedColumnSql("encrypted_openai_api_key is not null", stored: true);
        entity.HasOne(settings => settings.User).WithOne(user => user.Settings)
            .HasForeignKey<UserSettings>(settings => settings.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
