-- $1 uuid
select t0.name
from assistant.integrations t0
where t0.id = $1 and t0.id = any ((select app.integration_ids())::uuid[]);

-- $1 uuid
select t0.name
from assistant.service_resources t0
where t0.id = $1 and (t0.integration_id = any ((select app.open_integration_ids())::uuid[]) or t0.id = any ((select app.granted_resource_ids())::uuid[]));

-- $1 uuid
select t0.status
from assistant.integration_shares t0
where t0.id = $1 and (t0.integration_id = any ((select app.owned_integration_ids('VIEWER'))::uuid[]) or t0.id = any ((select app.received_share_ids())::uuid[]));

-- $1 uuid
select t0.access_level
from assistant.resource_access t0
where t0.id = $1 and (t0.integration_id = any ((select app.owned_integration_ids('VIEWER'))::uuid[]) or t0.share_id = any ((select app.received_share_ids())::uuid[]));

-- $1 bigint
select t0.name, t1.id as t1_id, t1.name as t1_name
from (
  select t0.owner_user_id, t0.name, t0.created_at, t0.id
  from assistant.integrations t0
  where t0.id = any ((select app.integration_ids())::uuid[])
  order by t0.created_at desc, t0.id desc
  limit $1
) t0
left join lateral (select t1.id, t1.avatar_url, t1.name from assistant.user_profiles t1 where t1.id = t0.owner_user_id order by t1.id limit 1) t1 on true
order by t0.created_at desc, t0.id desc;
