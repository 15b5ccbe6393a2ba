-- Only an owner makes or changes an owner, except that anybody may leave. It runs as whoever writes; the owner of the table, which
-- cascades and the server's own functions run as, is free.
create function app.guard_team_member() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if tg_op = 'UPDATE' and (new.team_id <> old.team_id or new.user_id <> old.user_id) then
        raise exception 'a membership keeps its team and its person' using errcode = 'insufficient_privilege';
    end if;
    if old.role <> 'OWNER' and (tg_op = 'DELETE' or new.role <> 'OWNER')
        or tg_op = 'DELETE' and old.user_id = app.uid()
        or old.team_id = any ((select app.team_ids('OWNER'))::uuid[])
        or pg_has_role(current_user, (select c.relowner from pg_catalog.pg_class as c where c.oid = tg_relid), 'usage')
    then
        return coalesce(new, old);
    end if;
    raise exception 'only an owner of the team makes or changes an owner' using errcode = 'insufficient_privilege';
end
$$;
revoke execute on function app.guard_team_member() from public;
create trigger team_members_guard before update or delete on assistant.team_members
    for each row execute function app.guard_team_member();

-- A team keeps an active owner whose account is in use, and as many members as it may have. The team is locked first, and what else
-- is there is read by statements after that, which see what committed meanwhile; the lock is by an update, so that a transaction
-- whose snapshot is older fails instead. The person who answers for the team is one of its owners.
create function app.keep_team() returns trigger
language plpgsql security definer
set search_path = ''
as $$
declare
    successor uuid;
    was_owner constant boolean := old.is_active and old.role = 'OWNER';
    becomes_active constant boolean := tg_op = 'UPDATE' and not old.is_active and new.is_active;
    stays_owner constant boolean := tg_op = 'UPDATE' and new.is_active and new.role = 'OWNER';
begin
    if not becomes_active and (not was_owner or stays_owner) then
        return coalesce(new, old);
    end if;

    update assistant.teams as t set updated_at = now() where t.id = old.team_id;
    if not found then
        -- The whole team goes.
        return coalesce(new, old);
    end if;

    if becomes_active and (select count(*) from assistant.team_members as m where m.team_id = old.team_id and m.is_active)
        >= (select t.max_members from assistant.teams as t where t.id = old.team_id)
    then
        raise exception 'the team has no place left' using errcode = 'program_limit_exceeded';
    end if;

    if was_owner and not stays_owner then
        select m.user_id into successor
        from assistant.team_members as m
        join assistant.users as u on u.id = m.user_id and u.is_active
        where m.team_id = old.team_id and m.id <> old.id and m.is_active and m.role = 'OWNER'
        order by m.joined_at, m.id
        limit 1;
        if not found then
            raise exception 'a team keeps at least one owner' using errcode = 'restrict_violation';
        end if;
        update assistant.teams as t set owner_id = successor where t.id = old.team_id and t.owner_id = old.user_id;
    end if;
    return coalesce(new, old);
end
$$;
revoke execute on function app.keep_team() from public;
create trigger team_members_keep_team before update or delete on assistant.team_members
    for each row execute function app.keep_team();

-- Pending invitations end with the right of whoever made them, or somebody who expects to leave would keep a way back in. Where the
-- account is being deleted, its name may be gone from them already.
create function app.end_member_invites() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    delete from assistant.team_invites as i
    where i.team_id = old.team_id and i.accepted_at is null
        and (i.invited_by_user_id = old.user_id or i.invited_by_user_id is null)
        and not app.may_invite(i.invited_by_user_id, i.team_id, i.role);
    return null;
end
$$;
create function app.end_account_invites() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    delete from assistant.team_invites as i where i.invited_by_user_id = new.id and i.accepted_at is null;
    return null;
end
$$;
revoke execute on function app.end_member_invites(), app.end_account_invites() from public;
create trigger team_members_end_invites after update of role, is_active or delete on assistant.team_members
    for each row execute function app.end_member_invites();
create trigger users_end_invites after update of is_active on assistant.users
    for each row when (old.is_active and not new.is_active) execute function app.end_account_invites();

-- Only an owner invites an owner, and an invitation made by a person is open for a month at most.
create function app.guard_team_invite() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    new.email := lower(btrim(new.email));
    if pg_has_role(current_user, (select c.relowner from pg_catalog.pg_class as c where c.oid = tg_relid), 'usage') then
        return new;
    end if;
    if new.role = 'OWNER' and not coalesce(new.team_id = any ((select app.team_ids('OWNER'))::uuid[]), false) then
        raise exception 'only an owner of the team invites an owner' using errcode = 'insufficient_privilege';
    end if;
    if new.expires_at > now() + interval '30 days' then
        raise exception 'an invitation is open for 30 days at most'
            using errcode = 'check_violation', constraint = 'team_invites_expires_at_check';
    end if;
    return new;
end
$$;
revoke execute on function app.guard_team_invite() from public;
create trigger team_invites_guard before insert or update on assistant.team_invites
    for each row execute function app.guard_team_invite();

-- Makes a team and its first owner, the person who asks; the team's key.
create function app.create_team(
    team_name text, team_slug text default null, team_description text default null, team_avatar_url text default null,
    personal boolean default false) returns uuid
language plpgsql volatile security definer
set search_path = ''
as $$
declare
    person constant uuid := app.uid();
    team uuid;
begin
    if person is null then
        raise exception 'only a signed-in person makes a team' using errcode = 'insufficient_privilege';
    end if;

    insert into assistant.teams (name, slug, description, avatar_url, is_personal, owner_id, created_by_user_id, created_by_email)
    select team_name, coalesce(team_slug, app.new_id()::text), team_description, team_avatar_url, personal, u.id, u.id, u.email
    from assistant.users as u where u.id = person
    returning teams.id into team;
    insert into assistant.team_members (team_id, user_id, role, email, display_name)
    select team, u.id, 'OWNER', u.email, u.name from assistant.users as u where u.id = person;
    return team;
end
$$;
revoke execute on function app.create_team(text, text, text, text, boolean) from public;
grant execute on function app.create_team(text, text, text, text, boolean) to assistant_api;

-- Turns an invitation into a membership of the person who asks; the membership's key. A token that isn't one, somebody else's, one
-- that is used or expired and one whose maker may not invite any more are refused alike. Acceptances of one team wait for each other, so the last place is given once.
create function app.accept_invite(token text) returns uuid
language plpgsql volatile security definer
set search_path = ''
as $$
declare
    person constant uuid := app.uid();
    hash constant text := encode(sha256(convert_to(token, 'UTF8')), 'hex');
    invite assistant.team_invites;
    member uuid;
begin
    if person is null then
        raise exception 'only a signed-in person accepts an invitation' using errcode = 'insufficient_privilege';
    end if;

    -- As in app.keep_team, an update is the lock; it is undone with everything else where the invitation is refused.
    update assistant.teams as t set updated_at = now()
    where t.id = (
        select i.team_id from assistant.team_invites as i
        join assistant.users as u on u.id = person and u.email = i.email and u.email_confirmed_at is not null
        where i.token_hash = hash);
    select i.* into invite
    from assistant.team_invites as i
    join assistant.users as u on u.id = person and u.email = i.email and u.email_confirmed_at is not null
    where i.token_hash = hash and i.accepted_at is null and i.expires_at > clock_timestamp()
        and app.may_invite(i.invited_by_user_id, i.team_id, i.role)
    for update of i;
    if not found then
        raise exception 'there is no such invitation' using errcode = 'no_data_found';
    end if;
    if exists (select from assistant.team_members as m where m.team_id = invite.team_id and m.user_id = person and m.is_active) then
        raise exception 'the person is a member already' using errcode = 'unique_violation';
    end if;
    -- The membership of an owner who was deactivated is an owner's to change.
    if exists (
            select from assistant.team_members as m
            where m.team_id = invite.team_id and m.user_id = person and m.role = 'OWNER')
        and not app.may_invite(invite.invited_by_user_id, invite.team_id, 'OWNER')
    then
        raise exception 'only an owner of the team makes or changes an owner' using errcode = 'insufficient_privilege';
    end if;
    if (select count(*) from assistant.team_members as m where m.team_id = invite.team_id and m.is_active)
        >= (select t.max_members from assistant.teams as t where t.id = invite.team_id)
    then
        raise exception 'the team has no place left' using errcode = 'program_limit_exceeded';
    end if;

    update assistant.team_invites as i set accepted_at = clock_timestamp() where i.id = invite.id;
    insert into assistant.team_members as m
        (team_id, user_id, role, email, display_name, invitation_status, invited_by_user_id)
    select invite.team_id, u.id, invite.role, u.email, u.name, 'accepted', invite.invited_by_user_id
    from assistant.users as u where u.id = person
    on conflict (team_id, user_id) do update set
        role = excluded.role, is_active = true, joined_at = excluded.joined_at, email = excluded.email,
        invitation_status = excluded.invitation_status, invited_by_user_id = excluded.invited_by_user_id
    returning m.id into member;
    return member;
end
$$;
revoke execute on function app.accept_invite(text) from public;
grant execute on function app.accept_invite(text) to assistant_api;
