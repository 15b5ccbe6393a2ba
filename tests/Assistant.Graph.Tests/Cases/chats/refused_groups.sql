-- $1 uuid
select count(*) as total
from assistant.messages t0
where t0.user_id = $1;

-- $1 uuid, $2 bigint
select t0.id, t1.title, t1.id
from (
  select $1::uuid as id
) t0
left join lateral (
  select t1.title, t1.id
  from assistant.chats t1
  where t1.user_id = t0.id and t1.user_id = $1
  order by t1.created_at desc, t1.id desc
  limit $2
) t1 on true;

-- $1 uuid, $2 uuid
select t0.title
from assistant.chats t0
where t0.id = $1 and t0.user_id = $2;
