-- $1 uuid, $2 bigint, $3 bigint
select t0.id, t1.title, t1.created_at, t1.id, t1.row_count, t2.content, t2.row_count, t2.id
from (
  select $1::uuid as id
) t0
left join lateral (
  select t1.title, t1.created_at, t1.id, count(*) over () as row_count
  from (
    select t1.title, t1.created_at, t1.id
    from assistant.chats t1
    where t1.user_id = t0.id and t1.user_id = $1
    order by t1.created_at desc, t1.id desc
    limit $3
  ) t1
  order by t1.created_at, t1.id
) t1 on true
left join lateral (
  select t2.content, count(*) over () as row_count, t2.id
  from (
    select t2.content, t2.id, t2.created_at
    from assistant.messages t2
    where t2.chat_id = t1.id and t2.user_id = $1
    order by t2.created_at desc, t2.id desc
    limit $2
  ) t2
  order by t2.created_at, t2.id
) t2 on true;
