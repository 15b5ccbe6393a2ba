-- $1 uuid, $2 bigint
select t0.kind, t0.title, t1.external_id as t1_external_id, count(*) over () as row_count
from (
  select t0.kind, t0.id, t0.title
  from assistant.calendar_items t0
  where t0.user_id = $1 and t0.title is not null
  order by t0.title, t0.id, t0.kind
  limit $2
) t0
left join assistant.calendar_events t1 on t1.id = t0.id and t0.kind = 'calendar_event' and t1.user_id = $1
order by t0.title desc, t0.id desc, t0.kind desc;
