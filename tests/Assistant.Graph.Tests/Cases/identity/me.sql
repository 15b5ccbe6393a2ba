-- $1 uuid
select t0.id, t0.email, t0.name, t0.role, t0.email_confirmed_at, t0.metadata, t0.created_at
from assistant.users t0
where t0.id = $1;
