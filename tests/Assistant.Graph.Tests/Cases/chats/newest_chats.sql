-- $1 uuid, $2 bigint
select t0.id, t1.id, t1.title, t1.visibility, t1.is_starred, t1.created_at
from (
  select $1::uuid as id
) t0
left join lateral (
  select t1.id, t1.title, t1.visibility, t1.is_starred, t1.created_at
  from assistant.chats t1
  where t1.user_id = t0.id and t1.user_id = $1
  order by t1.created_at desc, t1.id desc
  limit $2
) t1 on true;
