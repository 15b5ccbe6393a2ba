-- $1 uuid, $2 uuid
select t0.id, t0.subject, t0.start_time, t0.end_time, t1.id as t1_id, t1.name as t1_name
from assistant.appointments t0
left join assistant.locations t1 on t1.id = t0.location_id and t1.user_id = $1
where t0.id = $2 and t0.user_id = $1;

-- $1 uuid, $2 uuid
select t0.id, t0.title, t0.start_time, t0.end_time, t0.location
from assistant.calendar_events t0
where t0.id = $1 and t0.user_id = $2;

-- $1 uuid, $2 uuid
select t0.id, t0.subject, t0.start_time, t0.end_time, t1.id as t1_id, t1.name as t1_name
from assistant.appointments t0
left join assistant.locations t1 on t1.id = t0.location_id and t1.user_id = $1
where t0.id = $2 and t0.user_id = $1;
