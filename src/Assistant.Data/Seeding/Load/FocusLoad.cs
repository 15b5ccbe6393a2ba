using System.Text.Json;
using Assistant.Data.Modules.Focus;

namespace Assistant.Data.Seeding.Load;

/// <summary>For each person the state and settings of focus mode, three who may disturb, and 100 sessions.</summary>
internal sealed class FocusLoad(int userCount)
{
    private const int VipsPerUser = 3;
    private const int SessionsPerUser = 100;

    private static readonly JsonElement BlockedApps = JsonSerializer.SerializeToElement(new[] { "Slack", "Mail" });

    private static readonly JsonElement BlockedWebsites = JsonSerializer.SerializeToElement(new[] { "news.example.com" });

    /// <summary>The tables, in the order of their references.</summary>
    public IEnumerable<SeedTable> Tables
    {
        get
        {
            var users = Enumerable.Range(0, userCount);
            yield return SeedTable.Of(userCount, users.Select(MakeState));
            yield return SeedTable.Of(userCount, users.Select(MakeSettings));
            yield return SeedTable.Of(
                (long)userCount * VipsPerUser,
                users.SelectMany(user => Enumerable.Range(0, VipsPerUser).Select(vip => MakeVip(user, vip))));
            yield return SeedTable.Of(
                (long)userCount * SessionsPerUser,
                users.SelectMany(user => Enumerable.Range(0, SessionsPerUser).Select(session => MakeSession(user, session))));
        }
    }

    private static DateTime At(int user) => IdentityLoad.JoinedAt(user).AddHours(1);

    // A server's clock finds nothing to end here: who concentrates does so until it's switched off, and pomodoros are done.
    private static FocusModeState MakeState(int user) => new()
    {
        Id = SeedRandom.For("focus state", user).NextId(At(user)),
        UserId = IdentityLoad.UserId(user),
        IsActive = user % 8 == 4,
        Mode = user % 8 == 0 ? FocusMode.Pomodoro : FocusMode.Simple,
        StartedAt = user % 4 == 0 ? ChatPlan.Begin.AddDays(364).AddHours(3) : null,
        PomodoroSessionCount = user % 8 == 0 ? 4 : 0,
        PomodoroTotalSessions = user % 8 == 0 ? 4 : null,
        CreatedAt = At(user),
        UpdatedAt = At(user),
    };

    private static FocusSettings MakeSettings(int user) => new()
    {
        Id = SeedRandom.For("focus settings", user).NextId(At(user)),
        UserId = IdentityLoad.UserId(user),
        DefaultMessage = "Concentrating, back later.",
        CreatedAt = At(user),
        UpdatedAt = At(user),
    };

    private static FocusVip MakeVip(int user, int vip)
    {
        // Those who come after in the list of people, who are often of the same team.
        var at = At(user).AddMinutes(vip);
        return new FocusVip
        {
            Id = SeedRandom.For("vip", (user * VipsPerUser) + vip).NextId(at),
            UserId = IdentityLoad.UserId(user),
            SlackUserId = IdentityLoad.SlackId(user + vip + 1),
            DisplayName = $"Person {user + vip + 1}",
            CreatedAt = at,
            UpdatedAt = at,
        };
    }

    private static FocusSession MakeSession(int user, int session)
    {
        var random = SeedRandom.For("focus session", ((long)user * SessionsPerUser) + session);
        var at = ChatPlan.Begin.AddDays(session * 364 / SessionsPerUser).AddMinutes(random.Next(0, 500));
        var planned = random.Next(2, 9) * 15;
        var isCompleted = random.Chance(80);
        var actual = isCompleted ? planned : random.Next(1, planned);
        return new FocusSession
        {
            Id = random.NextId(at),
            UserId = IdentityLoad.UserId(user),
            Title = SampleText.Title(ref random),
            DurationMinutes = planned,
            ActualDuration = actual,
            Status = isCompleted ? FocusSessionStatus.Completed : FocusSessionStatus.Cancelled,
            BlockedApps = BlockedApps,
            BlockedWebsites = BlockedWebsites,
            DistractionCount = random.Next(0, 6),
            StartedAt = at,
            EndedAt = at.AddMinutes(actual),
            CreatedAt = at,
            UpdatedAt = at.AddMinutes(actual),
        };
    }
}
