-- $1 uuid, $2 bigint, $3 bigint
select t0.id, t0.kind, t3.t4_title, t3.id
from (
  select t0.id, t0.kind, t2.id as t2_id
  from (
    select t0.kind, t0.id, t0.start_time
    from assistant.calendar_items t0
    where t0.user_id = $1
    order by t0.start_time, t0.id, t0.kind
    limit $3
  ) t0
  left join assistant.calendar_events t1 on t1.id = t0.id and t0.kind = 'calendar_event' and t1.user_id = $1
  left join assistant.users t2 on t2.id = t1.user_id and t2.id = $1
  order by t0.start_time, t0.id, t0.kind
) t0
left join lateral (
  select t4.title as t4_title, t3.id
  from (
    select t3.id, t3.latest_version_at, t3.created_at
    from assistant.documents t3
    where t3.user_id = t0.t2_id and t3.user_id = $1
    order by t3.created_at desc, t3.id desc
    limit $2
  ) t3
  left join assistant.document_versions t4 on t4.document_id = t3.id and t4.created_at = t3.latest_version_at and t4.user_id = $1
  order by t3.created_at desc, t3.id desc
) t3 on true;

-- $1 uuid, $2 bigint, $3 bigint
select t0.kind, t0.t2_id, t0.t5_id, t0.id, t3.content, t3.id
from (
  select t0.kind, t2.id as t2_id, t5.id as t5_id, t0.id
  from (
    select t0.kind, t0.id, t0.start_time
    from assistant.calendar_items t0
    where t0.user_id = $1
    order by t0.start_time, t0.id, t0.kind
    limit $3
  ) t0
  left join assistant.appointments t1 on t1.id = t0.id and t0.kind = 'appointment' and t1.user_id = $1
  left join assistant.users t2 on t2.id = t1.user_id and t2.id = $1
  left join assistant.calendar_events t4 on t4.id = t0.id and t0.kind = 'calendar_event' and t4.user_id = $1
  left join assistant.users t5 on t5.id = t4.user_id and t5.id = $1
  order by t0.start_time, t0.id, t0.kind
) t0
left join lateral (
  select t3.content, t3.id
  from assistant.memories t3
  where t3.user_id = t0.t2_id and t3.user_id = $1
  order by t3.created_at desc, t3.id desc
  limit $2
) t3 on true;
