create table assistant.focus_mode_states (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    is_active boolean not null default false,
    mode text not null default 'simple',
    started_at timestamp with time zone,
    ends_at timestamp with time zone,
    custom_message character varying(500),
    previous_slack_status jsonb,
    pomodoro_phase text,
    pomodoro_session_count integer not null default 0,
    pomodoro_total_sessions integer,
    pomodoro_work_minutes integer,
    pomodoro_break_minutes integer,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint focus_mode_states_pkey primary key (id),
    constraint focus_mode_states_user_id_key unique (user_id),
    constraint focus_mode_states_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint focus_mode_states_mode_check check (mode in ('simple', 'pomodoro')),
    constraint focus_mode_states_pomodoro_phase_check check (pomodoro_phase in ('work', 'break')),
    constraint focus_mode_states_ends_at_check check (ends_at > started_at),
    constraint focus_mode_states_amounts_check check (
        pomodoro_session_count >= 0 and pomodoro_total_sessions > 0 and pomodoro_work_minutes > 0 and pomodoro_break_minutes > 0)
);

create table assistant.focus_settings (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    default_message character varying(500),
    pomodoro_work_minutes integer not null default 25,
    pomodoro_break_minutes integer not null default 5,
    bypass_notification_config jsonb,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint focus_settings_pkey primary key (id),
    constraint focus_settings_user_id_key unique (user_id),
    constraint focus_settings_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint focus_settings_minutes_check check (pomodoro_work_minutes > 0 and pomodoro_break_minutes > 0),
    constraint focus_settings_bypass_notification_config_check check (jsonb_typeof(bypass_notification_config) = 'object')
);

create table assistant.focus_vips (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    slack_user_id character varying(50) not null,
    display_name character varying(255),
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint focus_vips_pkey primary key (id),
    constraint focus_vips_user_id_slack_user_id_key unique (user_id, slack_user_id),
    constraint focus_vips_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade
);
create index focus_vips_user_id_created_at_id_idx on assistant.focus_vips (user_id, created_at, id);

create table assistant.focus_sessions (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    title character varying(255),
    duration_minutes integer not null,
    actual_duration integer,
    status text not null default 'active',
    blocked_apps jsonb,
    blocked_websites jsonb,
    distraction_count integer not null default 0,
    started_at timestamp with time zone not null default now(),
    ended_at timestamp with time zone,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint focus_sessions_pkey primary key (id),
    constraint focus_sessions_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint focus_sessions_status_check check (status in ('active', 'paused', 'completed', 'cancelled')),
    constraint focus_sessions_blocked_check check (jsonb_typeof(blocked_apps) = 'array' and jsonb_typeof(blocked_websites) = 'array'),
    constraint focus_sessions_ended_at_check check (ended_at >= started_at),
    constraint focus_sessions_amounts_check check (duration_minutes > 0 and actual_duration >= 0 and distraction_count >= 0)
);
-- Every reader starts from his own key, so the status comes after it.
create index focus_sessions_user_id_started_at_id_idx on assistant.focus_sessions (user_id, started_at desc, id desc);
create index focus_sessions_user_id_status_started_at_id_idx
    on assistant.focus_sessions (user_id, status, started_at desc, id desc);

create trigger focus_mode_states_touch before update on assistant.focus_mode_states for each row execute function app.touch();
create trigger focus_settings_touch before update on assistant.focus_settings for each row execute function app.touch();
create trigger focus_vips_touch before update on assistant.focus_vips for each row execute function app.touch();
create trigger focus_sessions_touch before update on assistant.focus_sessions for each row execute function app.touch();

alter table assistant.focus_mode_states enable row level security;
create policy select_owner on assistant.focus_mode_states for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.focus_mode_states for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.focus_mode_states for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.focus_mode_states for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.focus_mode_states to assistant_api;
grant
    select (id, user_id, is_active, mode, started_at, ends_at, custom_message, previous_slack_status, pomodoro_phase,
        pomodoro_session_count, pomodoro_total_sessions, pomodoro_work_minutes, pomodoro_break_minutes, created_at, updated_at),
    insert (id, is_active, mode, started_at, ends_at, custom_message, previous_slack_status, pomodoro_phase,
        pomodoro_session_count, pomodoro_total_sessions, pomodoro_work_minutes, pomodoro_break_minutes),
    update (is_active, mode, started_at, ends_at, custom_message, previous_slack_status, pomodoro_phase,
        pomodoro_session_count, pomodoro_total_sessions, pomodoro_work_minutes, pomodoro_break_minutes)
    on assistant.focus_mode_states to assistant_api;

alter table assistant.focus_settings enable row level security;
create policy select_owner on assistant.focus_settings for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.focus_settings for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.focus_settings for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.focus_settings for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.focus_settings to assistant_api;
grant
    select (id, user_id, default_message, pomodoro_work_minutes, pomodoro_break_minutes, bypass_notification_config, created_at,
        updated_at),
    insert (id, default_message, pomodoro_work_minutes, pomodoro_break_minutes, bypass_notification_config),
    update (default_message, pomodoro_work_minutes, pomodoro_break_minutes, bypass_notification_config)
    on assistant.focus_settings to assistant_api;

alter table assistant.focus_vips enable row level security;
create policy select_owner on assistant.focus_vips for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.focus_vips for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.focus_vips for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.focus_vips for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.focus_vips to assistant_api;
grant
    select (id, user_id, slack_user_id, display_name, created_at, updated_at),
    insert (id, slack_user_id, display_name),
    update (display_name)
    on assistant.focus_vips to assistant_api;

alter table assistant.focus_sessions enable row level security;
create policy select_owner on assistant.focus_sessions for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.focus_sessions for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.focus_sessions for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.focus_sessions for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.focus_sessions to assistant_api;
grant
    select (id, user_id, title, duration_minutes, actual_duration, status, blocked_apps, blocked_websites, distraction_count,
        started_at, ended_at, created_at, updated_at),
    insert (id, title, duration_minutes, actual_duration, status, blocked_apps, blocked_websites, distraction_count, started_at,
        ended_at),
    update (title, duration_minutes, actual_duration, status, blocked_apps, blocked_websites, distraction_count, ended_at)
    on assistant.focus_sessions to assistant_api;
