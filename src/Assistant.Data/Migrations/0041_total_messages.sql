-- A chat's totals are moved by what its messages moved, under the chat's row lock and in the order of keys, so writers at the same
-- time neither lose one another's amounts nor wait for one another in a circle. Whoever listens to the chat is told here.
create function app.add_chat_totals(
    chats uuid[], input_tokens bigint[], output_tokens bigint[], costs numeric[]) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    moved uuid[];
begin
    -- Nearly always there is one, and a plan for many would read all chats where there are few.
    if cardinality(chats) = 1 then
        update assistant.chats as c set
            total_input_tokens = c.total_input_tokens + input_tokens[1],
            total_output_tokens = c.total_output_tokens + output_tokens[1],
            total_cost = c.total_cost + costs[1],
            updated_at = now()
        where c.id = chats[1];
        if found then
            perform app.publish('chat', chats[1], chats, 'update');
        end if;
        return;
    end if;
    perform from assistant.chats as c where c.id = any (chats) order by c.id for no key update;
    with changed as (
        update assistant.chats as c set
            total_input_tokens = c.total_input_tokens + d.input_tokens,
            total_output_tokens = c.total_output_tokens + d.output_tokens,
            total_cost = c.total_cost + d.cost
        from unnest(chats, input_tokens, output_tokens, costs) as d (chat_id, input_tokens, output_tokens, cost)
        where c.id = d.chat_id
        returning c.id)
    select array_agg(c.id) into moved from changed as c;
    if moved is not null then
        perform app.publish_rows('chat', moved, moved, false, 'update');
    end if;
end
$$;
revoke execute on function app.add_chat_totals(uuid[], bigint[], bigint[], numeric[]) from public;

-- What is said is nearly always one message, in a chat that nobody listens to: all of it in one function is half as much work.
create function app.count_added_messages() returns trigger
language plpgsql security definer
set search_path = ''
as $$
declare
    chats uuid[];
    messages uuid[];
    input bigint;
    output bigint;
    spent numeric;
begin
    select array_agg(a.chat_id), array_agg(a.id), coalesce(sum(a.input_tokens), 0), coalesce(sum(a.output_tokens), 0), coalesce(sum(a.cost), 0)
    into chats, messages, input, output, spent from added as a;
    if cardinality(chats) = 1 then
        update assistant.chats as c set
            total_input_tokens = c.total_input_tokens + input,
            total_output_tokens = c.total_output_tokens + output,
            total_cost = c.total_cost + spent,
            updated_at = now()
        where c.id = chats[1];
        if app.is_recorded(array['chat', 'chat_messages'], chats[1]) then
            perform app.publish('chat', chats[1], chats, 'update');
            perform app.publish('chat_messages', chats[1], messages, 'insert');
        end if;
    elsif cardinality(chats) > 1 then
        perform app.add_chat_totals(array_agg(t.chat_id), array_agg(t.input), array_agg(t.output), array_agg(t.cost))
        from (select n.chat_id, coalesce(sum(n.input_tokens), 0) as input, coalesce(sum(n.output_tokens), 0) as output,
                    coalesce(sum(n.cost), 0) as cost
                from added as n group by n.chat_id) as t;
        perform app.publish_rows('chat_messages', chats, messages, false, 'insert');
    end if;
    return null;
end
$$;

create function app.total_deleted_messages() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    perform app.add_chat_totals(array_agg(t.chat_id), array_agg(t.input), array_agg(t.output), array_agg(t.cost))
    from (select o.chat_id, -coalesce(sum(o.input_tokens), 0) as input, -coalesce(sum(o.output_tokens), 0) as output,
                -coalesce(sum(o.cost), 0) as cost
            from removed as o group by o.chat_id) as t
    having count(*) > 0;
    return null;
end
$$;

create function app.total_updated_messages() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    perform app.add_chat_totals(array_agg(t.chat_id), array_agg(t.input), array_agg(t.output), array_agg(t.cost))
    from (select m.chat_id, coalesce(sum(m.input_tokens), 0) as input, coalesce(sum(m.output_tokens), 0) as output,
                coalesce(sum(m.cost), 0) as cost
            from (select n.chat_id, n.input_tokens, n.output_tokens, n.cost from added as n
                union all
                select o.chat_id, -o.input_tokens, -o.output_tokens, -o.cost from removed as o) as m
            group by m.chat_id) as t
    having count(*) > 0;
    return null;
end
$$;
revoke execute on function app.count_added_messages(), app.total_deleted_messages(), app.total_updated_messages() from public;

create trigger messages_total_insert after insert on assistant.messages
    referencing new table as added for each statement execute function app.count_added_messages();
create trigger messages_total_delete after delete on assistant.messages
    referencing old table as removed for each statement execute function app.total_deleted_messages();
create trigger messages_total_update after update on assistant.messages
    referencing old table as removed new table as added for each statement execute function app.total_updated_messages();
create trigger messages_watch_update after update on assistant.messages
    referencing new table as moved for each statement execute function app.publish_messages();
create trigger messages_watch_delete after delete on assistant.messages
    referencing old table as moved for each statement execute function app.publish_messages();

-- Locks the chat of a message, both the reader's own, until the transaction ends, and says whether there is one. Who changes or deletes
-- a message takes it first, as votes do in their own statement, since deleting the chat comes from that side. Nobody waits for what is somebody else's.
create function app.lock_chat_of_message(message uuid) returns boolean
language plpgsql volatile security definer
set search_path = ''
as $$
declare
    owner constant uuid := app.uid();
begin
    perform from assistant.chats as c
    where c.id = (select m.chat_id from assistant.messages as m where m.id = message and m.user_id = owner) and c.user_id = owner
    for no key update;
    return found;
end
$$;
revoke execute on function app.lock_chat_of_message(uuid) from public;
grant execute on function app.lock_chat_of_message(uuid) to assistant_api;
