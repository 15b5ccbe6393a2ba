using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Productivity;

internal sealed class GoalConfiguration : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> entity)
    {
        entity.ToTable("goals");
        entity.HasKey(goal => goal.Id);
        entity.Property(goal => goal.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(goal => goal.Name).HasMaxLength(255);
        entity.Property(goal => goal.Type).HasMaxLength(50);
        entity.Property(goal => goal.IsActive).HasDefaultValueSql("true");
        entity.HasOne(goal => goal.User).WithMany(user => user.Goals)
            .HasForeignKey(goal => goal.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(goal => new { goal.UserId, goal.CreatedAt, goal.Id }).IsDescending(false, true, true);
    }
}
