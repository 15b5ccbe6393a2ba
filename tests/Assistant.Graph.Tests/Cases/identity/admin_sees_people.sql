-- no parameters
select count(*) as total
from assistant.users t0;

-- $1 bigint
select t0.id, t0.email, t0.is_active, t0.created_at
from assistant.users t0
order by t0.created_at, t0.id
limit $1;
