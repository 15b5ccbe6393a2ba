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
select counted.total
from (
  select t0.id
  from assistant.users t0
  order by t0.created_at, t0.id
  limit $2
) t0
left join lateral (
  select count(*) as total
  from assistant.appointments t1
  where t1.user_id = t0.id and t1.user_id = $1
) counted on true;

-- $1 uuid, $2 bigint
select counted.total
from (
  select t0.id
  from assistant.users t0
  order by t0.created_at, t0.id
  limit $2
) t0
left join lateral (
  select count(*) as total
  from assistant.calendar_events t1
  where t1.user_id = t0.id and t1.user_id = $1
) counted on true;

-- $1 bigint
select t0.email
from assistant.users t0
order by t0.created_at, t0.id
limit $1;
