using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Focus;

internal sealed class FocusModeStateConfiguration : IEntityTypeConfiguration<FocusModeState>
{
    public void Configure(EntityTypeBuilder<FocusModeState> entity)
    {
        entity.ToTable("focus_mode_states");
        entity.HasKey(state => state.Id);
        entity.Property(state => state.CustomMessage).HasMaxLength(500);
        entity.Property(state => state.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(state => state.IsActive).HasDefaultValueSql("false");
        entity.Property(state => state.Mode).HasDefaultValueSql("'simple'");
        entity.Property(state => state.PomodoroSessionCount).HasDefaultValueSql("0");
        entity.HasOne(state => state.User).WithOne(user => user.FocusModeState)
            .HasForeignKey<FocusModeState>(state => state.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
