-- $1 uuid, $2 bigint
select t0.id
from assistant.chats t0
where t0.user_id = $1 and t0.title is null
order by t0.created_at desc, t0.id desc
limit $2;

-- $1 uuid, $2 text, $3 bigint
select t0.title
from assistant.chats t0
where t0.user_id = $1 and t0.title is distinct from $2
order by t0.created_at desc, t0.id desc
limit $3;

-- $1 uuid, $2 boolean, $3 text[], $4 bigint
select t0.title
from assistant.chats t0
where t0.user_id = $1 and (t0.is_starred = $2 or t0.source = any ($3))
order by t0.title, t0.id
limit $4;

-- $1 uuid, $2 text[], $3 text, $4 bigint
select t0.title
from assistant.chats t0
where t0.user_id = $1 and (t0.title = any ($2)) is not true and t0.visibility <> $3
order by t0.created_at desc, t0.id desc
limit $4;

-- $1 uuid, $2 text, $3 bigint
select t0.id
from assistant.chats t0
where t0.user_id = $1 and not exists (select from assistant.messages t1 where t1.chat_id = t0.id and t1.user_id = $1 and t1.role = $2)
order by t0.created_at desc, t0.id desc
limit $3;

-- $1 uuid, $2 text, $3 bigint
select t0.id
from assistant.chats t0
where t0.user_id = $1 and not exists (select from assistant.messages t1 where t1.chat_id = t0.id and t1.user_id = $1 and (t1.role = $2) is not true)
order by t0.created_at desc, t0.id desc
limit $3;

-- $1 uuid, $2 bigint
select t0.id
from assistant.chats t0
where t0.user_id = $1 and not exists (select from assistant.messages t1 where t1.chat_id = t0.id and t1.user_id = $1)
order by t0.created_at desc, t0.id desc
limit $2;

-- $1 uuid, $2 uuid[], $3 bigint
select t0.title
from assistant.chats t0
where t0.user_id = $1 and t0.id = any ($2)
order by t0.created_at desc, t0.id desc
limit $3;

-- $1 uuid, $2 text, $3 text, $4 text, $5 bigint
select t0.title
from assistant.chats t0
where t0.user_id = $1 and starts_with(t0.title, $2) and right(t0.title, length($3)) = $3 and (strpos(t0.title, $4) > 0) is not true
order by t0.created_at desc, t0.id desc
limit $5;

-- $1 uuid, $2 uuid, $3 uuid, $4 bigint
select t0.chat_id, t0.message_id
from assistant.votes t0
where t0.user_id = $1 and t0.chat_id = $2 and t0.message_id = $3
order by t0.created_at desc, t0.chat_id desc, t0.message_id desc
limit $4;

-- $1 uuid, $2 bigint
select t0.email
from assistant.users t0
where t0.id = $1 and t0.email_confirmed_at is not null
order by t0.created_at, t0.id
limit $2;
