-- The verbs of focus sessions. What people call runs as the caller, acts on the caller's own rows, and answers as the verbs of focus mode
-- do (0050). Whatever isn't OK has changed nothing.

-- A person has one session that is running, and paused ones beside it as there may be. The sources have many sessions for a person,
-- each with its own status, and say UNIQUE wherever they mean one, so they allow two that run. But a session is the time for which
-- one person's attention is on one thing: two would count the same minutes and the same distraction twice, and the second click on
-- "start" has to find the first one's session. Where one is running a start or a resumption is told so.
create unique index focus_sessions_running_key on assistant.focus_sessions (user_id) where status = 'active';

-- When the pause began that a paused session is in, and how long the pauses before it were. Kept by the trigger below, whoever
-- changes the status.
alter table assistant.focus_sessions
    add column paused_at timestamp with time zone,
    add column paused_ms bigint not null default 0;
grant select (paused_at, paused_ms) on assistant.focus_sessions to assistant_api;

-- Time paused isn't time focused. A session that ends is given when it ended, and the minutes that it took without the pauses,
-- rounded, unless the statement itself says so. A pause that nobody noted began when the row last changed.
create function app.time_focus_session() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if old.status = 'paused' then
        new.paused_ms := old.paused_ms + greatest(0, extract(epoch from now() - coalesce(old.paused_at, old.updated_at)) * 1000);
    end if;
    new.paused_at := case when new.status = 'paused' then now() end;
    if old.status in ('active', 'paused') and new.status in ('completed', 'cancelled') then
        if new.ended_at is not distinct from old.ended_at then
            new.ended_at := greatest(now(), new.started_at);
        end if;
        if new.actual_duration is not distinct from old.actual_duration then
            new.actual_duration := greatest(0, least(2147483647, round(
                (extract(epoch from new.ended_at) - extract(epoch from new.started_at) - new.paused_ms / 1000.0) / 60)));
        end if;
    end if;
    return new;
end
$$;
revoke execute on function app.time_focus_session() from public;
create trigger focus_sessions_time before update of status on assistant.focus_sessions
    for each row when (old.status <> new.status) execute function app.time_focus_session();

-- Begins a session: OK, ALREADY_ACTIVE or INVALID. The caller may have made its key, and needn't ask for it then.
create function app.start_focus_session(
    title text, duration_minutes integer, blocked_apps jsonb, blocked_websites jsonb, session uuid default null, out key uuid, out result text)
language plpgsql volatile
set search_path = ''
as $$
begin
    if coalesce(duration_minutes < 1, true) or length(title) > 255
        or jsonb_typeof(blocked_apps) <> 'array' or jsonb_typeof(blocked_websites) <> 'array'
    then
        result := 'INVALID';
        return;
    end if;
    insert into assistant.focus_sessions as s (id, title, duration_minutes, blocked_apps, blocked_websites)
    values (coalesce(session, app.new_id()), start_focus_session.title, start_focus_session.duration_minutes, start_focus_session.blocked_apps,
        start_focus_session.blocked_websites)
    on conflict (user_id) where status = 'active' do nothing
    returning s.id into key;
    if found then
        result := 'OK';
        return;
    end if;
    select s.id into key from assistant.focus_sessions as s where s.user_id = (select app.uid()) and s.status = 'active';
    result := 'ALREADY_ACTIVE';
end
$$;
revoke execute on function app.start_focus_session(text, integer, jsonb, jsonb, uuid) from public;
grant execute on function app.start_focus_session(text, integer, jsonb, jsonb, uuid) to assistant_api;

-- Moves a session: 'pause' one that is running (else NOT_ACTIVE), 'resume' one that is paused (else NOT_PAUSED, or ALREADY_ACTIVE
-- where another one is running), 'complete' or 'cancel' either. NOT_FOUND and ENDED go before; a verb that isn't one is INVALID. The status is that after it where it's done, and else the
-- one that stands against it; a resumption that finds another session running is that of a paused one.
create function app.move_focus_session(session uuid, verb text, out key uuid, out result text, out status text)
language plpgsql volatile
set search_path = ''
as $$
declare
    status_then constant text := case verb
        when 'pause' then 'paused' when 'resume' then 'active' when 'complete' then 'completed' when 'cancel' then 'cancelled' end;
begin
    if status_then is null then
        result := 'INVALID';
        return;
    end if;
    select s.status, s.id into status, key from assistant.focus_sessions as s
    where s.id = session and s.user_id = (select app.uid())
    for no key update;
    result := case
        when key is null then 'NOT_FOUND'
        when status in ('completed', 'cancelled') then 'ENDED'
        when verb = 'pause' and status <> 'active' then 'NOT_ACTIVE'
        when verb = 'resume' and status <> 'paused' then 'NOT_PAUSED'
        else 'OK'
    end;
    if result <> 'OK' then
        return;
    elsif verb <> 'resume' then
        update assistant.focus_sessions as s set status = status_then where s.id = key;
        status := status_then;
        return;
    end if;

    -- The index waits for another session that is being started or resumed at the same moment.
    begin
        update assistant.focus_sessions as s set status = status_then where s.id = key;
        status := status_then;
    exception when unique_violation then
        result := 'ALREADY_ACTIVE';
        select s.id into key from assistant.focus_sessions as s where s.user_id = (select app.uid()) and s.status = 'active';
    end;
end
$$;
revoke execute on function app.move_focus_session(uuid, text) from public;
grant execute on function app.move_focus_session(uuid, text) to assistant_api;

-- Counts attempts to reach something that is closed while the session is running: OK, NOT_FOUND, ENDED, NOT_ACTIVE or INVALID.
create function app.count_distraction(session uuid, times integer, out key uuid, out result text, out status text)
language plpgsql volatile
set search_path = ''
as $$
begin
    if coalesce(times < 1, true) then
        result := 'INVALID';
        return;
    end if;
    select s.id, s.status into key, status from assistant.focus_sessions as s
    where s.id = session and s.user_id = (select app.uid())
    for no key update;
    result := case
        when key is null then 'NOT_FOUND'
        when status in ('completed', 'cancelled') then 'ENDED'
        when status <> 'active' then 'NOT_ACTIVE'
        else 'OK'
    end;
    if result = 'OK' then
        update assistant.focus_sessions as s set distraction_count = least(s.distraction_count::bigint + times, 2147483647)
        where s.id = key;
    end if;
end
$$;
revoke execute on function app.count_distraction(uuid, integer) from public;
grant execute on function app.count_distraction(uuid, integer) to assistant_api;
