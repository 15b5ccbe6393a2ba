-- $1 uuid, $2 bigint
select t0.email, t0.id, t1.id, t1.title, t1.source, t2.id, t2.role, t2.content, t2.created_at, t2.t3_chat_id, t2.t3_is_upvoted
from (
  select t0.email, t0.id
  from assistant.users t0
  where t0.id = $1
) t0
left join lateral (
  select t1.id, t1.title, t1.source
  from assistant.chats t1
  where t1.user_id = t0.id and t1.user_id = $1
  order by t1.created_at desc, t1.id desc
  limit $2
) t1 on true
left join lateral (
  select t2.id, t2.role, t2.content, t2.created_at, t3.chat_id as t3_chat_id, t3.is_upvoted as t3_is_upvoted
  from (
    select t2.id, t2.role, t2.content, t2.created_at
    from assistant.messages t2
    where t2.chat_id = t1.id and t2.user_id = $1
    order by t2.created_at, t2.id
    limit $2
  ) t2
  left join assistant.votes t3 on t3.message_id = t2.id and t3.user_id = $1
  order by t2.created_at, t2.id
) t2 on true;
