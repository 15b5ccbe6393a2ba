create table assistant.user_settings (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    theme text not null default 'system',
    language character varying(10) not null default 'en',
    start_on_boot boolean not null default false,
    tracking_enabled boolean not null default true,
    screenshots_enabled boolean not null default false,
    screenshot_interval integer not null default 300,
    screenshot_quality text not null default 'medium',
    blur_screenshots boolean not null default false,
    incognito_mode boolean not null default false,
    data_retention_days integer not null default 90,
    notifications_enabled boolean not null default true,
    break_reminders boolean not null default true,
    idle_timeout integer not null default 300,
    track_idle boolean not null default true,
    encrypted_openai_api_key text,
    -- The API role may not look at the key, not even to tell whether there is one.
    has_openai_api_key boolean not null generated always as (encrypted_openai_api_key is not null) stored,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint user_settings_pkey primary key (id),
    constraint user_settings_user_id_key unique (user_id),
    constraint user_settings_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint user_settings_theme_check check (theme in ('dark', 'light', 'system')),
    constraint user_settings_language_check check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    constraint user_settings_screenshot_quality_check check (screenshot_quality in ('low', 'medium', 'high')),
    constraint user_settings_amounts_check check (screenshot_interval > 0 and data_retention_days > 0 and idle_timeout > 0)
);

create table assistant.dashboard_preferences (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    card_type character varying(50) not null,
    preferences jsonb not null default '{}',
    sort_order integer not null default 0,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint dashboard_preferences_pkey primary key (id),
    constraint dashboard_preferences_user_id_card_type_key unique (user_id, card_type),
    constraint dashboard_preferences_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint dashboard_preferences_preferences_check check (jsonb_typeof(preferences) = 'object')
);
create index dashboard_preferences_user_id_sort_order_id_idx on assistant.dashboard_preferences (user_id, sort_order, id);

create table assistant.feature_access (
    id uuid not null default app.new_id(),
    user_id uuid not null,
    feature_key character varying(100) not null,
    enabled boolean not null default true,
    granted_by_user_id uuid default app.uid(),
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint feature_access_pkey primary key (id),
    constraint feature_access_user_id_feature_key_key unique (user_id, feature_key),
    constraint feature_access_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint feature_access_granted_by_user_id_fkey foreign key (granted_by_user_id)
        references assistant.users (id) on delete set null
);
create index feature_access_granted_by_user_id_idx on assistant.feature_access (granted_by_user_id);

create trigger user_settings_touch before update on assistant.user_settings for each row execute function app.touch();
create trigger dashboard_preferences_touch before update on assistant.dashboard_preferences
    for each row execute function app.touch();
create trigger feature_access_touch before update on assistant.feature_access for each row execute function app.touch();

-- The key is written by the server, which encrypts it, and by nobody else.
alter table assistant.user_settings enable row level security;
create policy select_owner on assistant.user_settings for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.user_settings for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.user_settings for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.user_settings for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.user_settings to assistant_api;
grant
    select (id, user_id, theme, language, start_on_boot, tracking_enabled, screenshots_enabled, screenshot_interval,
        screenshot_quality, blur_screenshots, incognito_mode, data_retention_days, notifications_enabled, break_reminders,
        idle_timeout, track_idle, has_openai_api_key, created_at, updated_at),
    insert (id, theme, language, start_on_boot, tracking_enabled, screenshots_enabled, screenshot_interval, screenshot_quality,
        blur_screenshots, incognito_mode, data_retention_days, notifications_enabled, break_reminders, idle_timeout, track_idle),
    update (theme, language, start_on_boot, tracking_enabled, screenshots_enabled, screenshot_interval, screenshot_quality,
        blur_screenshots, incognito_mode, data_retention_days, notifications_enabled, break_reminders, idle_timeout, track_idle)
    on assistant.user_settings to assistant_api;

alter table assistant.dashboard_preferences enable row level security;
create policy select_owner on assistant.dashboard_preferences for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.dashboard_preferences for insert to assistant_api
    with check (user_id = (select app.uid()));
create policy update_owner on assistant.dashboard_preferences for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.dashboard_preferences for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.dashboard_preferences to assistant_api;
grant
    select (id, user_id, card_type, preferences, sort_order, created_at, updated_at),
    insert (id, card_type, preferences, sort_order),
    update (preferences, sort_order)
    on assistant.dashboard_preferences to assistant_api;

-- Administrators see all people, so they may name anyone; who decided is filled by the database.
alter table assistant.feature_access enable row level security;
create policy select_owner on assistant.feature_access for select to assistant_api using (user_id = (select app.uid()));
create policy select_admin on assistant.feature_access for select to assistant_api using ((select app.is_admin()));
create policy insert_admin on assistant.feature_access for insert to assistant_api with check ((select app.is_admin()));
create policy update_admin on assistant.feature_access for update to assistant_api
    using ((select app.is_admin())) with check ((select app.is_admin()));
create policy delete_admin on assistant.feature_access for delete to assistant_api using ((select app.is_admin()));
grant delete on assistant.feature_access to assistant_api;
grant
    select (id, user_id, feature_key, enabled, granted_by_user_id, created_at, updated_at),
    insert (id, user_id, feature_key, enabled),
    update (enabled)
    on assistant.feature_access to assistant_api;
