using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Calendar;

internal sealed class CategoryConfiguration : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> entity)
    {
        entity.ToTable("categories");
        entity.HasKey(category => category.Id);
        entity.Property(category => category.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(category => category.Name).HasMaxLength(255);
        entity.Property(category => category.MsCategoryId).HasMaxLength(255);
        entity.Property(category => category.Color).HasMaxLength(50);
        entity.HasOne(category => category.User).WithMany(user => user.Categories)
            .HasForeignKey(category => category.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(category => new { category.UserId, category.Name, category.Id });
    }
}
