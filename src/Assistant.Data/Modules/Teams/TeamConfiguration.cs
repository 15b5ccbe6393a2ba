using Assistant.Data.Modules.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Teams;

internal sealed class TeamConfiguration : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> entity)
    {
        entity.ToTable("teams");
        entity.HasKey(team => team.Id);
        entity.Property(team => team.Name).HasMaxLength(255);
        entity.Property(team => team.Slug).HasMaxLength(255).HasDefaultValueSql("app.new_id()::text");
        entity.Property(team => team.AvatarUrl).HasMaxLength(1024);
        entity.Property(team => team.IsPersonal).HasDefaultValueSql("false");
        entity.Property(team => team.Plan).HasMaxLength(50).HasDefaultValueSql("'free'");
        entity.Property(team => team.MaxMembers).HasDefaultValueSql("10");
        entity.Property(team => team.Metadata).HasDefaultValueSql("'{}'");
        entity.Property(team => team.CreatedByEmail).HasMaxLength(255);
        entity.HasOne<User>().WithMany().HasForeignKey(team => team.OwnerId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<User>().WithMany().HasForeignKey(team => team.CreatedByUserId).OnDelete(DeleteBehavior.SetNull);
        entity.HasOne(team => team.Owner).WithMany().HasForeignKey(team => team.OwnerId).OnDelete(DeleteBehavior.NoAction);
        entity.HasOne(team => team.CreatedBy).WithMany().HasForeignKey(team => team.CreatedByUserId).OnDelete(DeleteBehavior.NoAction);
        entity.HasIndex(team => team.Slug).IsUnique();
    }
}
