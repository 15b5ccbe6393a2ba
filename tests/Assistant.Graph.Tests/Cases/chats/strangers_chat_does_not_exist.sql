-- $1 uuid, $2 uuid
select t0.id, t0.title
from assistant.chats t0
where t0.id = $1 and t0.user_id = $2;

-- $1 uuid, $2 uuid
select t0.id
from assistant.chats t0
where t0.id = $1 and t0.user_id = $2;

-- $1 uuid, $2 uuid
select t0.id, t0.content
from assistant.messages t0
where t0.id = $1 and t0.user_id = $2;
