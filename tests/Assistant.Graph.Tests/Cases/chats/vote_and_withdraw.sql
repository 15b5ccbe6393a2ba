-- $1 uuid, $2 boolean
with chat as (
  select c.id from assistant.chats as c
  where c.id = (select m.chat_id from assistant.messages as m where m.id = $1)
  for no key update),
changed as (
  update assistant.votes as v set is_upvoted = $2 from chat as c
  where v.chat_id = c.id and v.message_id = $1
  returning true),
added as (
  insert into assistant.votes (chat_id, message_id, is_upvoted)
  select c.id, $1, $2 from chat as c where not exists (select from changed)
  on conflict (chat_id, message_id) do update set is_upvoted = excluded.is_upvoted
  returning true)
select app.require(exists (select from changed union all select from added), 'NOT_FOUND');

-- $1 uuid, $2 uuid
select t0.chat_id, t0.message_id, t0.is_upvoted, t0.created_at
from assistant.votes t0
where t0.message_id = $1 and t0.user_id = $2;

-- $1 uuid, $2 uuid
select t0.content, t1.chat_id as t1_chat_id, t1.is_upvoted as t1_is_upvoted
from assistant.messages t0
left join assistant.votes t1 on t1.message_id = t0.id and t1.user_id = $1
where t0.id = $2 and t0.user_id = $1;

-- $1 uuid, $2 text, $3 text, $4 text, $5 text, $6 text, $7 text, $8 text
select app.record_audit($1, $2, $3, $4, $5, $6, $7, $8::jsonb);

-- $1 uuid
with chat as (
  select c.id from assistant.chats as c
  where c.id = (select m.chat_id from assistant.messages as m where m.id = $1)
  for no key update),
withdrawn as (
  delete from assistant.votes as v using chat as c
  where v.chat_id = c.id and v.message_id = $1
  returning true)
select app.require(exists (select from withdrawn), 'NOT_FOUND');

-- $1 uuid, $2 uuid
select counted.total
from (
  select t1.id as t1_id
  from assistant.messages t0
  left join assistant.chats t1 on t1.id = t0.chat_id and t1.user_id = $1
  where t0.id = $2 and t0.user_id = $1
) t0
left join lateral (
  select count(*) as total
  from assistant.votes t2
  where t2.chat_id = t0.t1_id and t2.user_id = $1
) counted on true;

-- $1 uuid, $2 uuid
select t0.content, t1.chat_id as t1_chat_id, t1.is_upvoted as t1_is_upvoted, t2.id as t2_id
from assistant.messages t0
left join assistant.votes t1 on t1.message_id = t0.id and t1.user_id = $1
left join assistant.chats t2 on t2.id = t0.chat_id and t2.user_id = $1
where t0.id = $2 and t0.user_id = $1;

-- $1 uuid, $2 text, $3 text, $4 text, $5 text, $6 text, $7 text, $8 text
select app.record_audit($1, $2, $3, $4, $5, $6, $7, $8::jsonb);
