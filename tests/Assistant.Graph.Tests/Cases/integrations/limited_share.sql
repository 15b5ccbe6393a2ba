-- $1 uuid
select counted.total
from (
  select t0.id
  from assistant.integrations t0
  where t0.id = $1 and t0.id = any ((select app.integration_ids())::uuid[])
) t0
left join lateral (
  select count(*) as total
  from assistant.integration_credentials t1
  where t1.integration_id = t0.id
) counted on true;

-- $1 bigint, $2 uuid
select t0.id, t1.share_level, t1.id
from (
  select t0.id
  from assistant.integrations t0
  where t0.id = $2 and t0.id = any ((select app.integration_ids())::uuid[])
) t0
left join lateral (
  select t1.share_level, t1.id
  from assistant.integration_shares t1
  where t1.integration_id = t0.id
  order by t1.created_at desc, t1.id desc
  limit $1
) t1 on true;

-- $1 bigint, $2 uuid
select t0.name, t0.t1_metadata, t0.t2_id, t0.t2_name, t0.id, t3.name, t3.id, t4.access_level, t4.t5_id, t4.t5_name, t4.id
from (
  select t0.name, t1.metadata as t1_metadata, t2.id as t2_id, t2.name as t2_name, t0.id
  from assistant.integrations t0
  left join lateral (select t1.id, t1.metadata from assistant.integration_details t1 where t1.id = t0.id order by t1.id limit 1) t1 on true
  left join assistant.teams t2 on t2.id = t0.owner_team_id
  where t0.id = $2 and t0.id = any ((select app.integration_ids())::uuid[])
) t0
left join lateral (
  select t3.name, t3.id
  from assistant.service_resources t3
  where t3.integration_id = t0.id
  order by t3.name, t3.id
  limit $1
) t3 on true
left join lateral (
  select t4.access_level, t5.id as t5_id, t5.name as t5_name, t4.id
  from (
    select t4.team_id, t4.access_level, t4.id, t4.created_at
    from assistant.resource_access t4
    where t4.resource_id = t3.id
    order by t4.created_at desc, t4.id desc
    limit $1
  ) t4
  left join assistant.teams t5 on t5.id = t4.team_id
  order by t4.created_at desc, t4.id desc
) t4 on true;
