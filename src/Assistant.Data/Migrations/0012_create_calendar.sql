create table assistant.calendars (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    name character varying(255) not null,
    description text,
    ms_calendar_id character varying(255),
    is_archive boolean not null default false,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint calendars_pkey primary key (id),
    constraint calendars_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade
);
create index calendars_user_id_name_id_idx on assistant.calendars (user_id, name, id);

create table assistant.locations (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    name character varying(255) not null,
    address text,
    constraint locations_pkey primary key (id),
    constraint locations_id_user_id_key unique (id, user_id),
    constraint locations_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade
);
create index locations_user_id_name_id_idx on assistant.locations (user_id, name, id);

create table assistant.categories (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    name character varying(255) not null,
    description text,
    ms_category_id character varying(255),
    color character varying(50),
    constraint categories_pkey primary key (id),
    constraint categories_id_user_id_key unique (id, user_id),
    constraint categories_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade
);
create index categories_user_id_name_id_idx on assistant.categories (user_id, name, id);

create table assistant.timesheets (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    start_date date not null,
    end_date date not null,
    pdf_path character varying(1024),
    csv_path character varying(1024),
    excel_path character varying(1024),
    uploaded_to_onedrive boolean not null default false,
    uploaded_to_xero boolean not null default false,
    created_at timestamp with time zone not null default now(),
    constraint timesheets_pkey primary key (id),
    constraint timesheets_id_user_id_key unique (id, user_id),
    constraint timesheets_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint timesheets_dates_check check (end_date >= start_date)
);
create index timesheets_user_id_start_date_id_idx on assistant.timesheets (user_id, start_date desc, id desc);

-- What a person hangs an appointment on is the person's own, since user_id is part of these keys.
create table assistant.appointments (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    ms_event_id character varying(255),
    start_time timestamp with time zone not null,
    end_time timestamp with time zone not null,
    subject character varying(500),
    location_id uuid,
    category_id uuid,
    timesheet_id uuid,
    recurrence text,
    ms_event_data jsonb,
    is_private boolean not null default false,
    is_archived boolean not null default false,
    is_out_of_office boolean not null default false,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint appointments_pkey primary key (id),
    constraint appointments_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint appointments_location_id_fkey foreign key (location_id, user_id)
        references assistant.locations (id, user_id) on delete set null (location_id) on update cascade,
    constraint appointments_category_id_fkey foreign key (category_id, user_id)
        references assistant.categories (id, user_id) on delete set null (category_id) on update cascade,
    constraint appointments_timesheet_id_fkey foreign key (timesheet_id, user_id)
        references assistant.timesheets (id, user_id) on delete set null (timesheet_id) on update cascade,
    constraint appointments_times_check check (end_time > start_time)
);
-- In the order of calendars. The end is in the index so that a span of time is found without reading what ended before it.
create index appointments_user_id_start_time_id_end_time_idx on assistant.appointments (user_id, start_time, id, end_time);
create index appointments_user_id_is_archived_start_time_id_idx on assistant.appointments (user_id, is_archived, start_time, id);
create index appointments_location_id_start_time_id_idx on assistant.appointments (location_id, start_time, id);
create index appointments_category_id_start_time_id_idx on assistant.appointments (category_id, start_time, id);
create index appointments_timesheet_id_start_time_id_idx on assistant.appointments (timesheet_id, start_time, id);
create index appointments_ms_event_id_idx on assistant.appointments (ms_event_id);

create table assistant.calendar_events (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    integration_id uuid not null,
    external_id character varying(255) not null,
    title character varying(500),
    description text,
    start_time timestamp with time zone not null,
    end_time timestamp with time zone not null,
    is_all_day boolean not null default false,
    location character varying(500),
    attendees jsonb,
    is_meeting boolean not null default false,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint calendar_events_pkey primary key (id),
    constraint calendar_events_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    -- Services have events without a duration.
    constraint calendar_events_times_check check (end_time >= start_time),
    constraint calendar_events_attendees_check check (jsonb_typeof(attendees) = 'array')
);
create index calendar_events_user_id_start_time_id_end_time_idx
    on assistant.calendar_events (user_id, start_time, id, end_time);
create index calendar_events_integration_id_start_time_id_idx on assistant.calendar_events (integration_id, start_time, id);
create index calendar_events_integration_id_external_id_idx on assistant.calendar_events (integration_id, external_id);

create table assistant.archive_configurations (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    name character varying(255) not null,
    source_calendar_uri character varying(2048) not null,
    destination_calendar_uri character varying(2048) not null,
    is_active boolean not null default true,
    timezone character varying(64) not null,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint archive_configurations_pkey primary key (id),
    constraint archive_configurations_id_user_id_key unique (id, user_id),
    constraint archive_configurations_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint archive_configurations_uris_check check (
        source_calendar_uri ~ '^[a-z][a-z0-9+.-]*://[^/[:space:]][^[:space:]]*$'
        and destination_calendar_uri ~ '^[a-z][a-z0-9+.-]*://[^/[:space:]][^[:space:]]*$'
        and source_calendar_uri <> destination_calendar_uri)
);
create index archive_configurations_user_id_name_id_idx on assistant.archive_configurations (user_id, name, id);

create table assistant.job_configurations (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    archive_configuration_id uuid not null,
    archive_window_days integer not null default 1,
    schedule_type text not null,
    schedule_hour integer not null default 23,
    schedule_minute integer not null default 59,
    schedule_day_of_week integer,
    is_active boolean not null default true,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint job_configurations_pkey primary key (id),
    constraint job_configurations_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint job_configurations_archive_configuration_id_fkey foreign key (archive_configuration_id, user_id)
        references assistant.archive_configurations (id, user_id) on delete cascade on update cascade,
    constraint job_configurations_schedule_type_check check (schedule_type in ('daily', 'weekly', 'manual')),
    constraint job_configurations_time_check check (schedule_hour between 0 and 23 and schedule_minute between 0 and 59),
    constraint job_configurations_day_check check (
        (schedule_type = 'weekly') = (schedule_day_of_week is not null) and coalesce(schedule_day_of_week between 0 and 6, true)),
    constraint job_configurations_window_check check (archive_window_days between 1 and 3660)
);
create index job_configurations_user_id_created_at_id_idx on assistant.job_configurations (user_id, created_at desc, id desc);
create index job_configurations_archive_configuration_id_created_at_id_idx
    on assistant.job_configurations (archive_configuration_id, created_at desc, id desc);
create index job_configurations_is_active_idx on assistant.job_configurations (is_active);

-- A name of the IANA database that this server knows. PostgreSQL also takes rules such as 'Foo5Bar', which nobody else does: those
-- have a number, and names have none but for Etc/GMT+5 and the like.
create function app.check_timezone() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if new.timezone !~ '^([A-Z][A-Za-z_-]*(/[A-Z][A-Za-z_-]*){0,2}|Etc/GMT[+-]([0-9]|1[0-4])|Etc/GMT0)$' then
        raise exception invalid_parameter_value;
    end if;
    perform now() at time zone new.timezone;
    return new;
exception when invalid_parameter_value then
    raise exception 'there is no time zone %', new.timezone
        using errcode = 'check_violation', constraint = 'archive_configurations_timezone_check', column = 'timezone';
end
$$;
revoke execute on function app.check_timezone() from public;
create trigger archive_configurations_timezone before insert or update of timezone on assistant.archive_configurations
    for each row execute function app.check_timezone();

create trigger calendars_touch before update on assistant.calendars for each row execute function app.touch();
create trigger appointments_touch before update on assistant.appointments for each row execute function app.touch();
create trigger calendar_events_touch before update on assistant.calendar_events for each row execute function app.touch();
create trigger archive_configurations_touch before update on assistant.archive_configurations
    for each row execute function app.touch();
create trigger job_configurations_touch before update on assistant.job_configurations for each row execute function app.touch();
