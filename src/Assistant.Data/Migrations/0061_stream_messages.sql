-- A stream is an answer that arrives in chunks, numbered from 1 without a gap. What came last and how it ended stand in its own row, whose
-- lock puts appends, the end and what subscribers read into one order.
alter table assistant.streams
    add column status text not null default 'streaming',
    add column last_sequence bigint not null default 0,
    add column message_id uuid,
    add column failure text,
    add column appended_at timestamp with time zone not null default now(),
    add column finished_at timestamp with time zone,
    add column text_bytes integer not null default 0,
    add column chunk_lengths integer[],
    add column text_hash text,
    add constraint streams_status_check check (status in ('streaming', 'finished', 'failed')),
    add constraint streams_last_sequence_check check (last_sequence >= 0),
    add constraint streams_text_bytes_check check (text_bytes between 0 and 16777216),
    add constraint streams_text_hash_check check ((text_hash is null) = (chunk_lengths is null)),
    add constraint streams_message_id_fkey foreign key (chat_id, message_id)
        references assistant.messages (chat_id, id) on delete set null (message_id) on update cascade;
create index streams_message_id_idx on assistant.streams (message_id);
-- For the server's cleaning: what goes on, and what has ended and still has its chunks.
create index streams_appended_at_idx on assistant.streams (appended_at) where status = 'streaming';
create index streams_finished_at_idx on assistant.streams (finished_at) where chunk_lengths is null and finished_at is not null;

create table assistant.stream_chunks (
    stream_id uuid not null,
    sequence bigint not null,
    delta text not null,
    constraint stream_chunks_pkey primary key (stream_id, sequence),
    constraint stream_chunks_stream_id_fkey foreign key (stream_id) references assistant.streams (id) on delete cascade,
    constraint stream_chunks_sequence_check check (sequence > 0)
);
alter table assistant.stream_chunks enable row level security;
create policy select_nobody on assistant.stream_chunks for select to assistant_api using (false);
create policy insert_nobody on assistant.stream_chunks for insert to assistant_api with check (false);
create policy update_nobody on assistant.stream_chunks for update to assistant_api using (false) with check (false);
create policy delete_nobody on assistant.stream_chunks for delete to assistant_api using (false);
grant select (status, last_sequence, message_id, failure, appended_at, finished_at, text_bytes, chunk_lengths, text_hash)
    on assistant.streams to assistant_api;

-- Appends the chunks of many people in one transaction, which costs about what one costs. The server calls it, which has verified the
-- people's tokens; each is looked at again here. What becomes of each item, in their order: OK, and REPEATED where the chunk was there;
-- CONFLICT where another one was there, GAP where chunks before it are missing, TOO_LONG where the stream would have more than 16 MiB,
-- ENDED, NOT_FOUND, NOBODY where the token stands for somebody else by now, and BUSY where somebody else holds the stream, so that it is
-- sent again later; with it the stream's last chunk. The origin is the instance, which tells its own listeners itself.
create function app.append_chunks(
    people uuid[], issuers text[], subjects text[], target_streams uuid[], sequences bigint[], deltas text[], origin text)
returns table (place bigint, result text, last_sequence bigint)
language plpgsql volatile security definer
set search_path = ''
as $$
declare
    item record;
    current_stream uuid;
    last_one bigint;
    bytes_so_far bigint;
    locked uuid[];
    added_streams uuid[] := '{}';
    added_sequences bigint[] := '{}';
    added_deltas text[] := '{}';
    moved_streams uuid[] := '{}';
    moved_to bigint[] := '{}';
    moved_bytes bigint[] := '{}';
begin
    -- It waits for nobody, or everybody's chunks would; and it asks only about one's own streams, or others could tell that they are there.
    locked := array(
        select s.id from assistant.streams as s
        where s.id = any (target_streams)
            and (s.id, s.user_id) in (select a.stream, a.person from unnest(target_streams, people) as a (stream, person))
        for no key update skip locked);
    for item in
        select a.place, a.stream, a.sequence, a.delta, s.status, s.last_sequence as known, s.text_bytes,
            s.id is not null as is_there, l.id is not null as is_locked,
            exists (
                select from assistant.users as u
                left join assistant.user_identities as i on i.issuer = a.issuer and i.subject = a.subject
                where u.id = a.person and u.is_active
                    and coalesce(i.user_id, case when lower(a.subject) = a.person::text then a.person end) = a.person) as is_known
        from unnest(people, issuers, subjects, target_streams, sequences, deltas) with ordinality
            as a (person, issuer, subject, stream, sequence, delta, place)
        left join assistant.streams as s on s.id = a.stream and s.user_id = a.person
        left join unnest(locked) as l (id) on l.id = s.id
        order by a.stream, a.sequence, a.place
    loop
        if item.stream is distinct from current_stream then
            current_stream := item.stream;
            last_one := null;
        end if;
        place := item.place;
        last_sequence := null;
        if not item.is_known then
            result := 'NOBODY';
        elsif not item.is_there then
            result := 'NOT_FOUND';
        elsif not item.is_locked then
            result := 'BUSY';
        else
            bytes_so_far := case when last_one is null then item.text_bytes else bytes_so_far end;
            last_one := coalesce(last_one, item.known);
            if item.sequence <= last_one then
                result := app.compare_chunk(item.stream, item.sequence, item.delta, added_streams, added_sequences, added_deltas);
            elsif item.status <> 'streaming' then
                result := 'ENDED';
            elsif item.sequence > last_one + 1 then
                result := 'GAP';
            elsif bytes_so_far + octet_length(item.delta) > 16777216 then
                result := 'TOO_LONG';
            else
                result := 'OK';
                last_one := item.sequence;
                bytes_so_far := bytes_so_far + octet_length(item.delta);
                added_streams := added_streams || item.stream;
                added_sequences := added_sequences || item.sequence;
                added_deltas := added_deltas || item.delta;
                if moved_streams[cardinality(moved_streams)] is distinct from item.stream then
                    moved_streams := moved_streams || item.stream;
                    moved_to := moved_to || item.sequence;
                    moved_bytes := moved_bytes || bytes_so_far;
                else
                    moved_to[cardinality(moved_to)] := item.sequence;
                    moved_bytes[cardinality(moved_bytes)] := bytes_so_far;
                end if;
            end if;
            last_sequence := last_one;
        end if;
        return next;
    end loop;
    if cardinality(moved_streams) > 0 then
        insert into assistant.stream_chunks (stream_id, sequence, delta)
        select * from unnest(added_streams, added_sequences, added_deltas);
        update assistant.streams as s set last_sequence = m.last_sequence, text_bytes = m.text_bytes, appended_at = now()
        from unnest(moved_streams, moved_to, moved_bytes) as m (stream, last_sequence, text_bytes) where s.id = m.stream;
        perform pg_notify('assistant_events', 'stream:' || t.key || '@' || origin) from assistant.topics as t
        where t.kind = 'stream' and t.key = any (moved_streams) and t.watched_until > now() and t.watched_by <> origin;
    end if;
end
$$;
revoke execute on function app.append_chunks(uuid[], text[], text[], uuid[], bigint[], text[], text) from public;

-- A chunk that comes again is the same, or somebody else's under its number. Where the chunks are gone already, it passes for the same.
create function app.compare_chunk(
    stream uuid, at bigint, text_again text, added_streams uuid[], added_sequences bigint[], added_deltas text[]) returns text
language sql stable security definer
set search_path = ''
as $$
    select case
        when text_again = coalesce(
            (select c.delta from assistant.stream_chunks as c where c.stream_id = stream and c.sequence = at),
            (select a.delta from unnest(added_streams, added_sequences, added_deltas) as a (stream, sequence, delta)
                where a.stream = compare_chunk.stream and a.sequence = at),
            text_again) then 'REPEATED'
        else 'CONFLICT'
    end
$$;
revoke execute on function app.compare_chunk(uuid, bigint, text, uuid[], bigint[], text[]) from public;

-- Tells those who listen to a stream, if there are any.
create function app.notify_stream(stream uuid) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
    perform pg_notify('assistant_events', 'stream:' || t.key) from assistant.topics as t
    where t.kind = 'stream' and t.key = stream and t.watched_until > now();
end
$$;
revoke execute on function app.notify_stream(uuid) from public;

-- Tells whether a message still has the text that was streamed.
create function app.text_hash(content text) returns text
language sql immutable parallel safe
return encode(sha256(convert_to(content, 'UTF8')), 'hex');
revoke execute on function app.text_hash(text) from public;

-- What happened in streams after given positions: each chunk at its number, and the end at the number after the last chunk. Chunks that
-- are gone are cut out of the message again, while that has the text that was streamed. For the serving login alone; who may see a stream
-- is asked elsewhere.
create function app.read_streams(target_streams uuid[], afters bigint[], most integer)
returns table (stream_id uuid, sequence bigint, delta text, status text, message_id uuid)
language sql stable security definer
set search_path = ''
as $$
    select a.stream, e.sequence, e.delta, e.status, e.message_id
    from unnest(target_streams, afters) as a (stream, after)
    join assistant.streams as s on s.id = a.stream
    cross join lateral (
        (select c.sequence, c.delta, 'streaming'::text as status, null::uuid as message_id
        from assistant.stream_chunks as c
        where c.stream_id = s.id and c.sequence > a.after
        order by c.sequence limit most)
        union all
        (select k.sequence, substring(m.content from (k.before + 1)::integer for k.length), 'streaming', null
        from assistant.messages as m
        cross join lateral (
            select l.sequence, l.length, coalesce(sum(l.length) over (order by l.sequence rows between unbounded preceding and 1 preceding), 0) as before
            from unnest(s.chunk_lengths) with ordinality as l (length, sequence)) as k
        where m.id = s.message_id and s.text_hash is not null and app.text_hash(m.content) = s.text_hash and k.sequence > a.after
        order by k.sequence limit most)
        union all
        select s.last_sequence + 1, '', s.status, s.message_id
        where s.status <> 'streaming' and a.after <= s.last_sequence
    ) as e
    order by a.stream, e.sequence
$$;
revoke execute on function app.read_streams(uuid[], bigint[], integer) from public;

-- Lets go of the chunks of streams that ended before a moment, and fails streams that nothing was appended to since another. Says how many
-- it let go of. It keeps a hash of their text, since the message may be edited.
create function app.clean_streams(ended_before timestamp with time zone, silent_since timestamp with time zone, most integer) returns integer
language plpgsql volatile security definer
set search_path = ''
as $$
declare
    chosen uuid[];
    abandoned uuid[];
begin
    with failed as (
        update assistant.streams as s set status = 'failed', failure = 'abandoned', finished_at = now()
        where s.id in (
            select o.id from assistant.streams as o where o.status = 'streaming' and o.appended_at < silent_since
            order by o.appended_at limit most for no key update skip locked)
        returning s.id)
    select array_agg(f.id) into abandoned from failed as f;
    perform app.notify_stream(f.id) from unnest(abandoned) as f (id);
    chosen := array(
        select o.id from assistant.streams as o where o.chunk_lengths is null and o.finished_at < ended_before
        order by o.finished_at limit most for no key update skip locked);
    update assistant.streams as s set (chunk_lengths, text_hash) = (
        select coalesce(array_agg(char_length(c.delta) order by c.sequence), '{}'),
            app.text_hash(coalesce(string_agg(c.delta, '' order by c.sequence), ''))
        from assistant.stream_chunks as c where c.stream_id = s.id)
    where s.id = any (chosen);
    delete from assistant.stream_chunks as c where c.stream_id = any (chosen);
    return cardinality(chosen);
end
$$;
revoke execute on function app.clean_streams(timestamp with time zone, timestamp with time zone, integer) from public;
