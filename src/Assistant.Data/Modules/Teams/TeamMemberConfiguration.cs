using Assistant.Data.Modules.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Teams;

internal sealed class TeamMemberConfiguration : IEntityTypeConfiguration<TeamMember>
{
    public void Configure(EntityTypeBuilder<TeamMember> entity)
    {
        entity.ToTable("team_members");
        entity.HasKey(member => member.Id);
        entity.Property(member => member.Role).HasDefaultValueSql("'MEMBER'");
        entity.Property(member => member.Email).HasMaxLength(255);
        entity.Property(member => member.DisplayName).HasMaxLength(255);
        entity.Property(member => member.InvitationStatus).HasMaxLength(50);
        entity.Property(member => member.JoinedAt).HasDefaultValueSql("now()");
        entity.Property(member => member.IsActive).HasDefaultValueSql("true");
        entity.HasOne(member => member.Team).WithMany(team => team.Members)
            .HasForeignKey(member => member.TeamId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<User>().WithMany(user => user.TeamMemberships)
            .HasForeignKey(member => member.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<User>().WithMany().HasForeignKey(member => member.InvitedByUserId).OnDelete(DeleteBehavior.SetNull);
        entity.HasOne(member => member.User).WithMany().HasForeignKey(member => member.UserId).OnDelete(DeleteBehavior.NoAction);
        entity.HasOne(member => member.InvitedBy).WithMany().HasForeignKey(member => member.InvitedByUserId).OnDelete(DeleteBehavior.NoAction);
        entity.HasIndex(member => new { member.TeamId, member.UserId }).IsUnique();
        entity.HasIndex(member => new { member.TeamId, member.JoinedAt, member.Id });
        entity.HasIndex(member => new { member.UserId, member.JoinedAt, member.Id });
    }
}
