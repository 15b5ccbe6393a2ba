using Assistant.Data.Tests.RowSecurity;

namespace Assistant.Data.Tests.Modules.Calendar;

/// <summary>A row of every table of calendars for each person, belonging together.</summary>
public sealed class CalendarScenario() : ModuleScenario(
    2,
    """
    insert into assistant.calendars (id, user_id, name) values ({calendar}, {user}, 'Work');
    insert into assistant.locations (id, user_id, name) values ({location}, {user}, 'Office');
    insert into assistant.categories (id, user_id, name) values ({category}, {user}, 'Billable');
    insert into assistant.timesheets (id, user_id, start_date, end_date) values ({timesheet}, {user}, '2025-01-01', '2025-01-31');
    insert into assistant.appointments (id, user_id, start_time, end_time, subject, location_id, category_id, timesheet_id)
        values ({appointment}, {user}, '2025-01-02 10:00Z', '2025-01-02 11:00Z', 'Planning', {location}, {category}, {timesheet});
    insert into assistant.integrations (id, name, provider, owner_user_id) values ({integration}, 'Calendar', 'GOOGLE', {user});
    insert into assistant.calendar_events (id, user_id, integration_id, external_id, title, start_time, end_time)
        values ({event}, {user}, {integration}, 'x', 'Stand-up', '2025-01-02 09:00Z', '2025-01-02 09:15Z');
    insert into assistant.archive_configurations (id, user_id, name, source_calendar_uri, destination_calendar_uri, timezone)
        values ({archive}, {user}, 'Nightly', 'msgraph://calendars/primary', 'local://calendars/archive', 'Europe/Lisbon');
    insert into assistant.job_configurations (id, user_id, archive_configuration_id, schedule_type) values ({job}, {user}, {archive}, 'daily');
    """,
    "calendar",
    "location",
    "category",
    "timesheet",
    "appointment",
    "event",
    "integration",
    "archive",
    "job");
