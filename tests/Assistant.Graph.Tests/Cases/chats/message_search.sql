-- $1 text, $2 uuid
select count(*) as total
from assistant.messages t0
cross join lateral app.search_messages($1) t0_rank
where t0.user_id = $2 and t0_rank.chat_id = t0.chat_id and t0_rank.id = t0.id;

-- $1 uuid, $2 text, $3 bigint
select t0.content, t1.id as t1_id, t1.title as t1_title, t0.order_0, t0.created_at, t0.id
from (
  select t0.chat_id, t0.content, t0_rank.rank as order_0, t0.created_at, t0.id
  from assistant.messages t0
  cross join lateral app.search_messages($2) t0_rank
  where t0.user_id = $1 and t0_rank.chat_id = t0.chat_id and t0_rank.id = t0.id
  order by t0_rank.rank desc, t0.created_at desc, t0.id desc
  limit $3
) t0
left join assistant.chats t1 on t1.id = t0.chat_id and t1.user_id = $1
order by t0.order_0 desc, t0.created_at desc, t0.id desc;

-- $1 text, $2 uuid
select count(*) as total
from assistant.messages t0
cross join lateral app.search_messages($1) t0_rank
where t0.user_id = $2 and t0_rank.chat_id = t0.chat_id and t0_rank.id = t0.id;

-- $1 text, $2 uuid, $3 bigint
select t0.id
from assistant.messages t0
cross join lateral app.search_messages($1) t0_rank
where t0.user_id = $2 and t0_rank.chat_id = t0.chat_id and t0_rank.id = t0.id
order by t0_rank.rank desc, t0.created_at desc, t0.id desc
limit $3;
