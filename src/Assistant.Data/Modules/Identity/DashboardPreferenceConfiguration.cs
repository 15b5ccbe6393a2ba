using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Identity;

internal sealed class DashboardPreferenceConfiguration : IEntityTypeConfiguration<DashboardPreference>
{
    public void Configure(EntityTypeBuilder<DashboardPreference> entity)
    {
        entity.ToTable("dashboard_preferences");
        entity.HasKey(preference => preference.Id);
        entity.Property(preference => preference.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(preference => preference.CardType).HasMaxLength(50);
        entity.Property(preference => preference.Preferences).HasDefaultValueSql("'{}'");
        entity.Property(preference => preference.SortOrder).HasDefaultValueSql("0");
        entity.HasOne(preference => preference.User).WithMany(user => user.DashboardPreferences)
            .HasForeignKey(preference => preference.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(preference => new { preference.UserId, preference.CardType }).IsUnique();
        entity.HasIndex(preference => new { preference.UserId, preference.SortOrder, preference.Id });
    }
}
