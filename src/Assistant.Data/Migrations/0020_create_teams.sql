create table assistant.teams (
    id uuid not null default app.new_id(),
    name character varying(255) not null,
    slug character varying(255) not null default app.new_id()::text,
    description text,
    avatar_url character varying(1024),
    team_size integer,
    is_personal boolean not null default false,
    owner_id uuid not null,
    plan character varying(50) not null default 'free',
    max_members integer not null default 10,
    settings jsonb,
    metadata jsonb not null default '{}',
    created_by_user_id uuid,
    created_by_email character varying(255),
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint teams_pkey primary key (id),
    constraint teams_slug_key unique (slug),
    constraint teams_owner_id_fkey foreign key (owner_id) references assistant.users (id) on delete restrict,
    constraint teams_created_by_user_id_fkey foreign key (created_by_user_id) references assistant.users (id) on delete set null,
    constraint teams_name_check check (btrim(name) <> ''),
    constraint teams_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint teams_team_size_check check (team_size >= 0),
    constraint teams_max_members_check check (max_members > 0),
    constraint teams_metadata_check check (jsonb_typeof(metadata) = 'object')
);
create index teams_owner_id_idx on assistant.teams (owner_id);
create index teams_created_by_user_id_idx on assistant.teams (created_by_user_id);

create table assistant.team_members (
    id uuid not null default app.new_id(),
    team_id uuid not null,
    user_id uuid not null,
    role text not null default 'MEMBER',
    email character varying(255),
    display_name character varying(255),
    invitation_status character varying(50),
    invited_by_user_id uuid,
    joined_at timestamp with time zone not null default now(),
    is_active boolean not null default true,
    last_active_at timestamp with time zone,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint team_members_pkey primary key (id),
    constraint team_members_team_id_user_id_key unique (team_id, user_id),
    constraint team_members_team_id_fkey foreign key (team_id) references assistant.teams (id) on delete cascade,
    constraint team_members_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint team_members_invited_by_user_id_fkey foreign key (invited_by_user_id)
        references assistant.users (id) on delete set null,
    constraint team_members_role_check check (role in ('VIEWER', 'MEMBER', 'ADMIN', 'OWNER'))
);
create index team_members_team_id_joined_at_id_idx on assistant.team_members (team_id, joined_at, id);
create index team_members_user_id_joined_at_id_idx on assistant.team_members (user_id, joined_at, id);
create index team_members_invited_by_user_id_idx on assistant.team_members (invited_by_user_id);

create table assistant.team_invites (
    id uuid not null default app.new_id(),
    team_id uuid not null,
    email character varying(255) not null,
    role text not null default 'MEMBER',
    token_hash character varying(64) not null,
    invited_by_user_id uuid default app.uid(),
    expires_at timestamp with time zone not null default (now() + interval '7 days'),
    accepted_at timestamp with time zone,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint team_invites_pkey primary key (id),
    constraint team_invites_token_hash_key unique (token_hash),
    constraint team_invites_team_id_fkey foreign key (team_id) references assistant.teams (id) on delete cascade,
    constraint team_invites_invited_by_user_id_fkey foreign key (invited_by_user_id)
        references assistant.users (id) on delete set null,
    constraint team_invites_email_check check (email = lower(btrim(email)) and email <> ''),
    constraint team_invites_role_check check (role in ('VIEWER', 'MEMBER', 'ADMIN', 'OWNER')),
    constraint team_invites_token_hash_check check (token_hash ~ '^[0-9a-f]{64}$')
);
create index team_invites_team_id_created_at_id_idx on assistant.team_invites (team_id, created_at desc, id desc);
create index team_invites_email_idx on assistant.team_invites (email);
create index team_invites_invited_by_user_id_idx on assistant.team_invites (invited_by_user_id);

create trigger teams_touch before update on assistant.teams for each row execute function app.touch();
create trigger team_members_touch before update on assistant.team_members for each row execute function app.touch();
create trigger team_invites_touch before update on assistant.team_invites for each row execute function app.touch();

-- Every statement that may change what a person's sets are found in leaves a row here, in its own transaction. So two snapshots that
-- show the same rows show the same sets. Which tables those are: 0035_note_access_changes.sql.
create table app.access_changes (
    id bigint generated always as identity,
    constraint access_changes_pkey primary key (id)
);

-- Old rows go now and then, none that somebody else holds; the row that is added stands for them.
create function app.note_access_change() returns trigger
language plpgsql security definer
set search_path = ''
as $$
declare
    added bigint;
begin
    insert into app.access_changes default values returning id into added;
    if added % 32 = 0 and current_setting('transaction_isolation') = 'read committed' then
        delete from app.access_changes as a where a.id = any (array(
            select o.id from app.access_changes as o where o.id < added for update skip locked));
    end if;
    return null;
end
$$;

-- A reader's sets. Policies ask for the same set for each table of each statement, and again in the reader's next request. So what is
-- found is kept in the session, with the rows of access_changes that it was found under, the person whose it is, and its exact name;
-- a set that isn't found in noted tables alone, or is long, is remembered until the transaction ends. Either is taken only in a
-- transaction that has one snapshot and no id of its own yet, where nothing can change the answer. Whoever can set it can set the
-- claims as well. People share 1,024 places, so that a session's memory has a bound; before PostgreSQL 16 many settings are slow.
create function app.may_recall() returns boolean
language sql stable
return pg_current_xact_id_if_assigned() is null and current_setting('transaction_isolation') = 'repeatable read';

create function app.find_kept(set_name text) returns uuid[]
language plpgsql stable
as $$
declare
    person constant uuid := app.uid();
    owner constant text := person::text || set_name;
    changes text := current_setting('app.access_changes', true);
    kept text;
begin
    if coalesce(changes, '') = '' then
        select set_config('app.access_changes', coalesce(bit_xor(hashint8extended(a.id, 0)), 0)::text || ':', true) into changes
        from app.access_changes as a;
    end if;
    kept := current_setting('app.k' || (uuid_hash(person) & 1023) || '.' || set_name, true);
    if starts_with(kept, changes || owner) then
        return substr(kept, length(changes) + length(owner) + 1)::uuid[];
    end if;
    kept := current_setting('app.' || set_name, true);
    if starts_with(kept, owner) then
        return substr(kept, length(owner) + 1)::uuid[];
    end if;
    return null;
end
$$;

create function app.recall(set_name text) returns uuid[]
language sql stable
return case when app.may_recall() then app.find_kept(set_name) end;

create function app.remember(set_name text, known uuid[], is_noted boolean default true) returns uuid[]
language plpgsql volatile
set search_path = ''
as $$
declare
    ids constant uuid[] := coalesce(known, '{}');
    kept text;
begin
    if app.may_recall() and set_name ~ '^[a-z_]+(\.[A-Z]+)?$' and app.uid() is not null then
        kept := app.uid()::text || set_name || ids::text;
        if is_noted and length(kept) < 16384 and current_setting('server_version_num')::integer >= 160000 then
            kept := set_config(
                'app.k' || (uuid_hash(app.uid()) & 1023) || '.' || set_name, current_setting('app.access_changes') || kept, false);
        else
            kept := set_config('app.' || set_name, kept, true);
        end if;
    end if;
    return ids;
end
$$;
revoke execute on function app.note_access_change(), app.may_recall(), app.find_kept(text), app.recall(text),
    app.remember(text, uuid[], boolean) from public;

-- The teams in which the person is an active member with a role or a greater one; none for a role that isn't one. The tables are
-- never forced, so the policies that call this don't come back to themselves.
create function app.team_ids(minimum_role text) returns uuid[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
    ids uuid[] := app.recall('team_ids.' || minimum_role);
begin
    if ids is null then
        select array_agg(m.team_id) into ids
        from assistant.team_members as m
        where m.user_id = (select app.uid()) and m.is_active
            and array_position(array['VIEWER', 'MEMBER', 'ADMIN', 'OWNER'], m.role)
                >= array_position(array['VIEWER', 'MEMBER', 'ADMIN', 'OWNER'], minimum_role);
        ids := app.remember('team_ids.' || minimum_role, ids);
    end if;
    return ids;
end
$$;
revoke execute on function app.team_ids(text) from public;
grant execute on function app.team_ids(text) to assistant_api;

-- Whether somebody may give a place of this role in a team: its active OWNER, or an ADMIN where it isn't an owner's place. Only
-- other functions ask.
create function app.may_invite(inviter uuid, team uuid, invited_role text) returns boolean
language sql stable security definer parallel safe
set search_path = ''
as $$
    select exists (
        select from assistant.team_members as m
        join assistant.users as u on u.id = m.user_id and u.is_active
        where m.team_id = team and m.user_id = inviter and m.is_active
            and (m.role = 'OWNER' or m.role = 'ADMIN' and invited_role <> 'OWNER'))
$$;
revoke execute on function app.may_invite(uuid, uuid, text) from public;

-- The invitations that the person can accept: as long as whoever made one could make it again.
create function app.invite_ids() returns uuid[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
    ids uuid[] := app.recall('invite_ids');
begin
    if ids is null then
        select array_agg(i.id) into ids
        from assistant.users as u
        join assistant.team_invites as i on i.email = u.email
        where u.id = (select app.uid()) and u.email_confirmed_at is not null and i.accepted_at is null and i.expires_at > now()
            and app.may_invite(i.invited_by_user_id, i.team_id, i.role);
        ids := app.remember('invite_ids', ids, is_noted => false);
    end if;
    return ids;
end
$$;
revoke execute on function app.invite_ids() from public;
grant execute on function app.invite_ids() to assistant_api;

alter table assistant.teams enable row level security;
create policy select_team_member on assistant.teams for select to assistant_api
    using (id = any ((select app.team_ids('VIEWER'))::uuid[]));
create policy insert_nobody on assistant.teams for insert to assistant_api with check (false);
create policy update_team_admin on assistant.teams for update to assistant_api
    using (id = any ((select app.team_ids('ADMIN'))::uuid[])) with check (id = any ((select app.team_ids('ADMIN'))::uuid[]));
create policy delete_team_owner on assistant.teams for delete to assistant_api
    using (id = any ((select app.team_ids('OWNER'))::uuid[]));
grant delete on assistant.teams to assistant_api;
grant
    select (id, name, slug, description, avatar_url, team_size, is_personal, owner_id, plan, max_members, settings, metadata,
        created_by_user_id, created_by_email, created_at, updated_at),
    update (name, slug, description, avatar_url, team_size, settings, metadata)
    on assistant.teams to assistant_api;

alter table assistant.team_members enable row level security;
create policy select_team_member on assistant.team_members for select to assistant_api
    using (team_id = any ((select app.team_ids('VIEWER'))::uuid[]));
create policy insert_nobody on assistant.team_members for insert to assistant_api with check (false);
create policy update_team_admin on assistant.team_members for update to assistant_api
    using (team_id = any ((select app.team_ids('ADMIN'))::uuid[])) with check (team_id = any ((select app.team_ids('ADMIN'))::uuid[]));
create policy delete_team_admin on assistant.team_members for delete to assistant_api
    using (team_id = any ((select app.team_ids('ADMIN'))::uuid[]));
create policy delete_self on assistant.team_members for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.team_members to assistant_api;
grant
    select (id, team_id, user_id, role, email, display_name, invitation_status, invited_by_user_id, joined_at, is_active,
        last_active_at, created_at, updated_at),
    update (role, display_name, is_active)
    on assistant.team_members to assistant_api;

-- Whoever makes an invitation gives the hash of its token, and nobody reads it.
alter table assistant.team_invites enable row level security;
create policy select_team_admin on assistant.team_invites for select to assistant_api
    using (team_id = any ((select app.team_ids('ADMIN'))::uuid[]));
create policy select_invitee on assistant.team_invites for select to assistant_api
    using (id = any ((select app.invite_ids())::uuid[]));
create policy insert_team_admin on assistant.team_invites for insert to assistant_api
    with check (team_id = any ((select app.team_ids('ADMIN'))::uuid[]));
create policy update_nobody on assistant.team_invites for update to assistant_api using (false) with check (false);
create policy delete_team_admin on assistant.team_invites for delete to assistant_api
    using (team_id = any ((select app.team_ids('ADMIN'))::uuid[]));
grant delete on assistant.team_invites to assistant_api;
grant
    select (id, team_id, email, role, invited_by_user_id, expires_at, accepted_at, created_at, updated_at),
    insert (id, team_id, email, role, token_hash, expires_at)
    on assistant.team_invites to assistant_api;
