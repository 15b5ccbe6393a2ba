-- $1 uuid
select count(*) as total
from assistant.calendar_items t0
where t0.user_id = $1;

-- $1 uuid, $2 bigint
select t0.kind, t0.title
from assistant.calendar_items t0
where t0.user_id = $1
order by t0.start_time, t0.id, t0.kind
limit $2;

-- $1 uuid, $2 bigint
select t0.subject, t1.id as t1_id, t1.name as t1_name
from (
  select t0.location_id, t0.subject, t0.start_time, t0.id
  from assistant.appointments t0
  where t0.user_id = $1
  order by t0.start_time, t0.id
  limit $2
) t0
left join assistant.locations t1 on t1.id = t0.location_id and t1.user_id = $1
order by t0.start_time, t0.id;

-- $1 uuid, $2 uuid
select t0.subject
from assistant.appointments t0
where t0.id = $1 and t0.user_id = $2;

-- $1 uuid
select count(*) as total
from assistant.timesheets t0
where t0.user_id = $1;

-- $1 uuid, $2 bigint
select t0.title, t1.id as t1_id, t1.name as t1_name, t1.provider as t1_provider
from (
  select t0.integration_id, t0.title, t0.start_time, t0.id
  from assistant.calendar_events t0
  where t0.user_id = $1
  order by t0.start_time, t0.id
  limit $2
) t0
left join assistant.integrations t1 on t1.id = t0.integration_id
order by t0.start_time, t0.id;
