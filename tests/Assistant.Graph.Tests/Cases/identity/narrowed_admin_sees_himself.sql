-- $1 uuid
select count(*) as total
from assistant.users t0
where t0.id = $1;

-- $1 uuid, $2 bigint
select t0.email, t0.role
from assistant.users t0
where t0.id = $1
order by t0.created_at, t0.id
limit $2;

-- $1 uuid
select count(*) as total
from assistant.chats t0
where t0.user_id = $1;
