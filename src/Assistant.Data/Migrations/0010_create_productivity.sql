create table assistant.activities (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    app_name character varying(255) not null,
    window_title character varying(1000),
    url character varying(2000),
    category character varying(100),
    is_productive boolean,
    is_afk boolean not null default false,
    start_time timestamp with time zone not null,
    end_time timestamp with time zone,
    duration integer,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint activities_pkey primary key (id),
    constraint activities_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint activities_end_time_check check (end_time >= start_time),
    constraint activities_duration_check check (duration >= 0)
);
-- Every reader starts from his own key, so applications come after it.
create index activities_user_id_start_time_id_idx on assistant.activities (user_id, start_time desc, id desc);
create index activities_user_id_app_name_start_time_id_idx
    on assistant.activities (user_id, app_name, start_time desc, id desc);

create table assistant.screenshots (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    file_path character varying(1000) not null,
    cloud_url character varying(2000),
    thumbnail_url character varying(2000),
    app_name character varying(255),
    window_title character varying(1000),
    is_blurred boolean not null default false,
    file_size integer,
    width integer,
    height integer,
    captured_at timestamp with time zone not null,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint screenshots_pkey primary key (id),
    constraint screenshots_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint screenshots_sizes_check check (file_size >= 0 and width > 0 and height > 0)
);
create index screenshots_user_id_captured_at_id_idx on assistant.screenshots (user_id, captured_at desc, id desc);

create table assistant.goals (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    name character varying(255) not null,
    type character varying(50) not null,
    target_hours double precision not null,
    is_active boolean not null default true,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint goals_pkey primary key (id),
    constraint goals_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    -- A finite number, as JSON has it: NaN and Infinity are greater than any.
    constraint goals_target_hours_check check (target_hours >= 0 and target_hours < 'Infinity')
);
create index goals_user_id_created_at_id_idx on assistant.goals (user_id, created_at desc, id desc);

create table assistant.work_sessions (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    title character varying(255),
    description text,
    project character varying(255),
    tags jsonb,
    started_at timestamp with time zone not null default now(),
    ended_at timestamp with time zone,
    duration integer,
    is_billable boolean not null default false,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint work_sessions_pkey primary key (id),
    constraint work_sessions_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint work_sessions_tags_check check (jsonb_typeof(tags) = 'array'),
    constraint work_sessions_ended_at_check check (ended_at >= started_at),
    constraint work_sessions_duration_check check (duration >= 0)
);
create index work_sessions_user_id_started_at_id_idx on assistant.work_sessions (user_id, started_at desc, id desc);

-- A rule without a person is everybody's.
create table assistant.classification_rules (
    id uuid not null default app.new_id(),
    user_id uuid default app.uid(),
    app_name character varying(255),
    url_pattern character varying(500),
    category character varying(100) not null,
    is_productive boolean not null,
    priority integer not null default 0,
    is_active boolean not null default true,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint classification_rules_pkey primary key (id),
    constraint classification_rules_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint classification_rules_subject_check check (app_name is not null or url_pattern is not null)
);
create index classification_rules_user_id_priority_id_idx
    on assistant.classification_rules (user_id, priority desc, id desc);
create index classification_rules_user_id_app_name_idx on assistant.classification_rules (user_id, app_name);

create trigger activities_touch before update on assistant.activities for each row execute function app.touch();
create trigger screenshots_touch before update on assistant.screenshots for each row execute function app.touch();
create trigger goals_touch before update on assistant.goals for each row execute function app.touch();
create trigger work_sessions_touch before update on assistant.work_sessions for each row execute function app.touch();
create trigger classification_rules_touch before update on assistant.classification_rules
    for each row execute function app.touch();

-- What was recorded stays as it was; its end and what it counts as can change.
alter table assistant.activities enable row level security;
create policy select_owner on assistant.activities for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.activities for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.activities for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.activities for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.activities to assistant_api;
grant
    select (id, user_id, app_name, window_title, url, category, is_productive, is_afk, start_time, end_time, duration, created_at,
        updated_at),
    insert (id, app_name, window_title, url, category, is_productive, is_afk, start_time, end_time, duration),
    update (category, is_productive, end_time, duration)
    on assistant.activities to assistant_api;

alter table assistant.screenshots enable row level security;
create policy select_owner on assistant.screenshots for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.screenshots for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.screenshots for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.screenshots for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.screenshots to assistant_api;
grant
    select (id, user_id, file_path, cloud_url, thumbnail_url, app_name, window_title, is_blurred, file_size, width, height,
        captured_at, created_at, updated_at),
    insert (id, file_path, cloud_url, thumbnail_url, app_name, window_title, is_blurred, file_size, width, height, captured_at),
    update (cloud_url, thumbnail_url, is_blurred, file_size)
    on assistant.screenshots to assistant_api;

alter table assistant.goals enable row level security;
create policy select_owner on assistant.goals for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.goals for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.goals for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.goals for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.goals to assistant_api;
grant
    select (id, user_id, name, type, target_hours, is_active, created_at, updated_at),
    insert (id, name, type, target_hours, is_active),
    update (name, type, target_hours, is_active)
    on assistant.goals to assistant_api;

alter table assistant.work_sessions enable row level security;
create policy select_owner on assistant.work_sessions for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.work_sessions for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.work_sessions for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.work_sessions for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.work_sessions to assistant_api;
grant
    select (id, user_id, title, description, project, tags, started_at, ended_at, duration, is_billable, created_at, updated_at),
    insert (id, title, description, project, tags, started_at, ended_at, duration, is_billable),
    update (title, description, project, tags, started_at, ended_at, duration, is_billable)
    on assistant.work_sessions to assistant_api;

-- An administrator writes the rules for everybody, and a person's own as that person alone.
alter table assistant.classification_rules enable row level security;
create policy select_owner on assistant.classification_rules for select to assistant_api using (user_id = (select app.uid()));
create policy select_global on assistant.classification_rules for select to assistant_api
    using (user_id is null and (select app.uid()) is not null);
create policy insert_owner on assistant.classification_rules for insert to assistant_api
    with check (user_id = (select app.uid()));
create policy insert_admin on assistant.classification_rules for insert to assistant_api
    with check ((select app.is_admin()) and (user_id is null and (select app.uid()) is not null));
create policy update_owner on assistant.classification_rules for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy update_admin on assistant.classification_rules for update to assistant_api
    using ((select app.is_admin()) and (user_id is null and (select app.uid()) is not null)) with check ((select app.is_admin()) and (user_id is null and (select app.uid()) is not null));
create policy delete_owner on assistant.classification_rules for delete to assistant_api using (user_id = (select app.uid()));
create policy delete_admin on assistant.classification_rules for delete to assistant_api
    using ((select app.is_admin()) and (user_id is null and (select app.uid()) is not null));
grant delete on assistant.classification_rules to assistant_api;
grant
    select (id, user_id, app_name, url_pattern, category, is_productive, priority, is_active, created_at, updated_at),
    insert (id, user_id, app_name, url_pattern, category, is_productive, priority, is_active),
    update (app_name, url_pattern, category, is_productive, priority, is_active)
    on assistant.classification_rules to assistant_api;
