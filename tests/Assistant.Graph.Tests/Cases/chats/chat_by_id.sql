-- $1 uuid, $2 uuid
select t0.id, t0.title, t0.created_at
from assistant.chats t0
where t0.id = $1 and t0.user_id = $2;
