-- $1 uuid, $2 bigint
select counted.total
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
  select count(*) as total
  from assistant.streams t2
  where t2.chat_id = t1.id and t2.user_id = $1
) counted on true;

-- $1 uuid, $2 bigint
select counted.total
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
  select count(*) as total
  from assistant.messages t2
  where t2.chat_id = t1.id and t2.user_id = $1
) counted on true;

-- $1 uuid, $2 bigint, $3 bigint
select t0.id, t1.id, t2.content, t2.t3_chat_id, t2.t3_is_upvoted, t2.id
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
  select t2.content, t3.chat_id as t3_chat_id, t3.is_upvoted as t3_is_upvoted, t2.id
  from (
    select t2.id, t2.content, t2.created_at
    from assistant.messages t2
    where t2.chat_id = t1.id and t2.user_id = $1
    order by t2.created_at, t2.id
    limit $2
  ) t2
  left join assistant.votes t3 on t3.message_id = t2.id and t3.user_id = $1
  order by t2.created_at, t2.id
) t2 on true;

-- $1 uuid, $2 bigint
select t0.id, t1.id, t2.is_upvoted, t2.t3_id, t2.t3_content, t2.created_at, t2.chat_id, t2.message_id
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
  select t2.is_upvoted, t3.id as t3_id, t3.content as t3_content, t2.created_at, t2.chat_id, t2.message_id
  from (
    select t2.message_id, t2.is_upvoted, t2.created_at, t2.chat_id
    from assistant.votes t2
    where t2.chat_id = t1.id and t2.user_id = $1
    order by t2.created_at, t2.chat_id, t2.message_id
    limit $2
  ) t2
  left join assistant.messages t3 on t3.id = t2.message_id and t3.user_id = $1
  order by t2.created_at, t2.chat_id, t2.message_id
) t2 on true;

-- $1 uuid, $2 bigint, $3 bigint
select t0.id, t1.title, t1.id, t2.created_at, t2.id
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
  select t2.created_at, t2.id
  from assistant.streams t2
  where t2.chat_id = t1.id and t2.user_id = $1
  order by t2.created_at desc, t2.id desc
  limit $2
) t2 on true;

-- $1 uuid, $2 bigint
select t0.id, t1.content, t1.id
from (
  select $1::uuid as id
) t0
left join lateral (
  select t1.content, t1.id
  from assistant.memories t1
  where t1.user_id = t0.id and t1.user_id = $1
  order by t1.created_at desc, t1.id desc
  limit $2
) t1 on true;
