-- $1 uuid, $2 timestamptz, $3 timestamptz
select count(*) as total
from assistant.calendar_items t0
where t0.user_id = $1 and t0.end_time > $2 and t0.start_time < $3;

-- $1 uuid, $2 timestamptz, $3 timestamptz, $4 bigint
select t0.kind, t0.title, t0.start_time, t0.end_time, t1.is_archived as t1_is_archived
from (
  select t0.kind, t0.id, t0.title, t0.start_time, t0.end_time
  from assistant.calendar_items t0
  where t0.user_id = $1 and t0.end_time > $2 and t0.start_time < $3
  order by t0.start_time, t0.id, t0.kind
  limit $4
) t0
left join assistant.appointments t1 on t1.id = t0.id and t0.kind = 'appointment' and t1.user_id = $1
order by t0.start_time, t0.id, t0.kind;
