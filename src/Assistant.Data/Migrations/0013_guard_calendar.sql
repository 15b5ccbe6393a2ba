-- Everything in a calendar is its owner's alone.
alter table assistant.calendars enable row level security;
create policy select_owner on assistant.calendars for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.calendars for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.calendars for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.calendars for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.calendars to assistant_api;
grant
    select (id, user_id, name, description, ms_calendar_id, is_archive, created_at, updated_at),
    insert (id, name, description, ms_calendar_id, is_archive),
    update (name, description, ms_calendar_id, is_archive)
    on assistant.calendars to assistant_api;

alter table assistant.locations enable row level security;
create policy select_owner on assistant.locations for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.locations for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.locations for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.locations for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.locations to assistant_api;
grant
    select (id, user_id, name, address),
    insert (id, name, address),
    update (name, address)
    on assistant.locations to assistant_api;

alter table assistant.categories enable row level security;
create policy select_owner on assistant.categories for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.categories for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.categories for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.categories for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.categories to assistant_api;
grant
    select (id, user_id, name, description, ms_category_id, color),
    insert (id, name, description, ms_category_id, color),
    update (name, description, ms_category_id, color)
    on assistant.categories to assistant_api;

alter table assistant.timesheets enable row level security;
create policy select_owner on assistant.timesheets for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.timesheets for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.timesheets for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.timesheets for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.timesheets to assistant_api;
grant
    select (id, user_id, start_date, end_date, pdf_path, csv_path, excel_path, uploaded_to_onedrive, uploaded_to_xero,
        created_at),
    insert (id, start_date, end_date, pdf_path, csv_path, excel_path, uploaded_to_onedrive, uploaded_to_xero),
    update (start_date, end_date, pdf_path, csv_path, excel_path, uploaded_to_onedrive, uploaded_to_xero)
    on assistant.timesheets to assistant_api;

alter table assistant.appointments enable row level security;
create policy select_owner on assistant.appointments for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.appointments for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.appointments for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.appointments for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.appointments to assistant_api;
grant
    select (id, user_id, ms_event_id, start_time, end_time, subject, location_id, category_id, timesheet_id, recurrence,
        ms_event_data, is_private, is_archived, is_out_of_office, created_at, updated_at),
    insert (id, ms_event_id, start_time, end_time, subject, location_id, category_id, timesheet_id, recurrence, ms_event_data,
        is_private, is_archived, is_out_of_office),
    update (ms_event_id, start_time, end_time, subject, location_id, category_id, timesheet_id, recurrence, ms_event_data,
        is_private, is_archived, is_out_of_office)
    on assistant.appointments to assistant_api;

alter table assistant.calendar_events enable row level security;
create policy select_owner on assistant.calendar_events for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.calendar_events for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.calendar_events for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.calendar_events for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.calendar_events to assistant_api;
grant
    select (id, user_id, integration_id, external_id, title, description, start_time, end_time, is_all_day, location, attendees,
        is_meeting, created_at, updated_at),
    insert (id, integration_id, external_id, title, description, start_time, end_time, is_all_day, location, attendees,
        is_meeting),
    update (title, description, start_time, end_time, is_all_day, location, attendees, is_meeting)
    on assistant.calendar_events to assistant_api;

alter table assistant.archive_configurations enable row level security;
create policy select_owner on assistant.archive_configurations for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.archive_configurations for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.archive_configurations for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.archive_configurations for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.archive_configurations to assistant_api;
grant
    select (id, user_id, name, source_calendar_uri, destination_calendar_uri, is_active, timezone, created_at, updated_at),
    insert (id, name, source_calendar_uri, destination_calendar_uri, is_active, timezone),
    update (name, source_calendar_uri, destination_calendar_uri, is_active, timezone)
    on assistant.archive_configurations to assistant_api;

alter table assistant.job_configurations enable row level security;
create policy select_owner on assistant.job_configurations for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.job_configurations for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.job_configurations for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.job_configurations for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.job_configurations to assistant_api;
grant
    select (id, user_id, archive_configuration_id, archive_window_days, schedule_type, schedule_hour, schedule_minute,
        schedule_day_of_week, is_active, created_at, updated_at),
    insert (id, archive_configuration_id, archive_window_days, schedule_type, schedule_hour, schedule_minute,
        schedule_day_of_week, is_active),
    update (archive_configuration_id, archive_window_days, schedule_type, schedule_hour, schedule_minute, schedule_day_of_week,
        is_active)
    on assistant.job_configurations to assistant_api;

-- What appointments and calendar events share, in one list. It reads the tables as whoever asks, so their policies and grants hold;
-- kind tells which table a row is from, and (id, kind) is the key, since keys are unique in each table alone.
create view assistant.calendar_items with (security_invoker = true) as
    select a.id, 'appointment'::text as kind, a.user_id, a.subject as title, a.start_time, a.end_time, a.created_at, a.updated_at
    from assistant.appointments as a
    union all
    select e.id, 'calendar_event'::text as kind, e.user_id, e.title, e.start_time, e.end_time, e.created_at, e.updated_at
    from assistant.calendar_events as e;
grant select on assistant.calendar_items to assistant_api;
