using Assistant.Data.Tests.RowSecurity;
using Npgsql;

namespace Assistant.Data.Tests.Modules.Calendar;

/// <summary>What the database refuses to know, and what goes when something is deleted.</summary>
public sealed class CalendarConstraintTests(CalendarScenario scenario) : IClassFixture<CalendarScenario>
{
    private const string Archive = "update assistant.archive_configurations set ~ where id = {archive}";
    private const string Job = "update assistant.job_configurations set ~ where id = {job}";

    [Theory]
    [InlineData("update assistant.appointments set end_time = start_time where id = {appointment}", "~", "appointments_times_check")]
    [InlineData("update assistant.appointments set start_time = '2026-01-01Z' where id = {appointment}", "~", "appointments_times_check")]
    [InlineData("update assistant.calendar_events set end_time = '2025-01-02 08:59Z' where id = {event}", "~", "calendar_events_times_check")]
    [InlineData("update assistant.calendar_events set attendees = '{\"a\": 1}' where id = {event}", "~", "calendar_events_attendees_check")]
    [InlineData("update assistant.timesheets set end_date = '2024-12-31' where id = {timesheet}", "~", "timesheets_dates_check")]
    [InlineData(Archive, "source_calendar_uri = 'primary'", "archive_configurations_uris_check")]
    [InlineData(Archive, "source_calendar_uri = 'msgraph://'", "archive_configurations_uris_check")]
    [InlineData(Archive, "source_calendar_uri = ' msgraph://calendars/primary'", "archive_configurations_uris_check")]
    [InlineData(Archive, "destination_calendar_uri = 'local://my calendar'", "archive_configurations_uris_check")]
    [InlineData(Archive, "destination_calendar_uri = E'local://x\\ny'", "archive_configurations_uris_check")]
    [InlineData(Archive, "destination_calendar_uri = 'msgraph://calendars/primary'", "archive_configurations_uris_check")]
    [InlineData(Archive, "timezone = 'Europe/Atlantis'", "archive_configurations_timezone_check")]
    [InlineData(Archive, "timezone = 'Lisbon5Tagus'", "archive_configurations_timezone_check")]
    [InlineData(Archive, "timezone = 'Europe/Lisbon5'", "archive_configurations_timezone_check")]
    [InlineData(Archive, "timezone = ''", "archive_configurations_timezone_check")]
    [InlineData(Archive, "timezone = '+01:00'", "archive_configurations_timezone_check")]
    [InlineData(Archive, "timezone = '../../etc/passwd'", "archive_configurations_timezone_check")]
    [InlineData(Job, "schedule_hour = 24", "job_configurations_time_check")]
    [InlineData(Job, "schedule_hour = -1", "job_configurations_time_check")]
    [InlineData(Job, "schedule_minute = 60", "job_configurations_time_check")]
    [InlineData(Job, "schedule_day_of_week = 0", "job_configurations_day_check")]
    [InlineData(Job, "schedule_type = 'weekly'", "job_configurations_day_check")]
    [InlineData(Job, "schedule_type = 'weekly', schedule_day_of_week = 7", "job_configurations_day_check")]
    [InlineData(Job, "schedule_type = 'manual', schedule_day_of_week = 3", "job_configurations_day_check")]
    [InlineData(Job, "schedule_type = 'hourly'", "job_configurations_schedule_type_check")]
    [InlineData(Job, "archive_window_days = 0", "job_configurations_window_check")]
    public async Task Nonsense_is_refused(string statement, string change, string constraint)
    {
        var error = await scenario.RefusalAsync(statement.Replace("~", change, StringComparison.Ordinal));

        (error.SqlState, error.ConstraintName).ShouldBe((PostgresErrorCodes.CheckViolation, constraint));
    }

    [Theory]
    [InlineData(Archive, "timezone = 'UTC'")]
    [InlineData(Archive, "timezone = 'America/Argentina/Buenos_Aires'")]
    [InlineData(Archive, "timezone = 'America/Port-au-Prince'")]
    [InlineData(Archive, "timezone = 'Etc/GMT+5'")]
    [InlineData(Archive, "destination_calendar_uri = 'https://calendar.example.com/a?b=c#d'")]
    [InlineData(Job, "schedule_type = 'weekly', schedule_day_of_week = 6, schedule_hour = 0, schedule_minute = 0")]
    public async Task Sense_is_taken(string statement, string change)
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("owner"));

        (await session.ExecuteAsync(scenario.Sql(statement.Replace("~", change, StringComparison.Ordinal), Scenario.Owner))).ShouldBe(1);
    }

    [Theory]
    [InlineData("delete from assistant.users where id = {user}", "")]
    [InlineData("delete from assistant.locations where id = {location}", "appointments of category and timesheet, archives, calendars, categories, events, jobs, timesheets")]
    [InlineData("delete from assistant.categories where id = {category}", "appointments of location and timesheet, archives, calendars, events, jobs, locations, timesheets")]
    [InlineData("delete from assistant.timesheets where id = {timesheet}", "appointments of location and category, archives, calendars, categories, events, jobs, locations")]
    [InlineData("delete from assistant.archive_configurations where id = {archive}", "appointments of location and category and timesheet, calendars, categories, events, locations, timesheets")]
    [InlineData("delete from assistant.integrations where id = {integration}", "appointments of location and category and timesheet, archives, calendars, categories, jobs, locations, timesheets")]
    [InlineData("delete from assistant.appointments where id = {appointment}", "archives, calendars, categories, events, jobs, locations, timesheets")]
    public async Task What_belongs_to_a_row_goes_with_it_and_what_only_named_it_stays(string delete, string left)
    {
        await using var connection = await scenario.Database.Owner.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand(scenario.Sql(delete, Scenario.Owner), connection))
        {
            (await command.ExecuteNonQueryAsync()).ShouldBe(1);
        }

        await using var rest = new NpgsqlCommand(
            scenario.Sql(
                """
                select coalesce(string_agg(t.name, ', ' order by t.name), '') from (
                    select 'calendars', user_id from assistant.calendars union all select 'locations', user_id from assistant.locations
                    union all select 'categories', user_id from assistant.categories union all select 'timesheets', user_id from assistant.timesheets
                    union all select 'appointments of ' || concat_ws(' and ', case when location_id is not null then 'location' end,
                        case when category_id is not null then 'category' end, case when timesheet_id is not null then 'timesheet' end), user_id
                        from assistant.appointments
                    union all select 'events', user_id from assistant.calendar_events
                    union all select 'archives', user_id from assistant.archive_configurations
                    union all select 'jobs', user_id from assistant.job_configurations) as t (name, owner)
                where t.owner = {user}
                """,
                Scenario.Owner),
            connection);
        (await rest.ExecuteScalarAsync()).ShouldBe(left);
    }

    [Theory]
    [InlineData("calendars", "calendar")]
    [InlineData("appointments", "appointment")]
    [InlineData("calendar_events", "event")]
    [InlineData("archive_configurations", "archive")]
    [InlineData("job_configurations", "job")]
    public async Task Updated_at_is_the_time_of_the_change(string table, string row)
    {
        var where = scenario.Sql($"id = {{{row}}}", Scenario.Stranger);
        await scenario.Database.ExecuteAsync($"update assistant.{table} set updated_at = '2000-01-01Z' where {where}");

        (await scenario.Database.ScalarAsync<bool>($"select updated_at > '2020-01-01Z' from assistant.{table} where {where}")).ShouldBeTrue();
    }
}
