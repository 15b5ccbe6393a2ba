-- $1 uuid, $2 text, $3 text, $4 text, $5 bigint
select t0.id, t0.title, t0.created_at
from assistant.chats t0
where t0.user_id = $1 and strpos(t0.title, $2) > 0 and exists (select from assistant.messages t1 where t1.chat_id = t0.id and t1.user_id = $1 and t1.role = $3 and strpos(t1.content, $4) > 0)
order by t0.created_at desc, t0.id desc
limit $5;
