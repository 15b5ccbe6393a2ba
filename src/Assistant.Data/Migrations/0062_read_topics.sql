-- A stream is a topic whose log is its chunks: position by position what they are, after them its end, and after that or where it is gone
-- that there is nothing more. The serving login reads it as it reads events; the kind tells them apart.
create function app.read_rarer_topic(kind text, key uuid, after bigint, most integer)
returns table ("position" bigint, subject uuid[], operation text, content text)
language plpgsql stable security definer
set search_path = ''
as $$
begin
    if kind <> 'stream' then
        return query select e.position, e.subject, e.operation, null::text from app.read_events(array[kind], array[key], array[after], most) as e;
        return;
    end if;
    return query
        select r.sequence, r.subject, r.operation, r.content
        from (
            select s.sequence, array_remove(array[s.stream_id, s.message_id], null) as subject,
                case s.status when 'streaming' then 'insert' else 'update' end as operation,
                case s.status when 'streaming' then s.delta else s.status end as content
            from app.read_streams(array[key], array[after], most) as s
            union all
            select after + 1, array[key], 'delete', null
            where not exists (select from assistant.streams as s where s.id = key and after <= s.last_sequence)) as r
        order by r.sequence limit most;
end
$$;
revoke execute on function app.read_rarer_topic(text, uuid, bigint, integer) from public;

create function app.read_topics(kinds text[], keys uuid[], afters bigint[], most integer)
returns table (place integer, "position" bigint, subject uuid[], operation text, content text)
language plpgsql stable security definer
set search_path = '' set enable_seqscan = off
as $$
begin
    if 'stream' <> all (kinds) then
        return query select e.place, e.position, e.subject, e.operation, null::text from app.read_events(kinds, keys, afters, most) as e;
        return;
    end if;
    -- Most streams that are read go on, and then their chunks are all there is.
    return query
        select a.place::integer, c.sequence, array[a.key], 'insert', c.delta
        from unnest(kinds, keys, afters) with ordinality as a (kind, key, after, place)
        join assistant.streams as s on a.kind = 'stream' and s.id = a.key and s.status = 'streaming'
        cross join lateral (
            select x.sequence, x.delta from assistant.stream_chunks as x where x.stream_id = a.key and x.sequence > a.after
            order by x.sequence limit most) as c
        order by a.place, c.sequence;
    if exists (
        select from unnest(kinds, keys) as a (kind, key)
        where a.kind <> 'stream' or not exists (select from assistant.streams as s where s.id = a.key and s.status = 'streaming')) then
        return query
            select a.place::integer, r.position, r.subject, r.operation, r.content
            from unnest(kinds, keys, afters) with ordinality as a (kind, key, after, place)
            cross join lateral app.read_rarer_topic(a.kind, a.key, a.after, most) as r
            where a.kind <> 'stream' or not exists (select from assistant.streams as s where s.id = a.key and s.status = 'streaming')
            order by a.place, r.position;
    end if;
end
$$;

-- Begins to listen, or goes on with it, for some minutes. A topic that nobody listened to for a while goes on at another position, since
-- what happened meanwhile wasn't recorded; the while is shorter than the one for which publishers record, as their clocks stood earlier.
-- First comes what nobody publishes to; then those that are due, but for the ones that somebody is publishing to: so it never waits
-- while it holds what others need.
create function app.mark_topics(kinds text[], keys uuid[], listener text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
    -- A topic that was deleted since begins behind where it has been, as long as it has fewer than a thousand events a second.
    start constant bigint := extract(epoch from clock_timestamp()) * 1000;
begin
    insert into assistant.topics as t (kind, key, position, recorded_after, watched_until, watched_by, is_settled)
    select a.kind, a.key, start, start, now() + interval '3 minutes', listener, false
    from (select distinct k.kind, k.key from unnest(kinds, keys) as k (kind, key)) as a
    where not exists (
        select from assistant.topics as w
        where w.kind = a.kind and w.key = a.key and case w.kind
            when 'stream' then w.watched_until > now() + interval '1 minute' and w.watched_by in (listener, '*')
            else w.watched_until > now() - interval '20 minutes'
        end)
    order by a.kind, a.key
    on conflict on constraint topics_pkey do update set
        watched_until = excluded.watched_until,
        watched_by = case when t.watched_by <> excluded.watched_by and t.watched_until > now() then '*' else excluded.watched_by end,
        position = case when t.watched_until > now() - interval '20 minutes' then t.position else greatest(t.position + 1, start) end,
        recorded_after = case when t.watched_until > now() - interval '20 minutes' then t.recorded_after else greatest(t.position + 1, start) end,
        is_settled = t.is_settled
            and (t.watched_until > now() - case t.kind when 'stream' then interval '0' else interval '20 minutes' end) is true;

    update assistant.topics as t set
        watched_until = now() + interval '3 minutes',
        watched_by = case when t.watched_by <> listener and t.watched_until > now() then '*' else listener end
    from (
        select w.kind, w.key
        from unnest(kinds, keys) as a (kind, key) join assistant.topics as w on w.kind = a.kind and w.key = a.key
        where w.kind <> 'stream' and not (w.watched_until > now() + interval '1 minute' and w.watched_by in (listener, '*'))
        order by w.kind, w.key for update of w skip locked) as due
    where t.kind = due.kind and t.key = due.key;
end
$$;

-- Finds out whether those have ended who looked at topics before they were marked, and were told that nobody listens: what they hold is
-- taken for a moment. It waits for three of them at most, and not long: whoever comes after it would wait as well. The marks must be
-- committed.
create function app.settle_topics(kinds text[], keys uuid[]) returns void
language plpgsql volatile security definer
set search_path = '' set enable_seqscan = off set lock_timeout = '20ms'
as $$
declare
    unsettled record;
    waits integer := 0;
    settled_kinds text[] := '{}';
    settled_keys uuid[] := '{}';
begin
    for unsettled in
        select t.kind, t.key from unnest(kinds, keys) as a (kind, key)
        join assistant.topics as t on t.kind = a.kind and t.key = a.key and not t.is_settled
        group by t.kind, t.key
        order by t.kind, t.key
    loop
        begin
            if unsettled.kind = 'stream' then
                -- An append that is under way has looked already whether anybody listens.
                if waits < 3 then
                    perform from assistant.streams as s where s.id = unsettled.key for share;
                else
                    perform from assistant.streams as s where s.id = unsettled.key for share nowait;
                end if;
            elsif waits < 3 then
                perform pg_advisory_xact_lock(1953460339, app.topic_lock(unsettled.kind, null)),
                    pg_advisory_xact_lock(1953460339, app.topic_lock(unsettled.kind, unsettled.key));
            elsif not (
                pg_try_advisory_xact_lock(1953460339, app.topic_lock(unsettled.kind, null))
                and pg_try_advisory_xact_lock(1953460339, app.topic_lock(unsettled.kind, unsettled.key)))
            then
                raise lock_not_available;
            end if;
            -- What is raised gives it back.
            raise exception using errcode = 'AS004';
        exception
            when lock_not_available then
                waits := waits + 1;
            when sqlstate 'AS004' then
                settled_kinds := settled_kinds || unsettled.kind;
                settled_keys := settled_keys || unsettled.key;
        end;
    end loop;
    if settled_kinds <> '{}' then
        update assistant.topics as t set is_settled = true
        from (
            select w.kind, w.key
            from unnest(settled_kinds, settled_keys) as a (kind, key) join assistant.topics as w on w.kind = a.kind and w.key = a.key
            order by w.kind, w.key for update of w skip locked) as free
        where t.kind = free.kind and t.key = free.key;
    end if;
end
$$;
revoke execute on function app.mark_topics(text[], uuid[], text), app.settle_topics(text[], uuid[]) from public;

-- Where topics are that were marked, streams among them: what came of a stream can always be had again. Who publishes after the mark
-- tells; the others have ended where a topic is settled, so the positions are read last. It must run in READ COMMITTED.
create function app.all_topic_positions(kinds text[], keys uuid[])
returns table (place integer, "position" bigint, kept_after bigint, is_settled boolean)
language plpgsql volatile security definer
set search_path = ''
as $$
begin
    begin
        perform app.settle_topics(kinds, keys);
    exception when lock_not_available then
        -- Somebody holds the whole table; it's asked again.
        null;
    end;
    return query
        select p.place, coalesce(s.last_sequence + case s.status when 'streaming' then 0 else 2 end, p.position), case when s.id is null then p.kept_after else 0 end,
            coalesce(t.is_settled and t.watched_until > now(), false)
        from app.topic_positions(kinds, keys) as p
        left join assistant.topics as t on t.kind = kinds[p.place] and t.key = keys[p.place]
        left join assistant.streams as s on kinds[p.place] = 'stream' and s.id = keys[p.place]
        order by p.place;
end
$$;
revoke execute on function app.read_topics(text[], uuid[], bigint[], integer), app.all_topic_positions(text[], uuid[]) from public;

-- Whoever listens in a chat or to a stream is told when that is gone, also where nothing was in it.
create function app.publish_gone_chats() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    perform app.publish_rows(k.kind, array_agg(m.id), array_agg(m.id), false, 'delete')
    from moved as m cross join (values ('chat_messages'), ('chat_votes')) as k (kind) group by k.kind order by k.kind;
    return null;
end
$$;

create function app.notify_gone_streams() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    perform app.notify_stream(m.id) from moved as m;
    return null;
end
$$;
revoke execute on function app.publish_gone_chats(), app.notify_gone_streams() from public;
create trigger chats_watch_gone after delete on assistant.chats
    referencing old table as moved for each statement execute function app.publish_gone_chats();
create trigger streams_watch_gone after delete on assistant.streams
    referencing old table as moved for each statement execute function app.notify_gone_streams();
