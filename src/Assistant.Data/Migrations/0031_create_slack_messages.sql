-- Keys carry the channel and the workspace, so that a message's author, its thread and its reactions are of the same workspace.
create table assistant.slack_messages (
    id uuid not null default app.new_id(),
    channel_id uuid not null,
    workspace_id uuid not null,
    user_id uuid,
    parent_id uuid,
    slack_id character varying(255) not null,
    slack_ts character varying(50) not null,
    text text,
    processed_text text,
    message_type character varying(50) not null default 'message',
    subtype character varying(50),
    is_edited boolean not null default false,
    edited_ts character varying(50),
    has_attachments boolean not null default false,
    attachments jsonb,
    files jsonb,
    thread_ts character varying(50),
    is_thread_parent boolean not null default false,
    is_thread_reply boolean not null default false,
    reply_count integer not null default 0,
    reply_users_count integer not null default 0,
    reaction_count integer not null default 0,
    message_datetime timestamp with time zone not null,
    is_analyzed boolean not null default false,
    message_category character varying(100),
    sentiment_score double precision,
    analysis_data jsonb,
    -- A tsvector ends at a megabyte; what a message says after its first 250,000 characters isn't searched.
    search_vector tsvector generated always as (
        to_tsvector('pg_catalog.english', left(coalesce(processed_text, text, ''), 250000))) stored,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint slack_messages_pkey primary key (id),
    constraint slack_messages_id_channel_id_workspace_id_key unique (id, channel_id, workspace_id),
    constraint slack_messages_channel_id_fkey foreign key (channel_id, workspace_id)
        references assistant.slack_channels (id, workspace_id) on delete cascade,
    constraint slack_messages_user_id_fkey foreign key (user_id, workspace_id)
        references assistant.slack_users (id, workspace_id) on delete set null (user_id),
    constraint slack_messages_parent_id_fkey foreign key (parent_id, channel_id, workspace_id)
        references assistant.slack_messages (id, channel_id, workspace_id) on delete set null (parent_id),
    constraint slack_messages_parent_id_check check (parent_id <> id),
    constraint slack_messages_counts_check check (reply_count >= 0 and reply_users_count >= 0 and reaction_count >= 0),
    constraint slack_messages_sentiment_score_check check (abs(sentiment_score) < 'Infinity')
);
create index slack_messages_channel_id_message_datetime_id_idx
    on assistant.slack_messages (channel_id, message_datetime desc, id desc);
create index slack_messages_channel_id_slack_ts_idx on assistant.slack_messages (channel_id, slack_ts);
create index slack_messages_user_id_message_datetime_id_idx
    on assistant.slack_messages (user_id, message_datetime desc, id desc);
create index slack_messages_user_id_slack_ts_idx on assistant.slack_messages (user_id, slack_ts);
create index slack_messages_parent_id_message_datetime_id_idx on assistant.slack_messages (parent_id, message_datetime, id);
create index slack_messages_message_datetime_id_idx on assistant.slack_messages (message_datetime desc, id desc);
create index slack_messages_thread_ts_idx on assistant.slack_messages (thread_ts);
create index slack_messages_search_vector_idx on assistant.slack_messages using gin (search_vector);

create table assistant.slack_reactions (
    id uuid not null default app.new_id(),
    message_id uuid not null,
    channel_id uuid not null,
    workspace_id uuid not null,
    user_id uuid not null,
    emoji_name character varying(255) not null,
    emoji_code character varying(255),
    reaction_ts character varying(50),
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint slack_reactions_pkey primary key (id),
    constraint slack_reactions_message_id_user_id_emoji_name_key unique (message_id, user_id, emoji_name),
    constraint slack_reactions_message_id_fkey foreign key (message_id, channel_id, workspace_id)
        references assistant.slack_messages (id, channel_id, workspace_id) on delete cascade,
    constraint slack_reactions_user_id_fkey foreign key (user_id, workspace_id)
        references assistant.slack_users (id, workspace_id) on delete cascade
);
create index slack_reactions_message_id_created_at_id_idx on assistant.slack_reactions (message_id, created_at, id);
create index slack_reactions_user_id_created_at_id_idx on assistant.slack_reactions (user_id, created_at desc, id desc);
create index slack_reactions_channel_id_created_at_id_idx on assistant.slack_reactions (channel_id, created_at desc, id desc);

-- The workspace of a row is its channel's, and a reaction's channel its message's. What doesn't exist leaves them null, which the
-- policies refuse just as somebody else's.
create function app.fill_slack_message_workspace() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    new.workspace_id := (select c.workspace_id from assistant.slack_channels as c where c.id = new.channel_id);
    return new;
end
$$;
create function app.fill_slack_reaction_channel() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    select m.channel_id, m.workspace_id into new.channel_id, new.workspace_id
    from assistant.slack_messages as m where m.id = new.message_id;
    return new;
end
$$;
revoke execute on function app.fill_slack_message_workspace(), app.fill_slack_reaction_channel() from public;
create trigger slack_messages_fill_workspace before insert on assistant.slack_messages
    for each row when (new.workspace_id is null) execute function app.fill_slack_message_workspace();
create trigger slack_reactions_fill_channel before insert on assistant.slack_reactions
    for each row when (new.channel_id is null or new.workspace_id is null) execute function app.fill_slack_reaction_channel();

create trigger slack_messages_touch before update on assistant.slack_messages
    for each row execute function app.touch();
create trigger slack_reactions_touch before update on assistant.slack_reactions
    for each row execute function app.touch();
