using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Calendar;

internal sealed class LocationConfiguration : IEntityTypeConfiguration<Location>
{
    public void Configure(EntityTypeBuilder<Location> entity)
    {
        entity.ToTable("locations");
        entity.HasKey(location => location.Id);
        entity.Property(location => location.UserId).HasDefaultValueSql("app.uid()");
        entity.Property(location => location.Name).HasMaxLength(255);
        entity.HasOne(location => location.User).WithMany(user => user.Locations)
            .HasForeignKey(location => location.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(location => new { location.UserId, location.Name, location.Id });
    }
}
