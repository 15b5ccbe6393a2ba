create table assistant.integrations (
    id uuid not null default app.new_id(),
    name character varying(255),
    description text,
    provider text not null,
    status text not null default 'ACTIVE',
    metadata jsonb,
    provider_user_id character varying(255),
    workspace_id character varying(255),
    last_used_at timestamp with time zone,
    owner_user_id uuid,
    owner_team_id uuid,
    created_by_user_id uuid default app.uid(),
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint integrations_pkey primary key (id),
    constraint integrations_owner_team_id_workspace_id_provider_key unique (owner_team_id, workspace_id, provider),
    constraint integrations_owner_user_id_provider_key unique (owner_user_id, provider),
    constraint integrations_owner_user_id_fkey foreign key (owner_user_id) references assistant.users (id) on delete cascade,
    constraint integrations_owner_team_id_fkey foreign key (owner_team_id) references assistant.teams (id) on delete cascade,
    constraint integrations_created_by_user_id_fkey foreign key (created_by_user_id)
        references assistant.users (id) on delete set null,
    constraint integrations_owner_check check (num_nonnulls(owner_user_id, owner_team_id) = 1),
    constraint integrations_provider_check check (
        provider in ('SLACK', 'GITHUB', 'NOTION', 'DISCORD', 'GOOGLE', 'MICROSOFT', 'ZOOM', 'OTHER')),
    constraint integrations_status_check check (status in ('ACTIVE', 'DISCONNECTED', 'EXPIRED', 'REVOKED', 'ERROR'))
);
create index integrations_owner_team_id_created_at_id_idx on assistant.integrations (owner_team_id, created_at desc, id desc);
create index integrations_owner_user_id_created_at_id_idx on assistant.integrations (owner_user_id, created_at desc, id desc);
create index integrations_created_by_user_id_idx on assistant.integrations (created_by_user_id);

create table assistant.integration_credentials (
    id uuid not null default app.new_id(),
    integration_id uuid not null,
    credential_type text not null,
    encrypted_value character varying(2048) not null,
    encrypted_refresh_token character varying(2048),
    expires_at timestamp with time zone,
    scopes jsonb,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint integration_credentials_pkey primary key (id),
    constraint integration_credentials_integration_id_fkey foreign key (integration_id)
        references assistant.integrations (id) on delete cascade,
    constraint integration_credentials_credential_type_check check (
        credential_type in ('OAUTH_TOKEN', 'API_KEY', 'BOT_TOKEN', 'WEBHOOK_SECRET', 'OTHER'))
);
create index integration_credentials_integration_id_created_at_id_idx
    on assistant.integration_credentials (integration_id, created_at desc, id desc);

create table assistant.integration_shares (
    id uuid not null default app.new_id(),
    integration_id uuid not null,
    team_id uuid not null,
    share_level text not null,
    status text not null default 'ACTIVE',
    revoked_at timestamp with time zone,
    shared_by_user_id uuid default app.uid(),
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint integration_shares_pkey primary key (id),
    constraint integration_shares_integration_id_team_id_key unique (integration_id, team_id),
    constraint integration_shares_integration_id_fkey foreign key (integration_id)
        references assistant.integrations (id) on delete cascade,
    constraint integration_shares_team_id_fkey foreign key (team_id) references assistant.teams (id) on delete cascade,
    constraint integration_shares_shared_by_user_id_fkey foreign key (shared_by_user_id)
        references assistant.users (id) on delete set null,
    constraint integration_shares_share_level_check check (share_level in ('FULL_ACCESS', 'LIMITED_ACCESS', 'READ_ONLY')),
    constraint integration_shares_status_check check (status in ('PENDING', 'ACTIVE', 'REVOKED')),
    constraint integration_shares_revoked_at_check check ((status = 'REVOKED') = (revoked_at is not null))
);
create index integration_shares_integration_id_created_at_id_idx
    on assistant.integration_shares (integration_id, created_at desc, id desc);
create index integration_shares_team_id_created_at_id_idx on assistant.integration_shares (team_id, created_at desc, id desc);
create index integration_shares_shared_by_user_id_idx on assistant.integration_shares (shared_by_user_id);

create table assistant.service_resources (
    id uuid not null default app.new_id(),
    integration_id uuid not null,
    resource_type text not null,
    external_id character varying(255) not null,
    name character varying(255) not null,
    metadata jsonb,
    last_synced_at timestamp with time zone,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint service_resources_pkey primary key (id),
    constraint service_resources_id_integration_id_key unique (id, integration_id),
    constraint service_resources_integration_id_resource_type_external_id_key unique (integration_id, resource_type, external_id),
    constraint service_resources_integration_id_fkey foreign key (integration_id)
        references assistant.integrations (id) on delete cascade,
    constraint service_resources_resource_type_check check (
        resource_type in ('SLACK_CHANNEL', 'GITHUB_REPO', 'NOTION_PAGE', 'NOTION_DATABASE', 'DISCORD_CHANNEL', 'CALENDAR', 'OTHER'))
);
create index service_resources_integration_id_name_id_idx on assistant.service_resources (integration_id, name, id);

-- integration_id is the resource's, and share_id the team's share of that integration; both are kept by the database, so that the
-- rules start from few keys.
create table assistant.resource_access (
    id uuid not null default app.new_id(),
    resource_id uuid not null,
    team_id uuid not null,
    access_level text not null,
    granted_by_user_id uuid default app.uid(),
    integration_id uuid not null,
    share_id uuid,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint resource_access_pkey primary key (id),
    constraint resource_access_resource_id_team_id_key unique (resource_id, team_id),
    constraint resource_access_resource_id_fkey foreign key (resource_id, integration_id)
        references assistant.service_resources (id, integration_id) on delete cascade on update cascade,
    constraint resource_access_team_id_fkey foreign key (team_id) references assistant.teams (id) on delete cascade,
    constraint resource_access_granted_by_user_id_fkey foreign key (granted_by_user_id)
        references assistant.users (id) on delete set null,
    constraint resource_access_share_id_fkey foreign key (share_id) references assistant.integration_shares (id) on delete set null,
    constraint resource_access_access_level_check check (access_level in ('READ', 'WRITE', 'ADMIN'))
);
create index resource_access_resource_id_created_at_id_idx on assistant.resource_access (resource_id, created_at desc, id desc);
create index resource_access_team_id_created_at_id_idx on assistant.resource_access (team_id, created_at desc, id desc);
create index resource_access_integration_id_created_at_id_idx
    on assistant.resource_access (integration_id, created_at desc, id desc);
create index resource_access_share_id_created_at_id_idx on assistant.resource_access (share_id, created_at desc, id desc);
create index resource_access_granted_by_user_id_idx on assistant.resource_access (granted_by_user_id);

create table assistant.integration_events (
    id uuid not null default app.new_id(),
    integration_id uuid not null,
    event_type text not null,
    details jsonb,
    actor_user_id uuid,
    affected_team_id uuid,
    share_id uuid,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint integration_events_pkey primary key (id),
    constraint integration_events_integration_id_fkey foreign key (integration_id)
        references assistant.integrations (id) on delete cascade,
    constraint integration_events_actor_user_id_fkey foreign key (actor_user_id) references assistant.users (id) on delete set null,
    constraint integration_events_affected_team_id_fkey foreign key (affected_team_id)
        references assistant.teams (id) on delete set null,
    constraint integration_events_share_id_fkey foreign key (share_id)
        references assistant.integration_shares (id) on delete set null,
    constraint integration_events_event_type_check check (
        event_type in ('CREATED', 'UPDATED', 'SHARED', 'SHARE_UPDATED', 'SHARE_REVOKED', 'CREDENTIAL_ADDED', 'CREDENTIAL_UPDATED',
            'CREDENTIAL_REMOVED', 'ACCESS_GRANTED', 'ACCESS_UPDATED', 'ACCESS_REVOKED'))
);
create index integration_events_integration_id_created_at_id_idx
    on assistant.integration_events (integration_id, created_at desc, id desc);
create index integration_events_share_id_created_at_id_idx on assistant.integration_events (share_id, created_at desc, id desc);
create index integration_events_actor_user_id_idx on assistant.integration_events (actor_user_id);
create index integration_events_affected_team_id_idx on assistant.integration_events (affected_team_id);

create trigger integrations_touch before update on assistant.integrations for each row execute function app.touch();
create trigger integration_credentials_touch before update on assistant.integration_credentials
    for each row execute function app.touch();
create trigger integration_shares_touch before update on assistant.integration_shares for each row execute function app.touch();
create trigger service_resources_touch before update on assistant.service_resources for each row execute function app.touch();
create trigger resource_access_touch before update on assistant.resource_access for each row execute function app.touch();

-- An access row's integration is its resource's. Where there is no such resource, or the team neither owns the integration nor has a
-- live share of it, it stays missing, which the policy refuses just as a resource of others.
create function app.fill_resource_access() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    if new.integration_id is null then
        new.integration_id := (
            select i.id
            from assistant.service_resources as r
            join assistant.integrations as i on i.id = r.integration_id
            where r.id = new.resource_id
                and (i.owner_team_id = new.team_id
                    or exists (
                        select from assistant.integration_shares as s
                        where s.integration_id = i.id and s.team_id = new.team_id and s.status = 'ACTIVE')));
    end if;
    new.share_id := (
        select s.id from assistant.integration_shares as s
        where s.integration_id = new.integration_id and s.team_id = new.team_id);
    return new;
end
$$;

create function app.fill_event_share() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    new.share_id := (
        select s.id from assistant.integration_shares as s
        where s.integration_id = new.integration_id and s.team_id = new.affected_team_id);
    return new;
end
$$;

create function app.follow_share() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    update assistant.resource_access as a set share_id = new.id
    where a.integration_id = new.integration_id and a.team_id = new.team_id;
    update assistant.integration_events as e set share_id = new.id
    where e.integration_id = new.integration_id and e.affected_team_id = new.team_id;
    return null;
end
$$;

-- It runs as whoever writes, so that it tells nobody what an integration that they don't see belongs to.
create function app.guard_share() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if tg_op = 'UPDATE' and (new.integration_id <> old.integration_id or new.team_id <> old.team_id) then
        raise exception 'a share keeps its integration and its team' using errcode = 'insufficient_privilege';
    end if;
    if tg_op = 'INSERT' and exists (
        select from assistant.integrations as i where i.id = new.integration_id and i.owner_team_id = new.team_id)
    then
        raise exception 'an integration is not shared with the team that owns it' using errcode = 'check_violation';
    end if;
    -- Whoever lets a team have what it asked for has shared it.
    if tg_op = 'UPDATE' and old.status = 'PENDING' and new.status = 'ACTIVE' then
        new.shared_by_user_id := coalesce(new.shared_by_user_id, app.uid());
    end if;
    if new.status = 'REVOKED' then
        new.revoked_at := coalesce(new.revoked_at, now());
    elsif tg_op = 'UPDATE' and old.status = 'REVOKED' then
        new.revoked_at := null;
    end if;
    return new;
end
$$;
revoke execute on function app.fill_resource_access(), app.fill_event_share(), app.follow_share(), app.guard_share() from public;
create trigger integration_shares_guard before insert or update on assistant.integration_shares
    for each row execute function app.guard_share();
create trigger integration_shares_follow after insert on assistant.integration_shares
    for each row execute function app.follow_share();
create trigger resource_access_fill before insert on assistant.resource_access
    for each row execute function app.fill_resource_access();
create trigger integration_events_fill_share before insert on assistant.integration_events
    for each row execute function app.fill_event_share();
