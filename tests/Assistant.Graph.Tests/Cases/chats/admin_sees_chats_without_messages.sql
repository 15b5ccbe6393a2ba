-- $1 text
select count(*) as total
from assistant.chats t0
left join assistant.users t1 on t1.id = t0.user_id
where t1.email = $1;

-- $1 uuid, $2 text, $3 bigint
select counted.total
from (
  select t0.id
  from assistant.chats t0
  left join assistant.users t1 on t1.id = t0.user_id
  where t1.email = $2
  order by t0.created_at desc, t0.id desc
  limit $3
) t0
left join lateral (
  select count(*) as total
  from assistant.messages t2
  where t2.chat_id = t0.id and t2.user_id = $1
) counted on true;

-- $1 uuid, $2 bigint, $3 text
select t0.title, t0.t2_id, t0.t2_email, t0.id, t3.content, t3.id
from (
  select t0.title, t2.id as t2_id, t2.email as t2_email, t0.id
  from (
    select t0.user_id, t0.title, t0.id, t0.created_at
    from assistant.chats t0
    left join assistant.users t1 on t1.id = t0.user_id
    where t1.email = $3
    order by t0.created_at desc, t0.id desc
    limit $2
  ) t0
  left join assistant.users t2 on t2.id = t0.user_id
  order by t0.created_at desc, t0.id desc
) t0
left join lateral (
  select t3.content, t3.id
  from assistant.messages t3
  where t3.chat_id = t0.id and t3.user_id = $1
  order by t3.created_at, t3.id
  limit $2
) t3 on true;
