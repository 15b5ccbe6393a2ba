using System.Globalization;
using System.Text.Json;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Seeding.Load;

/// <summary>Many people. The first three are those of the demo, so that the same tokens work.</summary>
internal static class IdentityLoad
{
    private static readonly string[] FirstNames =
    [
        "Ada", "Bruno", "Chidi", "Dana", "Elif", "Femi", "Greta", "Hugo", "Ines", "Jonas", "Kaya", "Lena", "Mateo", "Nora", "Omar",
        "Paula", "Quentin", "Rosa", "Sven", "Tara",
    ];

    private static readonly string[] LastNames =
    [
        "Almeida", "Bauer", "Costa", "Dubois", "Eriksson", "Fischer", "Garcia", "Haddad", "Ivanov", "Jensen", "Kowalski", "Larsen",
        "Moreau", "Novak", "Okafor", "Petrov", "Rossi",
    ];

    /// <summary>The tables, in the order of their references.</summary>
    /// <param name="userCount">How many people.</param>
    public static IEnumerable<SeedTable> Tables(int userCount)
    {
        yield return SeedTable.Of(userCount, Enumerable.Range(0, userCount).Select(MakeUser));
    }

    /// <summary>When a person came.</summary>
    public static DateTime JoinedAt(int user) => ChatPlan.Begin.AddDays(-30).AddMinutes(user * 17);

    /// <summary>A person's key.</summary>
    public static Guid UserId(int user) => SeedRandom.For("user", user).NextId(JoinedAt(user));

    /// <summary>A person's account in Slack, the same in every workspace.</summary>
    public static string SlackId(int user) => string.Create(CultureInfo.InvariantCulture, $"U{user + 1:D8}");

    private static User MakeUser(int user)
    {
        var random = SeedRandom.For("person", user);
        var (first, last) = (random.Pick(FirstNames), random.Pick(LastNames));
        var email = user switch
        {
            0 => "user@example.com",
            1 => "second@example.com",
            2 => "admin@example.com",
            _ => string.Create(CultureInfo.InvariantCulture, $"{first}.{last}.{user}@example.com").ToLowerInvariant(),
        };
        var joinedAt = JoinedAt(user);
        return new User
        {
            Id = UserId(user),
            Email = email,
            Name = $"{first} {last}",
            AvatarUrl = $"https://avatars.example.com/{email.Split('@')[0]}.png",
            Role = user == 2 ? UserRole.Admin : UserRole.User,
            Plan = random.Chance(30) ? "pro" : "free",
            ProfileType = random.Chance(50) ? "freelancer" : "founder",
            SlackUserId = SlackId(user),
            Metadata = JsonSerializer.SerializeToElement(new { settings = new { theme = random.Chance(50) ? "dark" : "light" } }),
            OnboardingCompleted = true,
            EmailConfirmedAt = joinedAt.AddMinutes(5),
            LastLoginAt = ChatPlan.Begin.AddDays(364).AddMinutes(random.Next(0, 600)),
            CreatedAt = joinedAt,
            UpdatedAt = joinedAt.AddMinutes(5),
        };
    }
}
