-- $1 uuid, $2 bigint
select counted.total
from (
  select t2.id as t2_id
  from (
    select t0.kind, t0.id, t0.start_time
    from assistant.calendar_items t0
    where t0.user_id = $1
    order by t0.start_time, t0.id, t0.kind
    limit $2
  ) t0
  left join assistant.appointments t1 on t1.id = t0.id and t0.kind = 'appointment' and t1.user_id = $1
  left join assistant.timesheets t2 on t2.id = t1.timesheet_id and t2.user_id = $1
  order by t0.start_time, t0.id, t0.kind
) t0
left join lateral (
  select count(*) as total
  from assistant.appointments t3
  where t3.timesheet_id = t0.t2_id and t3.user_id = $1
) counted on true;

-- $1 uuid, $2 bigint, $3 bigint
select t0.id, t0.kind, t3.subject, t3.id
from (
  select t0.id, t0.kind, t2.id as t2_id
  from (
    select t0.kind, t0.id, t0.start_time
    from assistant.calendar_items t0
    where t0.user_id = $1
    order by t0.start_time, t0.id, t0.kind
    limit $3
  ) t0
  left join assistant.appointments t1 on t1.id = t0.id and t0.kind = 'appointment' and t1.user_id = $1
  left join assistant.timesheets t2 on t2.id = t1.timesheet_id and t2.user_id = $1
  order by t0.start_time, t0.id, t0.kind
) t0
left join lateral (
  select t3.subject, t3.id
  from assistant.appointments t3
  where t3.timesheet_id = t0.t2_id and t3.user_id = $1
  order by t3.start_time, t3.id
  limit $2
) t3 on true;

-- $1 uuid, $2 bigint, $3 bigint
select t0.id, t0.kind, t3.subject, t3.id
from (
  select t0.id, t0.kind, t2.id as t2_id
  from (
    select t0.kind, t0.id, t0.start_time
    from assistant.calendar_items t0
    where t0.user_id = $1
    order by t0.start_time, t0.id, t0.kind
    limit $3
  ) t0
  left join assistant.appointments t1 on t1.id = t0.id and t0.kind = 'appointment' and t1.user_id = $1
  left join assistant.categories t2 on t2.id = t1.category_id and t2.user_id = $1
  order by t0.start_time, t0.id, t0.kind
) t0
left join lateral (
  select t3.subject, t3.id
  from (
    select t3.subject, t3.id, t3.start_time
    from assistant.appointments t3
    where t3.category_id = t0.t2_id and t3.user_id = $1
    order by t3.start_time desc, t3.id desc
    limit $2
  ) t3
  order by t3.start_time, t3.id
) t3 on true;

-- $1 uuid, $2 bigint, $3 bigint
select t0.kind, t0.title, t0.t1_id, t0.t1_email, t0.t4_id, t0.t4_start_date, t0.t5_id, t0.id, t2.title, t2.id
from (
  select t0.kind, t0.title, t1.id as t1_id, t1.email as t1_email, t4.id as t4_id, t4.start_date as t4_start_date, t5.id as t5_id, t0.id
  from (
    select t0.user_id, t0.kind, t0.id, t0.title, t0.start_time
    from assistant.calendar_items t0
    where t0.user_id = $1
    order by t0.start_time, t0.id, t0.kind
    limit $3
  ) t0
  left join assistant.users t1 on t1.id = t0.user_id and t1.id = $1
  left join assistant.appointments t3 on t3.id = t0.id and t0.kind = 'appointment' and t3.user_id = $1
  left join assistant.timesheets t4 on t4.id = t3.timesheet_id and t4.user_id = $1
  left join assistant.categories t5 on t5.id = t3.category_id and t5.user_id = $1
  order by t0.start_time, t0.id, t0.kind
) t0
left join lateral (
  select t2.title, t2.id
  from assistant.chats t2
  where t2.user_id = t0.t1_id and t2.user_id = $1
  order by t2.created_at desc, t2.id desc
  limit $2
) t2 on true;
