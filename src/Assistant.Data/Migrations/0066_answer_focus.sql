-- What a frontend needs besides the verbs of 0050: a skip that is meant for one phase alone, a session's key before it is started, and
-- the status of one that a verb found.

-- With if_phase only where that phase is still running, else PHASE_CHANGED: a click that comes just after the clock, or for the second
-- time, doesn't skip the phase after it. The row's lock holds the clock and other skips off meanwhile.
drop function app.skip_phase();
create function app.skip_phase(if_phase text default null, out key uuid, out result text)
language plpgsql volatile
set search_path = ''
as $$
declare
    state record;
    rounds bigint;
    next_phase text;
    next_minutes integer;
begin
    -- Under its lock the row is as the clock left it, should that have come at the same moment.
    select s.id, s.is_active, s.mode, s.pomodoro_phase, s.pomodoro_session_count, s.pomodoro_total_sessions,
        coalesce(s.pomodoro_work_minutes, f.pomodoro_work_minutes, 25) as work_minutes,
        coalesce(s.pomodoro_break_minutes, f.pomodoro_break_minutes, 5) as break_minutes
    into state
    from assistant.focus_mode_states as s left join assistant.focus_settings as f on f.user_id = s.user_id
    where s.user_id = (select app.uid())
    for no key update of s;
    if not found or not state.is_active then
        result := 'NOT_ACTIVE';
        return;
    elsif state.mode <> 'pomodoro' then
        result := 'NOT_POMODORO';
        return;
    elsif coalesce(state.pomodoro_phase, 'work') <> if_phase then
        key := state.id;
        result := 'PHASE_CHANGED';
        return;
    end if;

    rounds := state.pomodoro_session_count;
    if state.pomodoro_phase = 'break' then
        next_phase := 'work';
        next_minutes := state.work_minutes;
    else
        rounds := rounds + 1;
        next_phase := 'break';
        next_minutes := state.break_minutes;
    end if;
    if rounds >= state.pomodoro_total_sessions then
        next_phase := null;
        next_minutes := null;
    end if;
    update assistant.focus_mode_states as s set
        is_active = next_phase is not null, pomodoro_phase = next_phase, pomodoro_session_count = least(rounds, 2147483647),
        ends_at = now() + interval '1 minute' * next_minutes
    where s.id = state.id;
    key := state.id;
    result := 'OK';
end
$$;
revoke execute on function app.skip_phase(text) from public;
grant execute on function app.skip_phase(text) to assistant_api;

-- As before, with the key that the caller has made for the session, so that it needn't ask for it before it reads the session.
drop function app.start_focus_session(text, integer, jsonb, jsonb);
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

-- As before, and with the status: after it where it's done, and else the one that stands against it. A resumption that finds another
-- session running is that of a paused one.
drop function app.move_focus_session(uuid, text);
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

drop function app.count_distraction(uuid, integer);
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
