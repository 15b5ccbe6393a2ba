using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Calendar;

/// <summary>Items of three people, many of which begin at the same time, have the same title, or the key of an item of the other type.</summary>
public sealed class CalendarItemFixture : IAsyncLifetime
{
    private const int PairsOfAPerson = 12;

    public GraphFixture Graph { get; } = new();

    public IReadOnlyList<CalendarItemRow> Rows { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await Graph.InitializeAsync();
        await Graph.Database.ExecuteAsync("delete from assistant.appointments; delete from assistant.calendar_events");
        Rows = [.. new[] { People.OwnerId, People.StrangerId, People.AdminId }.SelectMany(CreateItems)];
        foreach (var row in Rows)
        {
            await Graph.Database.ExecuteAsync(
                row.Type == "Appointment"
                    ? "insert into assistant.appointments (id, user_id, subject, start_time, end_time) values ($1, $2, $3, $4, $5)"
                    : "insert into assistant.calendar_events (id, user_id, title, start_time, end_time, integration_id, external_id) values ($1, $2, $3, $4, $5, '73000000-0000-7000-8000-000000000001', 'x')",
                row.Key,
                row.Owner,
                row.Title,
                row.Start,
                row.End);
        }
    }

    public Task DisposeAsync() => Graph.DisposeAsync();

    private static IEnumerable<CalendarItemRow> CreateItems(Guid owner, int person)
    {
        var random = new Random(person);
        for (var pair = 0; pair < PairsOfAPerson; pair++)
        {
            // Of some pairs both have the same key, of some both begin at the same time, and of some it's both.
            var (keys, start) = (pair % 3 == 0 ? 0 : 1, Hour(random));
            yield return Create("Appointment", 0, start);
            yield return Create("CalendarEvent", keys, pair % 2 == 0 ? start : Hour(random));

            CalendarItemRow Create(string type, int table, DateTime begin) => new(
                owner,
                type,
                new Guid(person + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, (byte)((2 * pair) + table)),
                random.Next(4) switch { 0 => null, var n => $"Title {n}" },
                begin,
                begin.AddMinutes(30 * random.Next(1, 8)));
        }
    }

    private static DateTime Hour(Random random) => new DateTime(2026, 5, 4, 12, 0, 0, DateTimeKind.Utc).AddHours(random.Next(6));
}
