-- $1 uuid, $2 text[], $3 boolean
select count(*) as total
from assistant.focus_sessions t0
left join assistant.users t1 on t1.id = t0.user_id and t1.id = $1
left join assistant.focus_mode_states t2 on t2.user_id = t1.id and t2.user_id = $1
where t0.user_id = $1 and t0.status = any ($2) and t2.is_active = $3;

-- $1 uuid, $2 text[], $3 boolean, $4 bigint
select t0.id, t0.title, t0.duration_minutes, t0.actual_duration, t0.distraction_count, t0.started_at, t0.ended_at
from assistant.focus_sessions t0
left join assistant.users t1 on t1.id = t0.user_id and t1.id = $1
left join assistant.focus_mode_states t2 on t2.user_id = t1.id and t2.user_id = $1
where t0.user_id = $1 and t0.status = any ($2) and t2.is_active = $3
order by t0.distraction_count desc, t0.id desc
limit $4;
