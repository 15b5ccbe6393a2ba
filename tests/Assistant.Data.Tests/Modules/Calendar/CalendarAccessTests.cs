using Assistant.Data.Tests.RowSecurity;
using Npgsql;

namespace Assistant.Data.Tests.Modules.Calendar;

/// <summary>Who may do what, written down once more by hand.</summary>
public sealed class CalendarAccessTests(CalendarScenario scenario) : IClassFixture<CalendarScenario>
{
    private const string Denied = PostgresErrorCodes.InsufficientPrivilege;
    private const string NoTarget = PostgresErrorCodes.ForeignKeyViolation;

    private static readonly Dictionary<string, (string Where, string Insert, string Update)> Statements = new()
    {
        ["calendars"] = ("id = {calendar}", "(name) values ('x')", "name = 'x'"),
        ["locations"] = ("id = {location}", "(name) values ('x')", "address = 'x'"),
        ["categories"] = ("id = {category}", "(name) values ('x')", "color = 'red'"),
        ["timesheets"] = ("id = {timesheet}", "(start_date, end_date) values ('2025-02-01', '2025-02-01')", "uploaded_to_xero = true"),
        ["appointments"] = ("id = {appointment}", "(start_time, end_time) values ('2025-01-01Z', '2025-01-02Z')", "is_archived = true"),
        ["calendar_events"] = (
            "id = {event}", "(integration_id, external_id, start_time, end_time) values ({integration}, 'y', '2025-01-01Z', '2025-01-01Z')", "is_meeting = true"),
        ["archive_configurations"] = (
            "id = {archive}", "(name, source_calendar_uri, destination_calendar_uri, timezone) values ('x', 'a://b', 'a://c', 'UTC')", "is_active = false"),
        ["job_configurations"] = (
            "id = {job}", "(archive_configuration_id, schedule_type) values ({archive}, 'manual')", "schedule_hour = 1"),
    };

    public static TheoryData<string, string, string> Expected
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var table in Statements.Keys)
            {
                foreach (var command in (string[])["select", "update", "delete"])
                {
                    data.Add(table, command, "owner");
                }

                // A row of one's own, so anybody signed in may; but a job only for one's own archive, and an event through one's own integration.
                data.Add(table, "insert", table is "job_configurations" or "calendar_events" ? "owner" : "stranger owner admin narrowed");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public async Task The_owners_row_is_open_to(string table, string command, string expected) =>
        (await scenario.WhoAsync(table, command, Statements[table])).ShouldBe(expected);

    [Theory]
    [InlineData("owner:2 stranger:2 admin:0 narrowed:0 anonymous:0 inactive:0")]
    public async Task The_list_of_both_kinds_holds_the_readers_rows_alone(string expected)
    {
        var counts = new List<string>();
        foreach (var persona in (string[])["owner", "stranger", "admin", "narrowed", "anonymous", "inactive"])
        {
            await using var session = await scenario.Database.BeginAsync(Scenario.Named(persona));
            counts.Add($"{persona}:{await session.ScalarAsync<long>("select count(*) from assistant.calendar_items")}");
        }

        string.Join(' ', counts).ShouldBe(expected);
    }

    [Theory]
    [InlineData("an appointment for somebody else", "insert into assistant.appointments (user_id, start_time, end_time) values ([user], '2025-01-01Z', '2025-01-02Z')", Denied)]
    [InlineData("an appointment given away", "update assistant.appointments set user_id = [user] where id = {appointment}", Denied)]
    [InlineData("an appointment at somebody else's place", "update assistant.appointments set location_id = [location] where id = {appointment}", NoTarget)]
    [InlineData("an appointment of somebody else's category", "update assistant.appointments set category_id = [category] where id = {appointment}", NoTarget)]
    [InlineData("an appointment on somebody else's timesheet", "update assistant.appointments set timesheet_id = [timesheet] where id = {appointment}", NoTarget)]
    [InlineData("a new appointment on somebody else's timesheet", "insert into assistant.appointments (start_time, end_time, timesheet_id) values ('2025-01-01Z', '2025-01-02Z', [timesheet])", NoTarget)]
    [InlineData("an appointment at a place that isn't there", "update assistant.appointments set location_id = gen_random_uuid() where id = {appointment}", NoTarget)]
    [InlineData("a job for somebody else's archive", "insert into assistant.job_configurations (archive_configuration_id, schedule_type) values ([archive], 'manual')", NoTarget)]
    [InlineData("a job moved to somebody else's archive", "update assistant.job_configurations set archive_configuration_id = [archive] where id = {job}", NoTarget)]
    [InlineData("a job in somebody else's name", "insert into assistant.job_configurations (user_id, archive_configuration_id, schedule_type) values ([user], [archive], 'manual')", Denied)]
    [InlineData("a calendar for somebody else", "insert into assistant.calendars (user_id, name) values ([user], 'x')", Denied)]
    [InlineData("a location given away", "update assistant.locations set user_id = [user] where id = {location}", Denied)]
    [InlineData("an event through somebody else's integration", "insert into assistant.calendar_events (integration_id, external_id, start_time, end_time) values ([integration], 'y', '2025-01-01Z', '2025-01-01Z')", NoTarget)]
    [InlineData("an event through an integration that isn't there", "insert into assistant.calendar_events (integration_id, external_id, start_time, end_time) values (gen_random_uuid(), 'y', '2025-01-01Z', '2025-01-01Z')", NoTarget)]
    [InlineData("an event moved to another integration", "update assistant.calendar_events set integration_id = [integration] where id = {event}", Denied)]
    [InlineData("a row written through the list of both kinds", "insert into assistant.calendar_items (id) values ({event})", PostgresErrorCodes.ObjectNotInPrerequisiteState)]
    [InlineData("the list of both kinds emptied", "delete from assistant.calendar_items", PostgresErrorCodes.ObjectNotInPrerequisiteState)]
    public async Task Refused_is(string what, string sql, string state) =>
        (await scenario.RefusalAsync(sql)).SqlState.ShouldBe(state, what);
}
