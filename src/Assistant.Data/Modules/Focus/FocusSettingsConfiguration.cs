using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Focus;

internal sealed class FocusSettingsConfiguration : IEntityTypeConfiguration<FocusSettings>
{
    public void Configure(EntityTypeBuilder<FocusSettings> entity)
    {
        entity.ToTable("focus_settings");
        entity.HasKey(settings => settings.Id);
        entity.Property(settings => settings.DefaultMessage).HasMaxLength(500);
        entity.Property(settings => settings.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(settings => settings.PomodoroWorkMinutes).HasDefaultValueSql("25");
        entity.Property(settings => settings.PomodoroBreakMinutes).HasDefaultValueSql("5");
        entity.HasOne(settings => settings.User).WithOne(user => user.FocusSettings)
            .HasForeignKey<FocusSettings>(settings => settings.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
