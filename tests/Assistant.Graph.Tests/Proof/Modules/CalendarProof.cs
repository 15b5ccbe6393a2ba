namespace Assistant.Graph.Tests.Proof.Modules;

/// <summary>Calendars, what stands in them, timesheets and the archive: each its owner's alone.</summary>
public sealed class CalendarProof : ModuleProof
{
    public override IReadOnlyList<GraphEntity> Entities { get; } =
    [
        new("Calendar", "calendars", "name", Seen.ByOwner),
        new("Appointment", "appointments", "subject", Seen.ByOwner),
        new("CalendarEvent", "calendar_events", "title", Seen.ByOwner),
        new("Location", "locations", "name", Seen.ByOwner),
        new("Category", "categories", "name", Seen.ByOwner),
        new("Timesheet", "timesheets", "startDate", Seen.ByOwner),
        new("ArchiveConfiguration", "archive_configurations", "name", Seen.ByOwner),
        new("JobConfiguration", "job_configurations", "scheduleHour", Seen.ByOwner),
    ];

    public override IReadOnlyList<GraphRelation> Relations { get; } =
    [
        new("User", "calendars", "Calendar", true, ("id", "user_id")),
        new("User", "appointments", "Appointment", true, ("id", "user_id")),
        new("User", "calendarEvents", "CalendarEvent", true, ("id", "user_id")),
        new("User", "locations", "Location", true, ("id", "user_id")),
        new("User", "categories", "Category", true, ("id", "user_id")),
        new("User", "timesheets", "Timesheet", true, ("id", "user_id")),
        new("User", "archiveConfigurations", "ArchiveConfiguration", true, ("id", "user_id")),
        new("User", "jobConfigurations", "JobConfiguration", true, ("id", "user_id")),
        new("Calendar", "user", "User", false, ("user_id", "id")),
        new("Appointment", "user", "User", false, ("user_id", "id")),
        new("Appointment", "location", "Location", false, ("location_id", "id")),
        new("Appointment", "category", "Category", false, ("category_id", "id")),
        new("Appointment", "timesheet", "Timesheet", false, ("timesheet_id", "id")),
        new("CalendarEvent", "user", "User", false, ("user_id", "id")),
        new("CalendarEvent", "integration", "Integration", false, ("integration_id", "id")),
        new("Integration", "calendarEvents", "CalendarEvent", true, ("id", "integration_id")),
        new("Location", "user", "User", false, ("user_id", "id")),
        new("Location", "appointments", "Appointment", true, ("id", "location_id")),
        new("Category", "user", "User", false, ("user_id", "id")),
        new("Category", "appointments", "Appointment", true, ("id", "category_id")),
        new("Timesheet", "user", "User", false, ("user_id", "id")),
        new("Timesheet", "appointments", "Appointment", true, ("id", "timesheet_id")),
        new("ArchiveConfiguration", "user", "User", false, ("user_id", "id")),
        new("ArchiveConfiguration", "jobs", "JobConfiguration", true, ("id", "archive_configuration_id")),
        new("JobConfiguration", "user", "User", false, ("user_id", "id")),
        new("JobConfiguration", "archiveConfiguration", "ArchiveConfiguration", false, ("archive_configuration_id", "id")),
    ];

    public override string RowsSql =>
        """
        insert into assistant.calendars (id, user_id, name, description, is_archive)
        select md5('calendar' || u.id || n)::uuid, u.id, 'Calendar ' || n, case n when 1 then 'For work' end, n = 2 from proof.owners u, generate_series(1, 2) n;
        insert into assistant.locations (id, user_id, name, address)
        select md5('location' || u.id || n)::uuid, u.id, 'Place ' || n, case n when 1 then 'Street of ' || u.email end from proof.owners u, generate_series(1, 2) n;
        insert into assistant.categories (id, user_id, name, color)
        select md5('category' || u.id || n)::uuid, u.id, 'Category ' || n, case n when 1 then 'red' end from proof.owners u, generate_series(1, 2) n;
        insert into assistant.timesheets (id, user_id, start_date, end_date, pdf_path, uploaded_to_xero, created_at)
        select md5('timesheet' || u.id || n)::uuid, u.id, date '2026-04-01' + n, date '2026-04-30' + n, case n when 1 then 'x.pdf' end, n = 1, timestamptz '2026-05-01' + n * interval '1 hour'
        from proof.owners u, generate_series(1, 2) n;
        insert into assistant.appointments (id, user_id, start_time, end_time, subject, location_id, category_id, timesheet_id, recurrence, is_private, created_at)
        select md5('appointment' || u.id || n)::uuid, u.id, timestamptz '2026-04-20' + n * interval '1 hour', timestamptz '2026-04-20' + n * interval '2 hours',
            case when n < 4 then 'Subject ' || n end, case when n < 3 then md5('location' || u.id || n)::uuid end, case n when 1 then md5('category' || u.id || 1)::uuid end,
            case when n > 2 then md5('timesheet' || u.id || 1)::uuid end, case n when 2 then 'FREQ=DAILY' end, n = 3, timestamptz '2026-04-19' + n * interval '1 hour'
        from proof.owners u, generate_series(1, 4) n;
        insert into assistant.calendar_events (id, user_id, integration_id, external_id, title, start_time, end_time, is_all_day, location, attendees, created_at)
        select md5('event' || u.id || n)::uuid, u.id, coalesce((select i.id from assistant.integrations i where i.owner_user_id = u.id order by i.id limit 1), md5('integration team')::uuid), 'x' || n, case n when 1 then 'Event of ' || u.email end,
            timestamptz '2026-04-20' + n * interval '1 hour', timestamptz '2026-04-20' + n * interval '1 hour', n = 2, case n when 2 then 'Room' end, '[]', timestamptz '2026-04-18' + n * interval '1 hour'
        from proof.owners u, generate_series(1, 3) n;
        insert into assistant.archive_configurations (id, user_id, name, source_calendar_uri, destination_calendar_uri, is_active, timezone, created_at)
        select md5('archive' || u.id || n)::uuid, u.id, 'Archive ' || n, 'msgraph://calendars/' || n, 'local://archive', n = 1, (array['UTC', 'Europe/Lisbon'])[n], timestamptz '2026-04-17' + n * interval '1 hour'
        from proof.owners u, generate_series(1, 2) n;
        insert into assistant.job_configurations (id, user_id, archive_configuration_id, schedule_type, schedule_hour, schedule_day_of_week, is_active, created_at)
        select md5('job' || u.id || n)::uuid, u.id, md5('archive' || u.id || 1)::uuid, (array['daily', 'weekly', 'manual'])[n], n, case n when 2 then 3 end, n = 1,
            timestamptz '2026-04-16' + n * interval '1 hour' from proof.owners u, generate_series(1, 3) n;
        """;
}
