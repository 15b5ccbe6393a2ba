-- $1 text, $2 uuid, $3 bigint
select counted.total
from (
  select t0.id
  from assistant.chats t0
  where t0.user_id = $2
  order by t0.created_at, t0.id
  limit $3
) t0
left join lateral (
  select count(*) as total
  from assistant.messages t1
  cross join lateral app.search_messages($1) t1_rank
  where t1.chat_id = t0.id and t1.user_id = $2 and t1_rank.chat_id = t1.chat_id and t1_rank.id = t1.id
) counted on true;

-- $1 text, $2 uuid, $3 bigint, $4 bigint
select t0.title, t0.id, t1.content, t1.id
from (
  select t0.title, t0.id
  from assistant.chats t0
  where t0.user_id = $2
  order by t0.created_at, t0.id
  limit $4
) t0
left join lateral (
  select t1.content, t1.id
  from assistant.messages t1
  cross join lateral app.search_messages($1) t1_rank
  where t1.chat_id = t0.id and t1.user_id = $2 and t1_rank.chat_id = t1.chat_id and t1_rank.id = t1.id
  order by t1_rank.rank desc, t1.created_at, t1.id
  limit $3
) t1 on true;
