using Assistant.Data.Modules.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Operations;

internal sealed class UsageDayConfiguration : IEntityTypeConfiguration<UsageDay>
{
    public void Configure(EntityTypeBuilder<UsageDay> entity)
    {
        entity.ToTable("usage_days");
        entity.HasKey(row => new { row.UserId, row.Day, row.AgentType, row.ModelUsed, row.Provider });
        entity.Property(row => row.ModelUsed).HasMaxLength(100);
        entity.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        // Administrators read days of all people.
        entity.HasIndex(row => row.Day);
    }
}
