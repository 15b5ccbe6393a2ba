using System.Text.Json;
using Assistant.Data.Modules.Calendar;

namespace Assistant.Data.Seeding.Load;

/// <summary>
/// For each person 2 calendars, 3 locations, 4 categories, 12 timesheets, 100 appointments, 100 events, and an archive with 2 jobs.
/// </summary>
internal sealed class CalendarLoad(int userCount)
{
    private const int CalendarsPerUser = 2;
    private const int LocationsPerUser = 3;
    private const int CategoriesPerUser = 4;
    private const int TimesheetsPerUser = 12;
    private const int ItemsPerUser = 100;
    private const int JobsPerUser = 2;

    private static readonly string[] CategoryNames = ["Meetings", "Customers", "Travel", "Own time"];

    private static readonly JsonElement Attendees = JsonSerializer.SerializeToElement(new[] { "user@example.com", "guest@example.com" });

    /// <summary>The tables, in the order of their references.</summary>
    public IEnumerable<SeedTable> Tables
    {
        get
        {
            yield return Each(CalendarsPerUser, MakeCalendar);
            yield return Each(LocationsPerUser, (user, index) => new Location
            {
                Id = LocationId(user, index),
                UserId = IdentityLoad.UserId(user),
                Name = $"Place {index + 1}",
                Address = $"{index + 1} Harbour Street",
            });
            yield return Each(CategoriesPerUser, (user, index) => new Category
            {
                Id = CategoryId(user, index),
                UserId = IdentityLoad.UserId(user),
                Name = CategoryNames[index],
                Color = $"#{index + 2}{index + 2}66aa",
            });
            yield return Each(TimesheetsPerUser, MakeTimesheet);
            yield return Each(ItemsPerUser, MakeAppointment);
            yield return Each(ItemsPerUser, MakeEvent);
            yield return Each(1, MakeArchive);
            yield return Each(JobsPerUser, MakeJob);
        }
    }

    private SeedTable Each<TRow>(int count, Func<int, int, TRow> make) where TRow : class => SeedTable.Of(
        (long)userCount * count,
        from user in Enumerable.Range(0, userCount) from index in Enumerable.Range(0, count) select make(user, index));

    private static DateTime At(int user) => IdentityLoad.JoinedAt(user).AddHours(2);

    private static Guid LocationId(int user, int index) => SeedRandom.For("location", (user * LocationsPerUser) + index).NextId(At(user));

    private static Guid CategoryId(int user, int index) => SeedRandom.For("category", (user * CategoriesPerUser) + index).NextId(At(user));

    private static Guid TimesheetId(int user, int month) =>
        SeedRandom.For("timesheet", (user * TimesheetsPerUser) + month).NextId(ChatPlan.Begin.AddMonths(month + 1));

    private static Guid ArchiveId(int user) => SeedRandom.For("archive", user).NextId(At(user));

    private static Calendar MakeCalendar(int user, int index) => new()
    {
        Id = SeedRandom.For("calendar", (user * CalendarsPerUser) + index).NextId(At(user)),
        UserId = IdentityLoad.UserId(user),
        Name = index == 0 ? "Work" : "Archive",
        IsArchive = index == 1,
        CreatedAt = At(user),
        UpdatedAt = At(user),
    };

    private static Timesheet MakeTimesheet(int user, int month)
    {
        var first = DateOnly.FromDateTime(ChatPlan.Begin).AddMonths(month);
        return new Timesheet
        {
            Id = TimesheetId(user, month),
            UserId = IdentityLoad.UserId(user),
            StartDate = first,
            EndDate = first.AddMonths(1).AddDays(-1),
            PdfPath = $"timesheets/{user}/{month + 1:D2}.pdf",
            UploadedToXero = month < 10,
            CreatedAt = ChatPlan.Begin.AddMonths(month + 1),
        };
    }

    private static (SeedRandom Random, DateTime Start, DateTime End) Span(string kind, int user, int index)
    {
        var random = SeedRandom.For(kind, ((long)user * ItemsPerUser) + index);
        var start = ChatPlan.Begin.AddDays(index * 364 / ItemsPerUser).AddMinutes(random.Next(0, 20) * 30);
        var end = start.AddMinutes(random.Next(1, 6) * 30);
        return (random, start, end);
    }

    private static Appointment MakeAppointment(int user, int index)
    {
        var (random, start, end) = Span("appointment", user, index);
        return new Appointment
        {
            Id = random.NextId(start.AddDays(-7)),
            UserId = IdentityLoad.UserId(user),
            Subject = SampleText.Title(ref random),
            StartTime = start,
            EndTime = end,
            LocationId = random.Chance(70) ? LocationId(user, random.Next(0, LocationsPerUser)) : null,
            CategoryId = random.Chance(80) ? CategoryId(user, random.Next(0, CategoriesPerUser)) : null,
            TimesheetId = random.Chance(50) ? TimesheetId(user, start.Month - 1) : null,
            IsPrivate = random.Chance(10),
            IsArchived = index < 80,
            IsOutOfOffice = random.Chance(3),
            CreatedAt = start.AddDays(-7),
            UpdatedAt = index < 80 ? start.AddDays(1) : start.AddDays(-7),
        };
    }

    private static CalendarEvent MakeEvent(int user, int index)
    {
        var (random, start, end) = Span("event", user, index);
        return new CalendarEvent
        {
            Id = random.NextId(start.AddDays(-7)),
            UserId = IdentityLoad.UserId(user),
            IntegrationId = PersonalLoad.IntegrationId(user),
            ExternalId = $"event-{user}-{index}",
            Title = SampleText.Title(ref random),
            Description = random.Chance(40) ? SampleText.Sentence(ref random) : null,
            StartTime = start,
            EndTime = end,
            Attendees = Attendees,
            IsMeeting = random.Chance(60),
            CreatedAt = start.AddDays(-7),
            UpdatedAt = start.AddDays(-7),
        };
    }

    private static ArchiveConfiguration MakeArchive(int user, int index) => new()
    {
        Id = ArchiveId(user),
        UserId = IdentityLoad.UserId(user),
        Name = $"Archive {index + 1}",
        SourceCalendarUri = "msgraph://calendars/primary",
        DestinationCalendarUri = "msgraph://calendars/archive",
        IsActive = user % 5 != 0,
        Timezone = "Europe/Lisbon",
        CreatedAt = At(user),
        UpdatedAt = At(user),
    };

    private static JobConfiguration MakeJob(int user, int index) => new()
    {
        Id = SeedRandom.For("job", (user * JobsPerUser) + index).NextId(At(user)),
        UserId = IdentityLoad.UserId(user),
        ArchiveConfigurationId = ArchiveId(user),
        ScheduleType = index == 0 ? ScheduleType.Daily : ScheduleType.Weekly,
        ScheduleDayOfWeek = index == 0 ? null : user % 7,
        ArchiveWindowDays = index == 0 ? 1 : 7,
        IsActive = user % 5 != 0,
        CreatedAt = At(user),
        UpdatedAt = At(user),
    };
}
