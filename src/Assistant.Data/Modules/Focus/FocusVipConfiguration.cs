using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Focus;

internal sealed class FocusVipConfiguration : IEntityTypeConfiguration<FocusVip>
{
    public void Configure(EntityTypeBuilder<FocusVip> entity)
    {
        entity.ToTable("focus_vips");
        entity.HasKey(vip => vip.Id);
        entity.Property(vip => vip.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(vip => vip.SlackUserId).HasMaxLength(50);
        entity.Property(vip => vip.DisplayName).HasMaxLength(255);
        entity.HasOne(vip => vip.User).WithMany(user => user.FocusVips)
            .HasForeignKey(vip => vip.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(vip => new { vip.UserId, vip.SlackUserId }).IsUnique();
        entity.HasIndex(vip => new { vip.UserId, vip.CreatedAt, vip.Id });
    }
}
