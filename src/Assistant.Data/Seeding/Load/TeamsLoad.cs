using System.Text.Json;
using Assistant.Data.Modules.Teams;

namespace Assistant.Data.Seeding.Load;

/// <summary>Teams of 5 to 20 people with every role, former members, and invitations that are open, accepted and expired.</summary>
internal static class TeamsLoad
{
    private static readonly string[] Names =
    [
        "Atlas", "Beacon", "Cobalt", "Delta", "Ember", "Fjord", "Granite", "Harbour", "Indigo", "Juniper", "Kestrel", "Lantern", "Meridian",
    ];

    private static readonly JsonElement Metadata = JsonSerializer.SerializeToElement(new { industry = "software" });

    /// <summary>The tables, in the order of their references.</summary>
    public static IEnumerable<SeedTable> Tables(IReadOnlyList<TeamPlan> plans)
    {
        yield return SeedTable.Of(plans.Count, plans.Select(MakeTeam));
        yield return SeedTable.Of(plans.Sum(plan => plan.Members.Count), plans.SelectMany(MakeMembers));
        yield return SeedTable.Of(plans.Count * 3, plans.SelectMany(MakeInvites));
    }

    private static Team MakeTeam(TeamPlan plan)
    {
        var name = Names[plan.Index % Names.Length];
        return new Team
        {
            Id = plan.Id,
            Name = $"{name} {plan.Index + 1}",
            Slug = $"{name.ToLowerInvariant()}-{plan.Index + 1}",
            TeamSize = plan.Members.Count,
            OwnerId = plan.OwnerId,
            Plan = plan.Index % 3 == 0 ? "free" : "pro",
            MaxMembers = 25,
            Metadata = Metadata,
            CreatedByUserId = plan.OwnerId,
            CreatedAt = plan.CreatedAt,
            UpdatedAt = plan.CreatedAt.AddDays(2),
        };
    }

    private static IEnumerable<TeamMember> MakeMembers(TeamPlan plan)
    {
        for (var i = 0; i < plan.Members.Count; i++)
        {
            var random = SeedRandom.For("member", (plan.Index * 100L) + i);
            var joinedAt = plan.CreatedAt.AddHours(i * 3);
            yield return new TeamMember
            {
                Id = random.NextId(joinedAt),
                TeamId = plan.Id,
                UserId = IdentityLoad.UserId(plan.Members[i]),
                Role = RoleOf(i, plan.Members.Count),
                InvitationStatus = i == 0 ? null : "accepted",
                InvitedByUserId = i == 0 ? null : plan.OwnerId,
                JoinedAt = joinedAt,
                // Owners and administrators stay; of the others, one in ten has left.
                IsActive = i < 3 || !random.Chance(10),
                LastActiveAt = ChatPlan.Begin.AddDays(random.Next(300, 364)),
                CreatedAt = joinedAt,
                UpdatedAt = joinedAt,
            };
        }
    }

    private static TeamRole RoleOf(int place, int count) => place switch
    {
        0 => TeamRole.Owner,
        1 => TeamRole.Admin,
        _ when place >= count - 2 => TeamRole.Viewer,
        _ => TeamRole.Member,
    };

    private static IEnumerable<TeamInvite> MakeInvites(TeamPlan plan)
    {
        for (var i = 0; i < 3; i++)
        {
            var random = SeedRandom.For("invite", (plan.Index * 3L) + i);
            var at = plan.CreatedAt.AddDays(i * 30);
            yield return new TeamInvite
            {
                Id = random.NextId(at),
                TeamId = plan.Id,
                Email = $"guest.{plan.Index}.{i}@example.com",
                Role = i == 0 ? TeamRole.Viewer : TeamRole.Member,
                TokenHash = EncryptedText.Hash(ref random),
                InvitedByUserId = plan.OwnerId,
                ExpiresAt = i == 2 ? at.AddYears(20) : at.AddDays(7),
                AcceptedAt = i == 1 ? at.AddDays(1) : null,
                CreatedAt = at,
                UpdatedAt = i == 1 ? at.AddDays(1) : at,
            };
        }
    }
}
