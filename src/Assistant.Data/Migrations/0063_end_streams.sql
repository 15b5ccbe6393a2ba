-- Locks a stream of the reader, and before it its chat, as deleting the chat does. Nobody waits for what is somebody else's.
create function app.lock_stream(stream uuid) returns assistant.streams
language plpgsql volatile security definer
set search_path = ''
as $$
declare
    locked assistant.streams;
    owner constant uuid := app.uid();
begin
    perform from assistant.chats as c
    where c.id = (select s.chat_id from assistant.streams as s where s.id = stream and s.user_id = owner) and c.user_id = owner
    for no key update;
    if found then
        select s.* into locked from assistant.streams as s where s.id = stream and s.user_id = owner for no key update;
    end if;
    return locked;
end
$$;
revoke execute on function app.lock_stream(uuid) from public;

-- Makes the message of a stream: its chunks, joined. OK, and the same message where that was done already; else NOT_FOUND, FAILED, or GAP
-- where the stream's last chunk, which is told, isn't the expected one.
create function app.finish_stream(
    stream uuid, message uuid, expected bigint, parts json, model_used text, input_tokens integer, output_tokens integer, cost numeric,
    metadata jsonb)
returns table (result text, message_id uuid, last_sequence bigint)
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    found_stream assistant.streams;
begin
    found_stream := app.lock_stream(stream);
    if found_stream.id is null then
        return query select 'NOT_FOUND', null::uuid, null::bigint;
    elsif found_stream.status = 'finished' then
        return query select 'OK', found_stream.message_id, found_stream.last_sequence;
    elsif found_stream.status = 'failed' then
        return query select 'FAILED', null::uuid, found_stream.last_sequence;
    elsif expected <> found_stream.last_sequence then
        return query select 'GAP', null::uuid, found_stream.last_sequence;
    else
        insert into assistant.messages (id, chat_id, user_id, role, content, parts, model_used, input_tokens, output_tokens, cost, metadata)
        values (
            message, found_stream.chat_id, found_stream.user_id, 'assistant',
            coalesce((select string_agg(c.delta, '' order by c.sequence) from assistant.stream_chunks as c where c.stream_id = stream), ''),
            coalesce(finish_stream.parts, '[]'), finish_stream.model_used, finish_stream.input_tokens, finish_stream.output_tokens,
            finish_stream.cost, finish_stream.metadata);
        update assistant.streams as s set status = 'finished', message_id = message, finished_at = now() where s.id = stream;
        perform app.notify_stream(stream);
        return query select 'OK', message, found_stream.last_sequence;
    end if;
end
$$;
revoke execute on function app.finish_stream(uuid, uuid, bigint, json, text, integer, integer, numeric, jsonb) from public;
grant execute on function app.finish_stream(uuid, uuid, bigint, json, text, integer, integer, numeric, jsonb) to assistant_api;

-- Ends a stream without a message. OK, also where it had failed already; else NOT_FOUND or FINISHED.
create function app.fail_stream(stream uuid, reason text) returns text
language plpgsql volatile security definer
set search_path = ''
as $$
declare
    known constant text := (app.lock_stream(stream)).status;
begin
    if known is null then
        return 'NOT_FOUND';
    elsif known = 'finished' then
        return 'FINISHED';
    elsif known = 'streaming' then
        update assistant.streams as s set status = 'failed', failure = reason, finished_at = now() where s.id = stream;
        perform app.notify_stream(stream);
    end if;
    return 'OK';
end
$$;
revoke execute on function app.fail_stream(uuid, text) from public;
grant execute on function app.fail_stream(uuid, text) to assistant_api;
