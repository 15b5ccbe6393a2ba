-- An administrator sees somebody else's chat, and none of its messages.
alter table assistant.chats enable row level security;
create policy select_owner on assistant.chats for select to assistant_api using (user_id = (select app.uid()));
create policy select_admin on assistant.chats for select to assistant_api using ((select app.is_admin()));
create policy insert_owner on assistant.chats for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.chats for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.chats for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.chats to assistant_api;
grant
    select (id, user_id, title, source, visibility, is_starred, slack_channel_id, slack_thread_ts, last_context, total_input_tokens,
        total_output_tokens, total_cost, created_at, updated_at),
    insert (id, title, source, visibility, is_starred, slack_channel_id, slack_thread_ts, last_context),
    update (title, visibility, is_starred, last_context)
    on assistant.chats to assistant_api;

alter table assistant.messages enable row level security;
create policy select_chat_owner on assistant.messages for select to assistant_api using (user_id = (select app.uid()));
create policy insert_chat_owner on assistant.messages for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_chat_owner on assistant.messages for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_chat_owner on assistant.messages for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.messages to assistant_api;
grant
    select (id, chat_id, user_id, role, content, parts, attachments, metadata, model_used, input_tokens, output_tokens, cost,
        created_at, updated_at),
    insert (id, chat_id, role, content, parts, attachments, metadata, model_used, input_tokens, output_tokens, cost),
    update (content, parts, attachments, metadata)
    on assistant.messages to assistant_api;

alter table assistant.votes enable row level security;
create policy select_chat_owner on assistant.votes for select to assistant_api using (user_id = (select app.uid()));
create policy insert_chat_owner on assistant.votes for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_chat_owner on assistant.votes for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_chat_owner on assistant.votes for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.votes to assistant_api;
grant
    select (chat_id, message_id, user_id, is_upvoted, created_at, updated_at),
    insert (chat_id, message_id, is_upvoted),
    update (is_upvoted)
    on assistant.votes to assistant_api;

alter table assistant.streams enable row level security;
create policy select_chat_owner on assistant.streams for select to assistant_api using (user_id = (select app.uid()));
create policy insert_chat_owner on assistant.streams for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_chat_owner on assistant.streams for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_chat_owner on assistant.streams for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.streams to assistant_api;
grant select (id, chat_id, user_id, created_at), insert (id, chat_id) on assistant.streams to assistant_api;

-- The source chat is one's own by the foreign key, which carries user_id.
alter table assistant.memories enable row level security;
create policy select_owner on assistant.memories for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.memories for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.memories for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.memories for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.memories to assistant_api;
grant
    select (id, user_id, source_chat_id, type, content, embedding, created_at, updated_at),
    insert (id, source_chat_id, type, content, embedding),
    update (source_chat_id, type, content, embedding)
    on assistant.memories to assistant_api;
