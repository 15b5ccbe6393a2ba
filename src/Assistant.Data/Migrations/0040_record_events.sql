-- What changed, for those who listen: an event carries keys and never data, and speaks of its row after that is gone, so nothing
-- refers to anything. Sequences aren't in the order of commits; a topic's counter, taken under its row's lock, is, without gaps. A topic
-- has a row from when somebody listens to it (app.mark_topics) to a day later, and its events are recorded until half an hour after the last
-- one did; recorded_after is the position behind which none is missing. While it isn't settled, somebody may still be writing who looked
-- before there was anybody to tell.
create table assistant.topics (
    kind text not null,
    key uuid not null,
    position bigint not null,
    recorded_after bigint not null,
    watched_until timestamp with time zone,
    watched_by text,
    is_settled boolean not null,
    constraint topics_pkey primary key (kind, key)
) with (fillfactor = 50);
create index topics_watched_until_idx on assistant.topics (watched_until);

create table assistant.events (
    kind text not null,
    key uuid not null,
    position bigint not null,
    subject uuid[] not null,
    operation text not null,
    created_at timestamp with time zone not null default clock_timestamp(),
    constraint events_pkey primary key (kind, key, position),
    constraint events_operation_check check (operation in ('insert', 'update', 'delete'))
);
create index events_created_at_idx on assistant.events (created_at);

alter table assistant.topics enable row level security;
create policy select_nobody on assistant.topics for select to assistant_api using (false);
create policy insert_nobody on assistant.topics for insert to assistant_api with check (false);
create policy update_nobody on assistant.topics for update to assistant_api using (false) with check (false);
create policy delete_nobody on assistant.topics for delete to assistant_api using (false);

alter table assistant.events enable row level security;
create policy select_nobody on assistant.events for select to assistant_api using (false);
create policy insert_nobody on assistant.events for insert to assistant_api with check (false);
create policy update_nobody on assistant.events for update to assistant_api using (false) with check (false);
create policy delete_nobody on assistant.events for delete to assistant_api using (false);

-- What publishers of a topic hold together until they commit, and who begins to listen waits for. Without a key it's that of a kind,
-- which a statement about many topics takes.
create function app.topic_lock(topic_kind text, topic_key uuid) returns integer
language sql immutable parallel safe
return hashtext(topic_kind || coalesce(topic_key::text, ''));

-- Called by triggers and by other functions of the owner's. Where nobody has listened for half an hour, nothing is written. PostgreSQL
-- folds equal notifications of a transaction. Transactions that notify commit one after the other, each with its own write to the disk,
-- so only topics that somebody listens to at this moment are told of.
create function app.publish(topic_kind text, topic_key uuid, subject uuid[], operation text) returns void
language plpgsql volatile security definer
set search_path = '' set enable_seqscan = off
as $$
declare
    taken bigint;
    is_watched boolean;
    locked constant text := pg_advisory_xact_lock_shared(1953460339, app.topic_lock(topic_kind, topic_key))::text;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        perform app.refuse_old_snapshot(array[topic_kind], array[topic_key]);
    end if;
    update assistant.topics as t set position = t.position + 1
    where t.kind = topic_kind and t.key = topic_key and t.watched_until > now() - interval '30 minutes'
    returning t.position, t.watched_until > now() into taken, is_watched;
    if taken is null then
        return;
    end if;
    insert into assistant.events (kind, key, position, subject, operation)
        values (topic_kind, topic_key, taken, subject, operation);
    if is_watched then
        perform pg_notify('assistant_events', topic_kind || ':' || topic_key);
    end if;
end
$$;

-- Whether a topic of one of these kinds is recorded, told to those who publish; it stays true of all where it isn't until they commit.
create function app.is_recorded(topic_kinds text[], topic_key uuid) returns boolean
language plpgsql volatile security definer
set search_path = '' set enable_seqscan = off
as $$
declare
    topic_kind text;
    locked text;
begin
    foreach topic_kind in array topic_kinds loop
        locked := pg_advisory_xact_lock_shared(1953460339, app.topic_lock(topic_kind, topic_key))::text;
    end loop;
    return current_setting('transaction_isolation') <> 'read committed' or exists (
        select from assistant.topics as t
        where t.kind = any (topic_kinds) and t.key = topic_key and t.watched_until > now() - interval '30 minutes');
end
$$;

-- A transaction with one snapshot wouldn't see who began to listen since; PostgreSQL refuses it where it meets such a row.
create function app.refuse_old_snapshot(kinds text[], keys uuid[]) returns void
language sql volatile security definer
set search_path = ''
as $$
    insert into assistant.topics (kind, key, position, recorded_after, watched_until, is_settled)
    select k.kind, k.key, 0, 0, '-infinity', true from unnest(kinds, keys) as k (kind, key) order by k.kind, k.key
    on conflict on constraint topics_pkey do nothing
$$;

-- The events of a statement, whose rows are known by a key, or by that of the topic and another. Topics are locked in the order of
-- their keys, so that two statements never wait for one another in a circle.
create function app.publish_rows(topic_kind text, topic_keys uuid[], row_keys uuid[], within_topic boolean, operation text) returns void
language plpgsql volatile security definer
set search_path = '' set enable_seqscan = off
as $$
declare
    locked text;
begin
    if cardinality(topic_keys) = 1 then
        perform app.publish(
            topic_kind,
            topic_keys[1],
            case when within_topic then array[topic_keys[1], row_keys[1]] else row_keys end,
            operation);
        return;
    end if;
    locked := pg_advisory_xact_lock_shared(1953460339, app.topic_lock(topic_kind, null))::text;
    if current_setting('transaction_isolation') <> 'read committed' then
        perform app.refuse_old_snapshot(array_fill(topic_kind, array[cardinality(topic_keys)]), topic_keys);
    end if;
    perform from assistant.topics as t
    where t.kind = topic_kind and t.key = any (topic_keys) and t.watched_until > now() - interval '30 minutes'
    order by t.key for no key update;
    if not found then
        return;
    end if;
    with taken as (
        update assistant.topics as t set position = t.position + k.rows
        from (select u.key, count(*) as rows from unnest(topic_keys) as u (key) group by u.key) as k
        where t.kind = topic_kind and t.key = k.key and t.watched_until > now() - interval '30 minutes'
        returning t.key, t.position
    ), numbered as (
        select r.topic, r.own, row_number() over (partition by r.topic order by r.place) - count(*) over (partition by r.topic) as back
        from unnest(topic_keys, row_keys) with ordinality as r (topic, own, place)
    )
    insert into assistant.events (kind, key, position, subject, operation)
    select topic_kind, n.topic, t.position + n.back,
        case when within_topic then array[n.topic, n.own] else array[n.own] end, publish_rows.operation
    from numbered as n join taken as t on t.key = n.topic;
    perform pg_notify('assistant_events', topic_kind || ':' || t.key) from assistant.topics as t
    where t.kind = topic_kind and t.key = any (topic_keys) and t.watched_until > now();
end
$$;
revoke execute on function app.topic_lock(text, uuid), app.refuse_old_snapshot(text[], uuid[]), app.is_recorded(text[], uuid)
    from public;
revoke execute on function app.publish(text, uuid, uuid[], text), app.publish_rows(text, uuid[], uuid[], boolean, text)
    from public;

-- The rows that a statement added, changed or deleted are its transition table "moved". A message that is moved to another chat,
-- which nobody may, would be published there alone.
create function app.publish_messages() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    perform app.publish_rows('chat_messages', array_agg(m.chat_id), array_agg(m.id), false, lower(tg_op)) from moved as m having count(*) > 0;
    return null;
end
$$;

create function app.publish_votes() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    perform app.publish_rows('chat_votes', array_agg(m.chat_id), array_agg(m.message_id), true, lower(tg_op)) from moved as m having count(*) > 0;
    return null;
end
$$;

-- Nearly always one vote is changed, and then this is half as much work; a chat's deletion takes many.
create function app.publish_vote() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    perform app.publish('chat_votes', new.chat_id, array[new.chat_id, new.message_id], lower(tg_op));
    return null;
end
$$;

create function app.publish_chats() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    perform app.publish_rows('chat', array_agg(m.id), array_agg(m.id), false, lower(tg_op)) from moved as m having count(*) > 0;
    return null;
end
$$;

-- Totals are told of where they are moved (0041), so this is for other columns, which only a trigger for each row can name.
create function app.publish_changed_chat() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    perform app.publish('chat', new.id, array[new.id], 'update');
    return null;
end
$$;

create function app.publish_focus_mode() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    perform app.publish_rows('focus_mode', array_agg(m.user_id), array_agg(m.id), false, lower(tg_op)) from moved as m having count(*) > 0;
    return null;
end
$$;

create function app.publish_focus_sessions() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    perform app.publish_rows('focus_session', array_agg(m.user_id), array_agg(m.id), false, lower(tg_op)) from moved as m having count(*) > 0;
    return null;
end
$$;
revoke execute on function app.publish_messages(), app.publish_votes(), app.publish_vote(), app.publish_chats(), app.publish_changed_chat(),
    app.publish_focus_mode(), app.publish_focus_sessions() from public;

-- Whatever is done in a chat locks the chat, the chat's topic, and the topic of messages or votes, in this order. So who is about to lock
-- a row that belongs to a chat may lock the chat first, as deleting a chat does.
create trigger votes_watch_insert after insert on assistant.votes for each row execute function app.publish_vote();
create trigger votes_watch_update after update on assistant.votes for each row execute function app.publish_vote();
create trigger votes_watch_delete after delete on assistant.votes
    referencing old table as moved for each statement execute function app.publish_votes();
create trigger chats_watch_insert after insert on assistant.chats
    referencing new table as moved for each statement execute function app.publish_chats();
create trigger chats_watch_update
    after update of user_id, title, source, visibility, is_starred, slack_channel_id, slack_thread_ts, last_context on assistant.chats
    for each row execute function app.publish_changed_chat();
create trigger chats_watch_delete after delete on assistant.chats
    referencing old table as moved for each statement execute function app.publish_chats();
create trigger focus_mode_states_watch_insert after insert on assistant.focus_mode_states
    referencing new table as moved for each statement execute function app.publish_focus_mode();
create trigger focus_mode_states_watch_update after update on assistant.focus_mode_states
    referencing new table as moved for each statement execute function app.publish_focus_mode();
create trigger focus_mode_states_watch_delete after delete on assistant.focus_mode_states
    referencing old table as moved for each statement execute function app.publish_focus_mode();
create trigger focus_sessions_watch_insert after insert on assistant.focus_sessions
    referencing new table as moved for each statement execute function app.publish_focus_sessions();
create trigger focus_sessions_watch_update after update on assistant.focus_sessions
    referencing new table as moved for each statement execute function app.publish_focus_sessions();
create trigger focus_sessions_watch_delete after delete on assistant.focus_sessions
    referencing old table as moved for each statement execute function app.publish_focus_sessions();

-- The next events of many topics at once, at most so many of each. The serving login calls this and the two below as itself. Plans are
-- kept, and one that was made while the log was empty mustn't read all of it later.
create function app.read_events(kinds text[], keys uuid[], afters bigint[], most integer)
returns table (place integer, "position" bigint, subject uuid[], operation text)
language plpgsql stable security definer
set search_path = '' set enable_seqscan = off set enable_bitmapscan = off
as $$
begin
    return query
        select a.place::integer, e.position, e.subject, e.operation
        from unnest(kinds, keys, afters) with ordinality as a (kind, key, after, place)
        cross join lateral (
            select x.position, x.subject, x.operation from assistant.events as x
            where x.kind = a.kind and x.key = a.key and x.position > a.after
            order by x.position limit most) as e
        order by a.place, e.position;
end
$$;

-- Where topics are: the position of the last event, and the one after which all events were recorded and are still kept.
create function app.topic_positions(kinds text[], keys uuid[])
returns table (place integer, "position" bigint, kept_after bigint)
language plpgsql stable security definer
set search_path = '' set enable_seqscan = off set enable_bitmapscan = off
as $$
begin
    return query
        select a.place::integer, coalesce(t.position, 0), greatest(t.recorded_after, coalesce(e.position - 1, t.position, 0))
        from unnest(kinds, keys) with ordinality as a (kind, key, place)
        left join lateral (
            select x.position, x.recorded_after from assistant.topics as x where x.kind = a.kind and x.key = a.key limit 1) as t on true
        left join lateral (
            select x.position from assistant.events as x where x.kind = a.kind and x.key = a.key order by x.position limit 1) as e on true
        order by a.place;
end
$$;

-- Deletes events from before a moment, some thousands at a time, and says how many; and topics that nobody has listened to for a day
-- before that. Any number may run.
create function app.prune_events(before timestamp with time zone) returns bigint
language plpgsql volatile security definer
set search_path = ''
as $$
declare
    deleted bigint;
begin
    delete from assistant.topics as t where t.ctid = any (array(
        select o.ctid from assistant.topics as o where o.watched_until < before - interval '1 day'
        order by o.watched_until limit 10000 for update skip locked));
    delete from assistant.events as e where e.ctid = any (array(
        select o.ctid from assistant.events as o where o.created_at < before
        order by o.created_at limit 10000 for update skip locked));
    get diagnostics deleted = row_count;
    return deleted;
end
$$;
revoke execute on function app.read_events(text[], uuid[], bigint[], integer), app.topic_positions(text[], uuid[]),
    app.prune_events(timestamp with time zone) from public;
