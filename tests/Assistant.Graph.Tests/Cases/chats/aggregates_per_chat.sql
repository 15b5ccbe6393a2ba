-- $1 uuid, $2 bigint
select counted.total, counted.sum_cost, counted.max_created_at
from (
  select $1::uuid as id
) t0
cross join lateral (
  select t1.id
  from assistant.chats t1
  where t1.user_id = t0.id and t1.user_id = $1
  order by t1.created_at, t1.id
  limit $2
) t1
left join lateral (
  select count(*) as total, sum(t2.cost) as sum_cost, max(t2.created_at) as max_created_at
  from assistant.messages t2
  where t2.chat_id = t1.id and t2.user_id = $1
) counted on true;

-- $1 uuid, $2 bigint, $3 bigint
select t0.id, t1.id, grouped.total, grouped.by_role
from (
  select $1::uuid as id
) t0
cross join lateral (
  select t1.id
  from assistant.chats t1
  where t1.user_id = t0.id and t1.user_id = $1
  order by t1.created_at, t1.id
  limit $3
) t1
left join lateral (
  select count(*) as total, t2.role as by_role
  from assistant.messages t2
  where t2.chat_id = t1.id and t2.user_id = $1
  group by t2.role
  order by count(*) desc, t2.role
  limit $2
) grouped on true;

-- $1 uuid, $2 bigint, $3 bigint
select t0.id, t1.id, grouped.total, grouped.by_is_upvoted, grouped.by_message_id
from (
  select $1::uuid as id
) t0
cross join lateral (
  select t1.id
  from assistant.chats t1
  where t1.user_id = t0.id and t1.user_id = $1
  order by t1.created_at, t1.id
  limit $3
) t1
left join lateral (
  select count(*) as total, t2.is_upvoted as by_is_upvoted, t2.message_id as by_message_id
  from assistant.votes t2
  where t2.chat_id = t1.id and t2.user_id = $1
  group by t2.is_upvoted, t2.message_id
  order by t2.is_upvoted, t2.message_id
  limit $2
) grouped on true;

-- $1 uuid, $2 bigint, $3 bigint
select t0.id, t1.id, t2.is_upvoted, t2.chat_id, t2.message_id
from (
  select $1::uuid as id
) t0
cross join lateral (
  select t1.id
  from assistant.chats t1
  where t1.user_id = t0.id and t1.user_id = $1
  order by t1.created_at, t1.id
  limit $3
) t1
left join lateral (
  select t2.is_upvoted, t2.chat_id, t2.message_id
  from assistant.votes t2
  where t2.chat_id = t1.id and t2.user_id = $1
  order by t2.created_at, t2.chat_id, t2.message_id
  limit $2
) t2 on true;

-- $1 uuid, $2 bigint
select counted.min_created_at
from (
  select $1::uuid as id
) t0
cross join lateral (
  select t1.id
  from assistant.chats t1
  where t1.user_id = t0.id and t1.user_id = $1
  order by t1.created_at, t1.id
  limit $2
) t1
left join lateral (
  select min(t2.created_at) as min_created_at
  from assistant.streams t2
  where t2.chat_id = t1.id and t2.user_id = $1
) counted on true;

-- $1 uuid, $2 bigint, $3 bigint
select t0.id, t1.id, grouped.total, grouped.by_created_at_month
from (
  select $1::uuid as id
) t0
cross join lateral (
  select t1.id
  from assistant.chats t1
  where t1.user_id = t0.id and t1.user_id = $1
  order by t1.created_at, t1.id
  limit $3
) t1
left join lateral (
  select count(*) as total, date_trunc('month', t2.created_at at time zone 'UTC')::date as by_created_at_month
  from assistant.streams t2
  where t2.chat_id = t1.id and t2.user_id = $1
  group by date_trunc('month', t2.created_at at time zone 'UTC')
  order by date_trunc('month', t2.created_at at time zone 'UTC')
  limit $2
) grouped on true;

-- $1 uuid, $2 bigint, $3 bigint
select t0.id, t1.title, t1.id, t2.content, t2.id
from (
  select $1::uuid as id
) t0
left join lateral (
  select t1.title, t1.id
  from assistant.chats t1
  where t1.user_id = t0.id and t1.user_id = $1
  order by t1.created_at, t1.id
  limit $3
) t1 on true
left join lateral (
  select t2.content, t2.id
  from assistant.messages t2
  where t2.chat_id = t1.id and t2.user_id = $1
  order by t2.created_at, t2.id
  limit $2
) t2 on true;
