-- $1 uuid, $2 uuid, $3 text, $4 text
insert into assistant.messages (id, chat_id, role, content)
values ($1, $2, $3, $4)
returning true;

-- $1 uuid, $2 uuid
select t0.id
from assistant.messages t0
where t0.id = $1 and t0.user_id = $2;

-- $1 uuid, $2 text, $3 text, $4 text, $5 text, $6 text, $7 text, $8 text
select app.record_audit($1, $2, $3, $4, $5, $6, $7, $8::jsonb);
