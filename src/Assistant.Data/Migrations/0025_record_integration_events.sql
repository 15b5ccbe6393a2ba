-- Writes an event beside the change that it tells of. What is being deleted with its integration, team or person isn't referred to.
create function app.record_integration_event(integration uuid, event text, affected_team uuid, event_details jsonb) returns void
language sql volatile security definer
set search_path = ''
as $$
    insert into assistant.integration_events (integration_id, event_type, details, actor_user_id, affected_team_id, created_at)
    select i.id, event, event_details, (select u.id from assistant.users as u where u.id = app.uid()),
        (select t.id from assistant.teams as t where t.id = affected_team), clock_timestamp()
    from assistant.integrations as i
    where i.id = integration
$$;
revoke execute on function app.record_integration_event(uuid, text, uuid, jsonb) from public;

-- The names of the columns that differ, and never their values.
create function app.changed_columns(was jsonb, now_is jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
    select jsonb_agg(n.key order by n.key)
    from jsonb_each(now_is) as n
    where n.value is distinct from was -> n.key and n.key not in ('updated_at', 'last_used_at', 'share_id')
$$;
revoke execute on function app.changed_columns(jsonb, jsonb) from public;

create function app.record_integration() returns trigger
language plpgsql security definer
set search_path = ''
as $$
declare
    changed jsonb;
begin
    if tg_op = 'INSERT' then
        perform app.record_integration_event(new.id, 'CREATED', null, jsonb_build_object('provider', new.provider));
        return null;
    end if;
    changed := app.changed_columns(to_jsonb(old), to_jsonb(new));
    if changed is not null then
        perform app.record_integration_event(new.id, 'UPDATED', null, jsonb_build_object('changed', changed, 'status', new.status));
    end if;
    return null;
end
$$;

create function app.record_credential() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    if tg_op = 'UPDATE' and app.changed_columns(to_jsonb(old), to_jsonb(new)) is null then
        return null;
    end if;
    perform app.record_integration_event(
        coalesce(new.integration_id, old.integration_id),
        case tg_op when 'INSERT' then 'CREDENTIAL_ADDED' when 'UPDATE' then 'CREDENTIAL_UPDATED' else 'CREDENTIAL_REMOVED' end,
        null,
        jsonb_build_object('credential_type', coalesce(new.credential_type, old.credential_type)));
    return null;
end
$$;

create function app.record_share() returns trigger
language plpgsql security definer
set search_path = ''
as $$
declare
    was_live constant boolean := tg_op <> 'INSERT' and old.status = 'ACTIVE';
    is_live constant boolean := tg_op <> 'DELETE' and new.status = 'ACTIVE';
begin
    if tg_op = 'UPDATE' and app.changed_columns(to_jsonb(old), to_jsonb(new)) is null then
        return null;
    end if;
    perform app.record_integration_event(
        coalesce(new.integration_id, old.integration_id),
        case
            when tg_op = 'INSERT' then 'SHARED'
            when tg_op = 'DELETE' or was_live and not is_live then 'SHARE_REVOKED'
            else 'SHARE_UPDATED'
        end,
        coalesce(new.team_id, old.team_id),
        jsonb_build_object('share_level', coalesce(new.share_level, old.share_level), 'status', coalesce(new.status, old.status)));
    return null;
end
$$;

create function app.record_access() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    if tg_op = 'UPDATE' and app.changed_columns(to_jsonb(old), to_jsonb(new)) is null then
        return null;
    end if;
    perform app.record_integration_event(
        coalesce(new.integration_id, old.integration_id),
        case tg_op when 'INSERT' then 'ACCESS_GRANTED' when 'UPDATE' then 'ACCESS_UPDATED' else 'ACCESS_REVOKED' end,
        coalesce(new.team_id, old.team_id),
        jsonb_build_object(
            'resource_id', coalesce(new.resource_id, old.resource_id), 'access_level', coalesce(new.access_level, old.access_level)));
    return null;
end
$$;

-- Nobody changes what an event says, the owner of the table neither; what it refers to may go, the database keeps its share, and it
-- goes with its integration.
create function app.keep_integration_event() returns trigger
language plpgsql security definer
set search_path = ''
as $$
declare
    loose constant text[] := array['actor_user_id', 'affected_team_id', 'share_id'];
begin
    if tg_op = 'DELETE' then
        if not exists (select from assistant.integrations as i where i.id = old.integration_id) then
            return old;
        end if;
    elsif to_jsonb(new) - loose = to_jsonb(old) - loose
        and (new.actor_user_id is null or new.actor_user_id = old.actor_user_id)
        and (new.affected_team_id is null or new.affected_team_id = old.affected_team_id)
    then
        return new;
    end if;
    raise exception 'an event of an integration stays as it was written' using errcode = 'insufficient_privilege';
end
$$;
revoke execute on function app.record_integration(), app.record_credential(), app.record_share(), app.record_access(),
    app.keep_integration_event() from public;
create trigger integrations_record after insert or update on assistant.integrations
    for each row execute function app.record_integration();
create trigger integration_credentials_record after insert or update or delete on assistant.integration_credentials
    for each row execute function app.record_credential();
create trigger integration_shares_record after insert or update or delete on assistant.integration_shares
    for each row execute function app.record_share();
create trigger resource_access_record after insert or update or delete on assistant.resource_access
    for each row execute function app.record_access();
create trigger integration_events_keep before update or delete on assistant.integration_events
    for each row execute function app.keep_integration_event();
