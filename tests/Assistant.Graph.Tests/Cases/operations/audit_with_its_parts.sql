-- $1 uuid, $2 bigint
select t0.operation, t0.status, t0.duration_ms, t0.correlation_id, t0.id, t1.operation, t1.resource_type, t1.resource_id, t1.t2_id, t1.t2_operation, t1.id
from (
  select t0.operation, t0.status, t0.duration_ms, t0.correlation_id, t0.id
  from assistant.audit_logs t0
  where t0.user_id = $1 and t0.parent_id is null
  order by t0.created_at desc, t0.id desc
  limit $2
) t0
left join lateral (
  select t1.operation, t1.resource_type, t1.resource_id, t2.id as t2_id, t2.operation as t2_operation, t1.id
  from (
    select t1.parent_id, t1.operation, t1.resource_type, t1.resource_id, t1.id, t1.created_at
    from assistant.audit_logs t1
    where t1.parent_id = t0.id and t1.user_id = $1
    order by t1.created_at, t1.id
    limit $2
  ) t1
  left join assistant.audit_logs t2 on t2.id = t1.parent_id and t2.user_id = $1
  order by t1.created_at, t1.id
) t1 on true;
