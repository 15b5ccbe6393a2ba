-- $1 bigint
select counted.total
from (
  select t0.id
  from assistant.integrations t0
  where t0.id = any ((select app.integration_ids())::uuid[])
  order by t0.created_at desc, t0.id desc
  limit $1
) t0
left join lateral (
  select count(*) as total
  from assistant.service_resources t1
  where t1.integration_id = t0.id
) counted on true;

-- $1 bigint
select counted.total
from (
  select t0.id
  from assistant.integrations t0
  where t0.id = any ((select app.integration_ids())::uuid[])
  order by t0.created_at desc, t0.id desc
  limit $1
) t0
left join lateral (
  select count(*) as total
  from assistant.integration_credentials t1
  where t1.integration_id = t0.id
) counted on true;

-- $1 bigint
select t0.id, t1.event_type, t1.id
from (
  select t0.id
  from assistant.integrations t0
  where t0.id = any ((select app.integration_ids())::uuid[])
  order by t0.created_at desc, t0.id desc
  limit $1
) t0
left join lateral (
  select t1.event_type, t1.id
  from assistant.integration_events t1
  where t1.integration_id = t0.id
  order by t1.created_at desc, t1.id desc
  limit $1
) t1 on true;

-- $1 bigint
select t0.name, t0.t1_metadata, t0.id, t2.name, t2.id
from (
  select t0.name, t1.metadata as t1_metadata, t0.id
  from (
    select t0.id, t0.name, t0.created_at
    from assistant.integrations t0
    where t0.id = any ((select app.integration_ids())::uuid[])
    order by t0.created_at desc, t0.id desc
    limit $1
  ) t0
  left join lateral (select t1.id, t1.metadata from assistant.integration_details t1 where t1.id = t0.id order by t1.id limit 1) t1 on true
  order by t0.created_at desc, t0.id desc
) t0
left join lateral (
  select t2.name, t2.id
  from assistant.service_resources t2
  where t2.integration_id = t0.id
  order by t2.name, t2.id
  limit $1
) t2 on true;
