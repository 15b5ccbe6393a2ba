using System.Text.Json;
using Assistant.Data.Modules.Productivity;

namespace Assistant.Data.Seeding.Load;

/// <summary>
/// For each person 1,000 activities of the last 50 days, 50 screenshots, 3 goals, 50 timed pieces of work and 3 rules of
/// classification; and rules for everybody.
/// </summary>
internal sealed class ProductivityLoad(int userCount)
{
    private const int ActivitiesPerUser = 1000;
    private const int ActivitiesPerDay = 20;
    private const int ScreenshotsPerUser = 50;
    private const int GoalsPerUser = 3;
    private const int WorkSessionsPerUser = 50;
    private const int RulesPerUser = 3;

    private static readonly DateTime FirstDay = ChatPlan.Begin.Date.AddDays(365 - (ActivitiesPerUser / ActivitiesPerDay)).AddHours(7);

    private static readonly (string App, string Category, bool IsProductive)[] Apps =
    [
        ("Code", "development", true), ("Slack", "communication", true), ("Browser", "research", true), ("Mail", "communication", false),
        ("Zoom", "meetings", true), ("Figma", "design", true), ("Sheets", "operations", true), ("Videos", "entertainment", false),
    ];

    private static readonly string[] Goals = ["daily_productive", "daily_distraction", "weekly_meetings"];

    private static readonly JsonElement Tags = JsonSerializer.SerializeToElement(new[] { "client", "review" });

    /// <summary>The tables, in the order of their references.</summary>
    public IEnumerable<SeedTable> Tables
    {
        get
        {
            yield return SeedTable.Of(Apps.Length + ((long)userCount * RulesPerUser), Everybody().Concat(Each(RulesPerUser, MakeRule)));
            yield return SeedTable.Of((long)userCount * ActivitiesPerUser, Each(ActivitiesPerUser, MakeActivity));
            yield return SeedTable.Of((long)userCount * ScreenshotsPerUser, Each(ScreenshotsPerUser, MakeScreenshot));
            yield return SeedTable.Of((long)userCount * GoalsPerUser, Each(GoalsPerUser, MakeGoal));
            yield return SeedTable.Of((long)userCount * WorkSessionsPerUser, Each(WorkSessionsPerUser, MakeWorkSession));
        }
    }

    private IEnumerable<TRow> Each<TRow>(int count, Func<int, int, TRow> make) =>
        from user in Enumerable.Range(0, userCount) from index in Enumerable.Range(0, count) select make(user, index);

    private static IEnumerable<ClassificationRule> Everybody() => Apps.Select((app, index) => new ClassificationRule
    {
        Id = SeedRandom.For("rule for everybody", index).NextId(ChatPlan.Begin),
        AppName = app.App,
        Category = app.Category,
        IsProductive = app.IsProductive,
        Priority = 1,
        CreatedAt = ChatPlan.Begin,
        UpdatedAt = ChatPlan.Begin,
    });

    private static ClassificationRule MakeRule(int user, int index) => new()
    {
        Id = SeedRandom.For("rule", ((long)user * RulesPerUser) + index).NextId(ChatPlan.Begin.AddDays(1)),
        UserId = IdentityLoad.UserId(user),
        UrlPattern = $"^https://{SampleNames.Of(user + index)}\\.example\\.com/",
        Category = Apps[(user + index) % Apps.Length].Category,
        IsProductive = index != 0,
        Priority = 10 + index,
        CreatedAt = ChatPlan.Begin.AddDays(1),
        UpdatedAt = ChatPlan.Begin.AddDays(1),
    };

    private static Activity MakeActivity(int user, int index)
    {
        var random = SeedRandom.For("activity", ((long)user * ActivitiesPerUser) + index);
        const int slot = 9 * 60 / ActivitiesPerDay;
        var at = FirstDay.AddDays(index / ActivitiesPerDay).AddMinutes(index % ActivitiesPerDay * slot).AddMicroseconds(random.Next(0, 60_000_000));
        var seconds = random.Next(60, (slot - 1) * 60);
        var app = random.Pick(Apps);
        return new Activity
        {
            Id = random.NextId(at),
            UserId = IdentityLoad.UserId(user),
            AppName = app.App,
            WindowTitle = SampleText.Title(ref random),
            Url = app.App is "Browser" or "Videos" ? $"https://{SampleNames.Of(random.Next(0, 12))}.example.com/{random.Next(1, 10_000)}" : null,
            Category = app.Category,
            IsProductive = app.IsProductive,
            IsAfk = random.Chance(5),
            StartTime = at,
            EndTime = at.AddSeconds(seconds),
            Duration = seconds,
            CreatedAt = at.AddSeconds(seconds),
            UpdatedAt = at.AddSeconds(seconds),
        };
    }

    private static Screenshot MakeScreenshot(int user, int index)
    {
        var random = SeedRandom.For("screenshot", ((long)user * ScreenshotsPerUser) + index);
        var at = FirstDay.AddDays(index).AddMinutes(random.Next(0, 500));
        return new Screenshot
        {
            Id = random.NextId(at),
            UserId = IdentityLoad.UserId(user),
            FilePath = $"screens/{user}/{index:D4}.webp",
            ThumbnailUrl = $"https://files.example.com/screens/{user}/{index}-small.webp",
            AppName = random.Pick(Apps).App,
            WindowTitle = SampleText.Title(ref random),
            IsBlurred = random.Chance(30),
            FileSize = random.Next(90_000, 400_000),
            Width = 2560,
            Height = 1440,
            CapturedAt = at,
            CreatedAt = at,
            UpdatedAt = at,
        };
    }

    private static Goal MakeGoal(int user, int index)
    {
        var at = IdentityLoad.JoinedAt(user).AddDays(1).AddMinutes(index);
        return new Goal
        {
            Id = SeedRandom.For("goal", ((long)user * GoalsPerUser) + index).NextId(at),
            UserId = IdentityLoad.UserId(user),
            Name = $"Goal {index + 1}",
            Type = Goals[index],
            TargetHours = 0.5 * (index + 1 + (user % 8)),
            IsActive = index < 2,
            CreatedAt = at,
            UpdatedAt = at,
        };
    }

    private static WorkSession MakeWorkSession(int user, int index)
    {
        var random = SeedRandom.For("work session", ((long)user * WorkSessionsPerUser) + index);
        var at = ChatPlan.Begin.AddDays(index * 7).AddMinutes(random.Next(0, 500));
        var seconds = random.Next(10, 240) * 60;
        return new WorkSession
        {
            Id = random.NextId(at),
            UserId = IdentityLoad.UserId(user),
            Title = SampleText.Title(ref random),
            Project = SampleNames.Of(random.Next(0, 12)),
            Tags = Tags,
            StartedAt = at,
            EndedAt = at.AddSeconds(seconds),
            Duration = seconds,
            IsBillable = random.Chance(40),
            CreatedAt = at,
            UpdatedAt = at.AddSeconds(seconds),
        };
    }
}
