-- The verbs of focus mode and of the pomodoro clock; those of focus sessions (0051) answer alike. A call is one effect. What people call runs as the caller,
-- so policies and grants hold, acts on the caller's own rows, and answers with the row's key and one of these results:
--
--   OK              it's done
--   ALREADY_ACTIVE  focus mode is on, or another session of the person is running; the key is that row's
--   NOT_ACTIVE      focus mode is off, or the session isn't running (it's paused)
--   NOT_PAUSED      the session is running, so it can't be resumed
--   NOT_POMODORO    focus mode has no phases
--   PHASE_CHANGED   another phase is running than the one that was meant
--   ENDED           the session is completed or cancelled
--   NOT_FOUND       the person has no such session; somebody else's is none
--   INVALID         an argument is missing, out of bounds, or not for that mode
--
-- Whatever isn't OK has changed nothing. In READ COMMITTED one of two callers at the same moment finds what the other has done; in
-- REPEATABLE READ that one is refused with SQLSTATE 40001 and has to begin again. Nobody who isn't signed in has rows, nor may add
-- any (SQLSTATE 42501).

-- What the clock looks through; rows that nothing will happen to aren't in it.
create index focus_mode_states_ends_at_idx on assistant.focus_mode_states (ends_at) where is_active and ends_at is not null;

-- Switches focus mode on. Simple: for so many minutes, or until it's switched off. Pomodoro: rounds of work and break, so many or
-- until it's switched off; minutes that aren't given are those of the person's settings, whenever a phase begins, or 25 and 5.
-- The Slack status from before stays as it is: whoever puts it back knows whether that has happened.
create function app.start_focus(
    mode text, minutes integer, message text, work_minutes integer, break_minutes integer, sessions integer,
    out key uuid, out result text)
language plpgsql volatile
set search_path = ''
as $$
declare
    is_pomodoro constant boolean := mode = 'pomodoro';
    first_minutes integer := minutes;
begin
    if is_pomodoro is null or mode not in ('simple', 'pomodoro')
        or least(minutes, work_minutes, break_minutes, sessions) < 1
        or (case when is_pomodoro then minutes else coalesce(work_minutes, break_minutes, sessions) end) is not null
    then
        result := 'INVALID';
        return;
    end if;
    if is_pomodoro then
        first_minutes := coalesce(
            work_minutes,
            (select f.pomodoro_work_minutes from assistant.focus_settings as f where f.user_id = (select app.uid())),
            25);
    end if;

    -- The condition is asked under the row's lock, so of two starts at the same moment the second finds the first.
    insert into assistant.focus_mode_states as s (is_active, mode, started_at, ends_at, custom_message, pomodoro_phase,
        pomodoro_session_count, pomodoro_total_sessions, pomodoro_work_minutes, pomodoro_break_minutes)
    values (true, start_focus.mode, now(), now() + interval '1 minute' * first_minutes, message, case when is_pomodoro then 'work' end,
        0, sessions, work_minutes, break_minutes)
    on conflict (user_id) do update set
        is_active = true, mode = excluded.mode, started_at = excluded.started_at, ends_at = excluded.ends_at,
        custom_message = excluded.custom_message, pomodoro_phase = excluded.pomodoro_phase, pomodoro_session_count = 0,
        pomodoro_total_sessions = excluded.pomodoro_total_sessions, pomodoro_work_minutes = excluded.pomodoro_work_minutes,
        pomodoro_break_minutes = excluded.pomodoro_break_minutes
    where not s.is_active
    returning s.id into key;
    if found then
        result := 'OK';
        return;
    end if;
    select s.id into key from assistant.focus_mode_states as s where s.user_id = (select app.uid());
    result := 'ALREADY_ACTIVE';
end
$$;
revoke execute on function app.start_focus(text, integer, text, integer, integer, integer) from public;
grant execute on function app.start_focus(text, integer, text, integer, integer, integer) to assistant_api;

-- Switches focus mode off. What it was and how many rounds were done stays to be read.
create function app.stop_focus(out key uuid, out result text)
language plpgsql volatile
set search_path = ''
as $$
begin
    update assistant.focus_mode_states as s set is_active = false, ends_at = null, pomodoro_phase = null
    where s.user_id = (select app.uid()) and s.is_active
    returning s.id into key;
    result := case when found then 'OK' else 'NOT_ACTIVE' end;
end
$$;
revoke execute on function app.stop_focus() from public;
grant execute on function app.stop_focus() to assistant_api;

-- Changes what others are told while focus mode is on; null for the person's default message.
create function app.set_focus_message(message text, out key uuid, out result text)
language plpgsql volatile
set search_path = ''
as $$
begin
    update assistant.focus_mode_states as s set custom_message = message
    where s.user_id = (select app.uid()) and s.is_active
    returning s.id into key;
    result := case when found then 'OK' else 'NOT_ACTIVE' end;
end
$$;
revoke execute on function app.set_focus_message(text) from public;
grant execute on function app.set_focus_message(text) to assistant_api;

-- Ends the phase of a pomodoro before its time; the next one begins now. Work that is skipped counts as a round done, and after the
-- last planned one focus mode is off. With if_phase only where that phase is still running, else PHASE_CHANGED: a click that comes just
-- after the clock, or for the second time, doesn't skip the phase after it. The row's lock holds the clock and other skips off meanwhile.
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

-- The clock's step: of the rows whose time has come by then it moves as many as it may, those first that wait longest, and says how
-- many that were and in how many milliseconds the next one is due: 0 where one is and somebody else has it, an hour where none is for
-- as long. A row that another instance is moving, or a person is changing, is passed over, so that each is moved once and nobody
-- waits; it has to run in READ COMMITTED. The serving login calls it as itself.
--
-- Phases follow one another from their planned ends, however late the clock comes: with e the end of a work phase and c the minutes
-- of a round, the n-th break after it begins at e + n c. What has passed meanwhile is counted without going through it, since a
-- server may have been away for years. All amounts are minutes of 60 s, so no change of the clocks moves anything. A row can't make
-- it fail for the others: people may write these columns themselves, so ends at -infinity and counts near the greatest occur.
create function app.advance_focus(at timestamptz, most integer, out moved integer, out next_due_ms integer)
language plpgsql volatile security definer
set search_path = ''
as $$
begin
    with due as (
        select s.id, s.ends_at, s.mode, s.pomodoro_session_count::bigint as rounds, s.pomodoro_total_sessions as planned,
            -- 1 where a phase of work ends, which is a round done.
            case when s.pomodoro_phase = 'break' then 0 else 1 end as worked,
            coalesce(s.pomodoro_work_minutes, f.pomodoro_work_minutes, 25)::bigint as work,
            coalesce(s.pomodoro_break_minutes, f.pomodoro_break_minutes, 5)::bigint as rest
        from assistant.focus_mode_states as s left join assistant.focus_settings as f on f.user_id = s.user_id
        where s.is_active and s.ends_at <= at
        order by s.ends_at
        limit most
        for no key update of s skip locked
    ), passed as (
        -- Minutes since the last end of work before the phase that has ended, or that end itself.
        select d.*, case when d.mode = 'pomodoro' and isfinite(d.ends_at)
            then (extract(epoch from at) - extract(epoch from d.ends_at)) / 60 + (1 - d.worked) * d.rest end as minutes
        from due as d
    ), counted as (
        select p.*, floor(p.minutes / (p.work + p.rest)) as whole, p.minutes % (p.work + p.rest) < p.rest as rests from passed as p
    ), next as (
        select c.id, c.mode,
            coalesce(c.minutes is null or c.rounds + c.worked + c.whole >= c.planned, false) as is_over,
            case when c.rounds + c.worked + c.whole >= c.planned then greatest(c.rounds + c.worked, c.planned)
                else c.rounds + c.worked + coalesce(c.whole, 0) end as rounds,
            case when c.rests then 'break' else 'work' end as phase,
            c.ends_at + interval '1 minute' * (c.whole * (c.work + c.rest) - (1 - c.worked) * c.rest
                + case when c.rests then c.rest else c.work + c.rest end)::double precision as ends_at
        from counted as c
    )
    update assistant.focus_mode_states as s set
        is_active = not n.is_over,
        pomodoro_session_count = case when n.mode = 'pomodoro' then least(n.rounds, 2147483647) else s.pomodoro_session_count end,
        pomodoro_phase = case when not n.is_over then n.phase end,
        ends_at = case when not n.is_over then n.ends_at end
    from next as n
    where s.id = n.id;
    get diagnostics moved = row_count;

    select greatest(0, least(3600000, ceil((extract(epoch from min(s.ends_at)) - extract(epoch from clock_timestamp())) * 1000)))
    into next_due_ms
    from assistant.focus_mode_states as s
    where s.is_active;
end
$$;
revoke execute on function app.advance_focus(timestamptz, integer) from public;
