-- integration_id and resource_id open rows to other teams, so only the server sets them. Any team can say that it has a workspace
-- of some slack_id, and learns nothing of others that say so; it's the connected one's alone, and only integration_id is proof.
create table assistant.slack_workspaces (
    id uuid not null default app.new_id(),
    team_id uuid not null,
    integration_id uuid,
    slack_id character varying(255) not null,
    name character varying(255) not null,
    domain character varying(255),
    icon_url character varying(1024),
    team_size integer,
    metadata jsonb not null default '{}',
    is_connected boolean not null default true,
    connection_status character varying(50),
    last_connected_at timestamp with time zone,
    last_sync_at timestamp with time zone,
    encrypted_access_token character varying(1024),
    encrypted_refresh_token character varying(1024),
    token_expires_at timestamp with time zone,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint slack_workspaces_pkey primary key (id),
    constraint slack_workspaces_team_id_slack_id_key unique (team_id, slack_id),
    constraint slack_workspaces_integration_id_key unique (integration_id),
    constraint slack_workspaces_team_id_fkey foreign key (team_id) references assistant.teams (id) on delete cascade,
    constraint slack_workspaces_integration_id_fkey foreign key (integration_id)
        references assistant.integrations (id) on delete set null,
    constraint slack_workspaces_team_size_check check (team_size >= 0),
    constraint slack_workspaces_metadata_check check (jsonb_typeof(metadata) = 'object')
);
create unique index slack_workspaces_slack_id_idx on assistant.slack_workspaces (slack_id) where integration_id is not null;
create index slack_workspaces_team_id_name_id_idx on assistant.slack_workspaces (team_id, name, id);

create table assistant.slack_channels (
    id uuid not null default app.new_id(),
    workspace_id uuid not null,
    resource_id uuid,
    slack_id character varying(255) not null,
    name character varying(255) not null,
    type text not null,
    purpose character varying(1024),
    topic character varying(1024),
    member_count integer,
    is_archived boolean not null default false,
    created_at_ts character varying(50),
    has_bot boolean not null default false,
    bot_joined_at timestamp with time zone,
    is_selected_for_analysis boolean not null default false,
    is_supported boolean not null default true,
    last_sync_at timestamp with time zone,
    oldest_synced_ts character varying(50),
    latest_synced_ts character varying(50),
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint slack_channels_pkey primary key (id),
    constraint slack_channels_id_workspace_id_key unique (id, workspace_id),
    constraint slack_channels_workspace_id_slack_id_key unique (workspace_id, slack_id),
    constraint slack_channels_resource_id_key unique (resource_id),
    constraint slack_channels_workspace_id_fkey foreign key (workspace_id)
        references assistant.slack_workspaces (id) on delete cascade,
    constraint slack_channels_resource_id_fkey foreign key (resource_id)
        references assistant.service_resources (id) on delete set null,
    constraint slack_channels_type_check check (type in ('public', 'private', 'im', 'mpim')),
    constraint slack_channels_member_count_check check (member_count >= 0)
);
create index slack_channels_workspace_id_name_id_idx on assistant.slack_channels (workspace_id, name, id);
create index slack_channels_slack_id_idx on assistant.slack_channels (slack_id);

create table assistant.slack_users (
    id uuid not null default app.new_id(),
    workspace_id uuid not null,
    slack_id character varying(255) not null,
    name character varying(255) not null,
    display_name character varying(255),
    real_name character varying(255),
    email character varying(255),
    title character varying(255),
    phone character varying(50),
    timezone character varying(100),
    timezone_offset integer,
    profile_image_url character varying(1024),
    is_bot boolean not null default false,
    is_admin boolean not null default false,
    is_deleted boolean not null default false,
    profile_data jsonb,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint slack_users_pkey primary key (id),
    constraint slack_users_id_workspace_id_key unique (id, workspace_id),
    constraint slack_users_workspace_id_slack_id_key unique (workspace_id, slack_id),
    constraint slack_users_workspace_id_fkey foreign key (workspace_id)
        references assistant.slack_workspaces (id) on delete cascade
);
create index slack_users_workspace_id_name_id_idx on assistant.slack_users (workspace_id, name, id);
create index slack_users_slack_id_idx on assistant.slack_users (slack_id);

create trigger slack_workspaces_touch before update on assistant.slack_workspaces
    for each row execute function app.touch();
create trigger slack_channels_touch before update on assistant.slack_channels
    for each row execute function app.touch();
create trigger slack_users_touch before update on assistant.slack_users
    for each row execute function app.touch();
