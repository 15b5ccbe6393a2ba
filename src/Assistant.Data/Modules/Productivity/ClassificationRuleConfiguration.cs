using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Productivity;

internal sealed class ClassificationRuleConfiguration : IEntityTypeConfiguration<ClassificationRule>
{
    public void Configure(EntityTypeBuilder<ClassificationRule> entity)
    {
        entity.ToTable("classification_rules");
        entity.HasKey(rule => rule.Id);
        // Whoever names no person makes a rule for himself; a rule for everybody says null in so many words.
        entity.Property(rule => rule.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(rule => rule.AppName).HasMaxLength(255);
        entity.Property(rule => rule.UrlPattern).HasMaxLength(500);
        entity.Property(rule => rule.Category).HasMaxLength(100);
        entity.Property(rule => rule.Priority).HasDefaultValueSql("0");
        entity.Property(rule => rule.IsActive).HasDefaultValueSql("true");
        entity.HasOne(rule => rule.User).WithMany(user => user.ClassificationRules)
            .HasForeignKey(rule => rule.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(rule => new { rule.UserId, rule.Priority, rule.Id }).IsDescending(false, true, true);
        entity.HasIndex(rule => new { rule.UserId, rule.AppName });
    }
}
