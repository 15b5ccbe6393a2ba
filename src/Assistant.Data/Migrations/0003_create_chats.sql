create table assistant.chats (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    title character varying(500),
    source text not null default 'webapp',
    visibility text not null default 'private',
    is_starred boolean not null default false,
    slack_channel_id character varying(50),
    slack_thread_ts character varying(50),
    last_context jsonb,
    total_input_tokens bigint not null default 0,
    total_output_tokens bigint not null default 0,
    total_cost numeric(14, 6) not null default 0,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint chats_pkey primary key (id),
    constraint chats_id_user_id_key unique (id, user_id),
    constraint chats_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint chats_source_check check (source in ('webapp', 'slack')),
    constraint chats_visibility_check check (visibility in ('public', 'private')),
    constraint chats_total_cost_check check (total_cost <> 'NaN')
) with (fillfactor = 80);
-- Each message changes its chat's totals and updated_at. With no index on these, and with room in the page, that writes one row and no
-- entry in any index; who orders chats by updated_at has them sorted, the own ones found by this index.
create index chats_user_id_created_at_id_idx on assistant.chats (user_id, created_at desc, id desc);

create table assistant.messages (
    id uuid not null default app.new_id(),
    chat_id uuid not null,
    user_id uuid not null,
    role text not null,
    content text not null default '',
    parts json not null default '[]',
    attachments json not null default '[]',
    metadata jsonb,
    model_used character varying(100),
    input_tokens integer,
    output_tokens integer,
    cost numeric(10, 6),
    created_at timestamp with time zone not null default clock_timestamp(),
    updated_at timestamp with time zone not null default now(),
    constraint messages_pkey primary key (id),
    constraint messages_chat_id_id_key unique (chat_id, id),
    constraint messages_chat_id_fkey foreign key (chat_id, user_id)
        references assistant.chats (id, user_id) on delete cascade on update cascade,
    constraint messages_role_check check (role in ('user', 'assistant', 'system')),
    constraint messages_parts_check check (json_typeof(parts) = 'array'),
    constraint messages_attachments_check check (json_typeof(attachments) = 'array'),
    constraint messages_usage_check check (input_tokens >= 0 and output_tokens >= 0 and cost >= 0 and cost < 'NaN')
);
create index messages_chat_id_created_at_id_idx on assistant.messages (chat_id, created_at, id);
create index messages_user_id_created_at_id_idx on assistant.messages (user_id, created_at, id);
create index messages_user_id_role_created_at_id_idx on assistant.messages (user_id, role, created_at, id);
-- A chat's messages lie together, so a usual sample sees too few chats and takes each for a long one. PostgreSQL then reads the entries
-- of all messages of the person beside those of every single chat, to look at fewer rows.
alter table assistant.messages alter column chat_id set statistics 1000;

create table assistant.votes (
    chat_id uuid not null,
    message_id uuid not null,
    user_id uuid not null,
    is_upvoted boolean not null,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint votes_pkey primary key (chat_id, message_id),
    constraint votes_message_id_key unique (message_id),
    constraint votes_chat_id_fkey foreign key (chat_id, user_id)
        references assistant.chats (id, user_id) on delete cascade on update cascade,
    constraint votes_message_id_fkey foreign key (chat_id, message_id)
        references assistant.messages (chat_id, id) on delete cascade on update cascade
) with (fillfactor = 90);
create index votes_user_id_idx on assistant.votes (user_id);

create table assistant.streams (
    id uuid not null default app.new_id(),
    chat_id uuid not null,
    user_id uuid not null,
    created_at timestamp with time zone not null default now(),
    constraint streams_pkey primary key (id),
    constraint streams_chat_id_fkey foreign key (chat_id, user_id)
        references assistant.chats (id, user_id) on delete cascade on update cascade
);
create index streams_chat_id_created_at_id_idx on assistant.streams (chat_id, created_at, id);
create index streams_user_id_idx on assistant.streams (user_id);

create table assistant.memories (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    source_chat_id uuid,
    type text not null,
    content text not null,
    embedding real[],
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint memories_pkey primary key (id),
    constraint memories_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint memories_source_chat_id_fkey foreign key (source_chat_id, user_id)
        references assistant.chats (id, user_id) on delete set null (source_chat_id) on update cascade,
    constraint memories_type_check check (type in ('preference', 'knowledge', 'summary')),
    constraint memories_embedding_check check (
        array_ndims(embedding) = 1 and cardinality(embedding) = 768 and array_position(embedding, null) is null
        and not embedding && array['NaN', 'Infinity', '-Infinity']::real[])
);
create index memories_user_id_created_at_id_idx on assistant.memories (user_id, created_at, id);
create index memories_source_chat_id_idx on assistant.memories (source_chat_id);

-- The owner of a row is its chat's. A chat that doesn't exist leaves it null, which the policy refuses just as somebody else's. A trigger's
-- WHEN is parsed anew for each statement, which costs more than to ask here.
create function app.fill_chat_owner() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    if new.user_id is null then
        new.user_id := (select c.user_id from assistant.chats as c where c.id = new.chat_id);
    end if;
    return new;
end
$$;
revoke execute on function app.fill_chat_owner() from public;

-- A message's owner is its chat's. A transaction begins before what it says, so a new message would have changed before it was made.
create function app.fill_message() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    new.updated_at := greatest(new.updated_at, new.created_at);
    if new.user_id is null then
        new.user_id := (select c.user_id from assistant.chats as c where c.id = new.chat_id);
    end if;
    return new;
end
$$;
revoke execute on function app.fill_message() from public;

-- A vote's owner is that of the message in that chat, so that a message elsewhere is refused just as one that doesn't exist.
create function app.fill_vote_owner() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    if new.user_id is null then
        new.user_id := (
            select m.user_id from assistant.messages as m where m.id = new.message_id and m.chat_id = new.chat_id);
    end if;
    return new;
end
$$;
revoke execute on function app.fill_vote_owner() from public;
create trigger messages_fill before insert on assistant.messages
    for each row execute function app.fill_message();
create trigger votes_fill_owner before insert on assistant.votes
    for each row execute function app.fill_vote_owner();
create trigger streams_fill_owner before insert on assistant.streams
    for each row execute function app.fill_chat_owner();

-- Whoever moves totals sets updated_at as well, which is quicker.
create trigger chats_touch before update on assistant.chats for each row
    when (new.updated_at <> now()) execute function app.touch();
create trigger messages_touch before update on assistant.messages for each row execute function app.touch();
create trigger votes_touch before update on assistant.votes for each row execute function app.touch();
create trigger memories_touch before update on assistant.memories for each row execute function app.touch();
