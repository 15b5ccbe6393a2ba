using System.Text.Json;
using Assistant.Data.Model;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Seeding.Demo;

/// <summary>The people of <c>people.json</c>, whom the other modules' rows are about.</summary>
internal static class IdentityDemo
{
    /// <summary>Reads the file.</summary>
    public static SeedTable Load(DemoStory story)
    {
        var people = DemoStory.Read<DemoPerson[]>("people").Select(person => Make(story, person)).ToArray();
        foreach (var person in people)
        {
            story.People.Add(person.Id, person);
            story.Name(person.Email, person.Id);
        }

        return SeedTable.Of(people);
    }

    private static User Make(DemoStory story, DemoPerson person) => new()
    {
        Id = story.NextId(person.JoinedAt),
        Email = person.Email,
        Name = person.Name,
        AvatarUrl = $"https://avatars.example.com/{person.Email.Split('@')[0]}.png",
        Role = StoredEnum.Parse<UserRole>(person.Role),
        Plan = person.Plan,
        ProfileType = person.ProfileType,
        SlackUserId = person.SlackUserId,
        Metadata = person.Metadata,
        OnboardingCompleted = true,
        EmailConfirmedAt = person.JoinedAt.AddMinutes(3),
        LastLoginAt = new DateTime(2025, 11, 14, 8, 0, 0, DateTimeKind.Utc),
        CreatedAt = person.JoinedAt,
        UpdatedAt = person.JoinedAt.AddMinutes(12),
    };

    private sealed record DemoPerson(
        string Email, string Name, string Role, string Plan, string ProfileType, string? SlackUserId, DateTime JoinedAt,
        JsonElement Metadata);
}
