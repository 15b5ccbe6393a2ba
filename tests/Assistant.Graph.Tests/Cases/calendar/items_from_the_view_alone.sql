-- $1 uuid, $2 bigint
select t0.kind, t0.id, t0.title, t0.start_time, t0.end_time, t0.user_id, t0.created_at
from assistant.calendar_items t0
where t0.user_id = $1
order by t0.start_time, t0.id, t0.kind
limit $2;
