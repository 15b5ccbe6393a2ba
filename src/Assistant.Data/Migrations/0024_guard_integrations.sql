-- Sets of the reader. A share is live while its status is ACTIVE; no function below counts any other, so a revoked share gives
-- nothing from its commit on. A team that has a share is a member's by any role, unless something is written.
-- Sets that lists are read by, key by key, are sorted: each look-up sorts the policy's array anew, which is quick where it is sorted.
create function app.owned_integration_ids(minimum_role text) returns uuid[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
    ids uuid[] := app.recall('owned_integration_ids.' || minimum_role);
begin
    if ids is null then
        select array_agg(s.id) into ids
        from (
            select i.id from assistant.integrations as i where i.owner_user_id = (select app.uid())
            union all
            select i.id from assistant.integrations as i where i.owner_team_id = any ((select app.team_ids(minimum_role))::uuid[])
            order by 1) as s (id);
        ids := app.remember('owned_integration_ids.' || minimum_role, ids);
    end if;
    return ids;
end
$$;

create function app.received_share_ids() returns uuid[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
    ids uuid[] := app.recall('received_share_ids');
begin
    if ids is null then
        select array_agg(s.id) into ids
        from (
            select s.id
            from assistant.integration_shares as s
            where s.team_id = any ((select app.team_ids('VIEWER'))::uuid[]) and s.status = 'ACTIVE'
            order by 1) as s (id);
        ids := app.remember('received_share_ids', ids);
    end if;
    return ids;
end
$$;

-- Integrations that the person reads.
create function app.integration_ids() returns uuid[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
    ids uuid[] := app.recall('integration_ids');
begin
    if ids is null then
        select array_agg(s.id) into ids
        from (
            select unnest(app.owned_integration_ids('VIEWER'))
            union
            select s.integration_id
            from assistant.integration_shares as s
            where s.team_id = any ((select app.team_ids('VIEWER'))::uuid[]) and s.status = 'ACTIVE'
            order by 1) as s (id);
        ids := app.remember('integration_ids', ids);
    end if;
    return ids;
end
$$;

-- Integrations all of whose resources the person reads.
create function app.open_integration_ids() returns uuid[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
    ids uuid[] := app.recall('open_integration_ids');
begin
    if ids is null then
        select array_agg(s.id) into ids
        from (
            select unnest(app.owned_integration_ids('VIEWER'))
            union
            select s.integration_id
            from assistant.integration_shares as s
            where s.team_id = any ((select app.team_ids('VIEWER'))::uuid[]) and s.status = 'ACTIVE'
                and s.share_level in ('FULL_ACCESS', 'READ_ONLY')
            order by 1) as s (id);
        ids := app.remember('open_integration_ids', ids);
    end if;
    return ids;
end
$$;

-- Integrations all of whose resources the person changes.
create function app.writable_integration_ids() returns uuid[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
    ids uuid[] := app.recall('writable_integration_ids');
begin
    if ids is null then
        select array_agg(s.id) into ids
        from (
            select unnest(app.owned_integration_ids('MEMBER'))
            union
            select s.integration_id
            from assistant.integration_shares as s
            where s.team_id = any ((select app.team_ids('MEMBER'))::uuid[]) and s.status = 'ACTIVE'
                and s.share_level = 'FULL_ACCESS') as s (id);
        ids := app.remember('writable_integration_ids', ids);
    end if;
    return ids;
end
$$;

-- Single resources that the person reads, by access given under a share that gives no other.
create function app.granted_resource_ids() returns uuid[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
    ids uuid[] := app.recall('granted_resource_ids');
begin
    if ids is null then
        select array_agg(s.id) into ids
        from (
            select a.resource_id
            from assistant.integration_shares as s
            join assistant.resource_access as a on a.share_id = s.id
            where s.team_id = any ((select app.team_ids('VIEWER'))::uuid[]) and s.status = 'ACTIVE'
                and s.share_level = 'LIMITED_ACCESS'
            order by 1) as s (id);
        ids := app.remember('granted_resource_ids', ids);
    end if;
    return ids;
end
$$;

create function app.writable_resource_ids() returns uuid[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
    ids uuid[] := app.recall('writable_resource_ids');
begin
    if ids is null then
        select array_agg(a.resource_id) into ids
        from assistant.integration_shares as s
        join assistant.resource_access as a on a.share_id = s.id
        where s.team_id = any ((select app.team_ids('MEMBER'))::uuid[]) and s.status = 'ACTIVE'
            and s.share_level = 'LIMITED_ACCESS' and a.access_level in ('WRITE', 'ADMIN');
        ids := app.remember('writable_resource_ids', ids);
    end if;
    return ids;
end
$$;

-- All resources that the person reads; where a rule has the resource's integration, app.open_integration_ids and
-- app.granted_resource_ids are shorter.
create function app.resource_ids() returns uuid[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
    ids uuid[] := app.recall('resource_ids');
begin
    if ids is null then
        select array_agg(s.id) into ids
        from (
            select r.id from assistant.service_resources as r where r.integration_id = any ((select app.open_integration_ids())::uuid[])
            union
            select unnest(app.granted_resource_ids())) as s (id);
        ids := app.remember('resource_ids', ids);
    end if;
    return ids;
end
$$;
revoke execute on function app.owned_integration_ids(text), app.received_share_ids(), app.integration_ids(),
    app.open_integration_ids(), app.writable_integration_ids(), app.granted_resource_ids(), app.writable_resource_ids(),
    app.resource_ids() from public;
grant execute on function app.owned_integration_ids(text), app.received_share_ids(), app.integration_ids(),
    app.open_integration_ids(), app.writable_integration_ids(), app.granted_resource_ids(), app.writable_resource_ids(),
    app.resource_ids() to assistant_api;

-- What the service says is for those who administer the integration; the others read the row without it. Here and below, what a
-- set of the rows' own keys says is said once more by other columns where a row is added: it's in no set yet, and whoever adds it
-- reads it back (RETURNING).
alter table assistant.integrations enable row level security;
create policy select_integration_reader on assistant.integrations for select to assistant_api
    using (id = any ((select app.integration_ids())::uuid[])
        or owner_user_id = (select app.uid()) or owner_team_id = any ((select app.team_ids('ADMIN'))::uuid[]));
create policy insert_integration_creator on assistant.integrations for insert to assistant_api
    with check (owner_user_id = (select app.uid()) or owner_team_id = any ((select app.team_ids('ADMIN'))::uuid[]));
create policy update_integration_admin on assistant.integrations for update to assistant_api
    using (id = any ((select app.owned_integration_ids('ADMIN'))::uuid[]))
    with check (id = any ((select app.owned_integration_ids('ADMIN'))::uuid[]));
create policy delete_integration_admin on assistant.integrations for delete to assistant_api
    using (id = any ((select app.owned_integration_ids('ADMIN'))::uuid[]));
grant delete on assistant.integrations to assistant_api;
grant
    select (id, name, description, provider, status, provider_user_id, workspace_id, last_used_at, owner_user_id, owner_team_id,
        created_by_user_id, created_at, updated_at),
    insert (id, name, description, provider, metadata, provider_user_id, workspace_id, owner_user_id, owner_team_id),
    update (name, description, status, metadata)
    on assistant.integrations to assistant_api;

create view assistant.integration_details with (security_barrier = true) as
    select integrations.id, integrations.metadata
    from assistant.integrations
    where integrations.id = any ((select app.owned_integration_ids('ADMIN'))::uuid[]);
comment on view assistant.integration_details is 'INTEGRATION_ADMIN';
grant select (id, metadata) on assistant.integration_details to assistant_api;

alter table assistant.integration_credentials enable row level security;
create policy select_integration_admin on assistant.integration_credentials for select to assistant_api
    using (integration_id = any ((select app.owned_integration_ids('ADMIN'))::uuid[]));
create policy insert_integration_admin on assistant.integration_credentials for insert to assistant_api
    with check (integration_id = any ((select app.owned_integration_ids('ADMIN'))::uuid[]));
create policy update_integration_admin on assistant.integration_credentials for update to assistant_api
    using (integration_id = any ((select app.owned_integration_ids('ADMIN'))::uuid[]))
    with check (integration_id = any ((select app.owned_integration_ids('ADMIN'))::uuid[]));
create policy delete_integration_admin on assistant.integration_credentials for delete to assistant_api
    using (integration_id = any ((select app.owned_integration_ids('ADMIN'))::uuid[]));
grant delete on assistant.integration_credentials to assistant_api;
grant
    select (id, integration_id, credential_type, expires_at, scopes, created_at, updated_at),
    insert (id, integration_id, credential_type, encrypted_value, encrypted_refresh_token, expires_at, scopes),
    update (encrypted_value, encrypted_refresh_token, expires_at, scopes)
    on assistant.integration_credentials to assistant_api;

alter table assistant.service_resources enable row level security;
create policy select_resource_reader on assistant.service_resources for select to assistant_api
    using (integration_id = any ((select app.open_integration_ids())::uuid[]) or id = any ((select app.granted_resource_ids())::uuid[]));
create policy insert_integration_admin on assistant.service_resources for insert to assistant_api
    with check (integration_id = any ((select app.owned_integration_ids('ADMIN'))::uuid[]));
create policy update_resource_writer on assistant.service_resources for update to assistant_api
    using (integration_id = any ((select app.writable_integration_ids())::uuid[])
        or id = any ((select app.writable_resource_ids())::uuid[]))
    with check (integration_id = any ((select app.writable_integration_ids())::uuid[])
        or id = any ((select app.writable_resource_ids())::uuid[]));
create policy delete_integration_admin on assistant.service_resources for delete to assistant_api
    using (integration_id = any ((select app.owned_integration_ids('ADMIN'))::uuid[]));
grant delete on assistant.service_resources to assistant_api;
grant
    select (id, integration_id, resource_type, external_id, name, metadata, last_synced_at, created_at, updated_at),
    insert (id, integration_id, resource_type, external_id, name, metadata, last_synced_at),
    update (name, metadata, last_synced_at)
    on assistant.service_resources to assistant_api;

alter table assistant.integration_shares enable row level security;
create policy select_share_party on assistant.integration_shares for select to assistant_api
    using (integration_id = any ((select app.owned_integration_ids('VIEWER'))::uuid[])
        or id = any ((select app.received_share_ids())::uuid[]));
create policy insert_integration_admin on assistant.integration_shares for insert to assistant_api
    with check (integration_id = any ((select app.owned_integration_ids('ADMIN'))::uuid[])
        and team_id = any ((select app.team_ids('MEMBER'))::uuid[]));
create policy update_integration_admin on assistant.integration_shares for update to assistant_api
    using (integration_id = any ((select app.owned_integration_ids('ADMIN'))::uuid[]))
    with check (integration_id = any ((select app.owned_integration_ids('ADMIN'))::uuid[]));
create policy delete_integration_admin on assistant.integration_shares for delete to assistant_api
    using (integration_id = any ((select app.owned_integration_ids('ADMIN'))::uuid[]));
grant delete on assistant.integration_shares to assistant_api;
grant
    select (id, integration_id, team_id, share_level, status, revoked_at, shared_by_user_id, created_at, updated_at),
    insert (id, integration_id, team_id, share_level),
    update (share_level, status)
    on assistant.integration_shares to assistant_api;

alter table assistant.resource_access enable row level security;
create policy select_share_party on assistant.resource_access for select to assistant_api
    using (integration_id = any ((select app.owned_integration_ids('VIEWER'))::uuid[])
        or share_id = any ((select app.received_share_ids())::uuid[]));
create policy insert_resource_admin on assistant.resource_access for insert to assistant_api
    with check (integration_id = any ((select app.owned_integration_ids('ADMIN'))::uuid[]));
create policy update_resource_admin on assistant.resource_access for update to assistant_api
    using (integration_id = any ((select app.owned_integration_ids('ADMIN'))::uuid[]))
    with check (integration_id = any ((select app.owned_integration_ids('ADMIN'))::uuid[]));
create policy delete_resource_admin on assistant.resource_access for delete to assistant_api
    using (integration_id = any ((select app.owned_integration_ids('ADMIN'))::uuid[]));
grant delete on assistant.resource_access to assistant_api;
grant
    select (id, resource_id, team_id, access_level, granted_by_user_id, integration_id, share_id, created_at, updated_at),
    insert (id, resource_id, team_id, access_level),
    update (access_level)
    on assistant.resource_access to assistant_api;

alter table assistant.integration_events enable row level security;
create policy select_share_party on assistant.integration_events for select to assistant_api
    using (integration_id = any ((select app.owned_integration_ids('VIEWER'))::uuid[])
        or share_id = any ((select app.received_share_ids())::uuid[]));
create policy insert_nobody on assistant.integration_events for insert to assistant_api with check (false);
create policy update_nobody on assistant.integration_events for update to assistant_api using (false) with check (false);
create policy delete_nobody on assistant.integration_events for delete to assistant_api using (false);
grant select (id, integration_id, event_type, details, actor_user_id, affected_team_id, share_id, created_at, updated_at)
    on assistant.integration_events to assistant_api;

-- A team gets what one of its own writers shares with it, or what it asks for here: an administrator asks for an integration of
-- others by a key that they were told, and the owning side lets the share come into force. Nothing is said of whether there is such
-- an integration.
create function app.ask_share(integration uuid, team uuid, level text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
    if not coalesce(team = any ((select app.team_ids('ADMIN'))::uuid[]), false) then
        raise exception 'only an administrator of the team asks for a share' using errcode = 'insufficient_privilege';
    end if;
    if not coalesce(level in ('FULL_ACCESS', 'LIMITED_ACCESS', 'READ_ONLY'), false) then
        raise exception 'there is no such level' using errcode = 'invalid_parameter_value';
    end if;
    insert into assistant.integration_shares (integration_id, team_id, share_level, status, shared_by_user_id)
    select i.id, team, level, 'PENDING', null
    from assistant.integrations as i
    where i.id = integration and i.owner_team_id is distinct from team
    on conflict (integration_id, team_id) do nothing;
end
$$;

-- An administrator of the receiving team gives a share up; only that side can begin it anew.
create function app.leave_share(share uuid) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
    delete from assistant.integration_shares as s
    where s.id = share and s.team_id = any ((select app.team_ids('ADMIN'))::uuid[]) and s.status <> 'REVOKED';
    if not found then
        raise exception 'there is no such share' using errcode = 'no_data_found';
    end if;
end
$$;
revoke execute on function app.ask_share(uuid, uuid, text), app.leave_share(uuid) from public;
grant execute on function app.ask_share(uuid, uuid, text), app.leave_share(uuid) to assistant_api;
