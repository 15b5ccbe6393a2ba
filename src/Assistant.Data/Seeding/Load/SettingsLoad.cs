using System.Text.Json;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Seeding.Load;

/// <summary>How each person has set things up.</summary>
internal sealed class SettingsLoad(int userCount)
{
    private static readonly string[] Cards = ["focus", "usage", "calendar"];

    private static readonly string[] Features = ["slack_analysis", "image_generation"];

    private static readonly JsonElement Preferences = JsonSerializer.SerializeToElement(new { range = "week" });

    /// <summary>The tables, in the order of their references.</summary>
    public IEnumerable<SeedTable> Tables
    {
        get
        {
            var users = Enumerable.Range(0, userCount);
            yield return SeedTable.Of(userCount, users.Select(MakeSettings));
            yield return SeedTable.Of(
                (long)userCount * Cards.Length,
                users.SelectMany(user => Enumerable.Range(0, Cards.Length).Select(card => MakeCard(user, card))));
            yield return SeedTable.Of(
                (long)userCount * Features.Length,
                users.SelectMany(user => Enumerable.Range(0, Features.Length).Select(feature => MakeAccess(user, feature))));
        }
    }

    private static DateTime At(int user) => IdentityLoad.JoinedAt(user).AddMinutes(7);

    private static UserSettings MakeSettings(int user)
    {
        var random = SeedRandom.For("settings", user);
        return new UserSettings
        {
            Id = random.NextId(At(user)),
            UserId = IdentityLoad.UserId(user),
            Theme = (Theme)random.Next(0, 3),
            StartOnBoot = random.Chance(50),
            ScreenshotsEnabled = random.Chance(70),
            ScreenshotQuality = (ScreenshotQuality)random.Next(0, 3),
            BlurScreenshots = random.Chance(30),
            EncryptedOpenaiApiKey = random.Chance(20) ? EncryptedText.Base64(ref random, 96) : null,
            CreatedAt = At(user),
            UpdatedAt = At(user),
        };
    }

    private static DashboardPreference MakeCard(int user, int card) => new()
    {
        Id = SeedRandom.For("card", (user * Cards.Length) + card).NextId(At(user)),
        UserId = IdentityLoad.UserId(user),
        CardType = Cards[card],
        Preferences = Preferences,
        SortOrder = card,
        CreatedAt = At(user),
        UpdatedAt = At(user),
    };

    private static FeatureAccess MakeAccess(int user, int feature) => new()
    {
        Id = SeedRandom.For("feature", (user * Features.Length) + feature).NextId(At(user)),
        UserId = IdentityLoad.UserId(user),
        FeatureKey = Features[feature],
        Enabled = (user + feature) % 3 != 0,
        CreatedAt = At(user),
        UpdatedAt = At(user),
    };
}
