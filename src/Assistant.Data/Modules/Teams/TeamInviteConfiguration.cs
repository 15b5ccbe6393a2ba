using Assistant.Data.Modules.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistant.Data.Modules.Teams;

internal sealed class TeamInviteConfiguration : IEntityTypeConfiguration<TeamInvite>
{
    public void Configure(EntityTypeBuilder<TeamInvite> entity)
    {
        entity.ToTable("team_invites");
        entity.HasKey(invite => invite.Id);
        entity.Property(invite => invite.Email).HasMaxLength(255);
        entity.Property(invite => invite.Role).HasDefaultValueSql("'MEMBER'");
        entity.Property(invite => invite.TokenHash).HasMaxLength(64);
        entity.Property(invite => invite.InvitedByUserId).HasDefaultValueSql("app.uid()");
        entity.Property(invite => invite.ExpiresAt).HasDefaultValueSql("now() + interval '7 days'");
        entity.HasOne(invite => invite.Team).WithMany(team => team.Invites)
            .HasForeignKey(invite => invite.TeamId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<User>().WithMany().HasForeignKey(invite => invite.InvitedByUserId).OnDelete(DeleteBehavior.SetNull);
        entity.HasOne(invite => invite.InvitedBy).WithMany().HasForeignKey(invite => invite.InvitedByUserId).OnDelete(DeleteBehavior.NoAction);
        entity.HasIndex(invite => invite.TokenHash).IsUnique();
        entity.HasIndex(invite => invite.Email);
        entity.HasIndex(invite => new { invite.TeamId, invite.CreatedAt, invite.Id }).IsDescending(false, true, true);
    }
}
