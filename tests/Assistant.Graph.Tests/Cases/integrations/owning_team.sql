-- $1 bigint, $2 bigint
select t0.id, t1.id, t2.name, t2.id, t3.access_level, t3.t4_id, t3.t4_name, t3.id
from (
  select t0.id
  from assistant.teams t0
  where t0.id = any ((select app.team_ids('VIEWER'))::uuid[])
  order by t0.created_at desc, t0.id desc
  limit $1
) t0
cross join lateral (
  select t1.id
  from assistant.integrations t1
  where t1.owner_team_id = t0.id
  order by t1.created_at desc, t1.id desc
  limit $2
) t1
left join lateral (
  select t2.name, t2.id
  from assistant.service_resources t2
  where t2.integration_id = t1.id
  order by t2.name, t2.id
  limit $1
) t2 on true
left join lateral (
  select t3.access_level, t4.id as t4_id, t4.name as t4_name, t3.id
  from (
    select t3.team_id, t3.access_level, t3.id, t3.created_at
    from assistant.resource_access t3
    where t3.resource_id = t2.id
    order by t3.created_at desc, t3.id desc
    limit $1
  ) t3
  left join assistant.teams t4 on t4.id = t3.team_id
  order by t3.created_at desc, t3.id desc
) t3 on true;

-- $1 bigint, $2 bigint, $3 bigint
select t0.id, t1.id, t2.share_level, t2.status, t2.t3_id, t2.t3_name, t2.t4_id, t2.t4_name, t2.id
from (
  select t0.id
  from assistant.teams t0
  where t0.id = any ((select app.team_ids('VIEWER'))::uuid[])
  order by t0.created_at desc, t0.id desc
  limit $3
) t0
cross join lateral (
  select t1.id
  from assistant.integrations t1
  where t1.owner_team_id = t0.id
  order by t1.created_at desc, t1.id desc
  limit $2
) t1
left join lateral (
  select t2.share_level, t2.status, t3.id as t3_id, t3.name as t3_name, t4.id as t4_id, t4.name as t4_name, t2.id
  from (
    select t2.team_id, t2.shared_by_user_id, t2.share_level, t2.status, t2.id, t2.created_at
    from assistant.integration_shares t2
    where t2.integration_id = t1.id
    order by t2.created_at desc, t2.id desc
    limit $1
  ) t2
  left join assistant.teams t3 on t3.id = t2.team_id
  left join lateral (select t4.id, t4.avatar_url, t4.name from assistant.user_profiles t4 where t4.id = t2.shared_by_user_id order by t4.id limit 1) t4 on true
  order by t2.created_at desc, t2.id desc
) t2 on true;

-- $1 bigint, $2 bigint, $3 bigint
select t0.id, t1.name, t1.t2_metadata, t1.id, t3.credential_type, t3.scopes, t3.id
from (
  select t0.id
  from assistant.teams t0
  where t0.id = any ((select app.team_ids('VIEWER'))::uuid[])
  order by t0.created_at desc, t0.id desc
  limit $3
) t0
left join lateral (
  select t1.name, t2.metadata as t2_metadata, t1.id
  from (
    select t1.id, t1.name, t1.created_at
    from assistant.integrations t1
    where t1.owner_team_id = t0.id
    order by t1.created_at desc, t1.id desc
    limit $2
  ) t1
  left join lateral (select t2.id, t2.metadata from assistant.integration_details t2 where t2.id = t1.id order by t2.id limit 1) t2 on true
  order by t1.created_at desc, t1.id desc
) t1 on true
left join lateral (
  select t3.credential_type, t3.scopes, t3.id
  from assistant.integration_credentials t3
  where t3.integration_id = t1.id
  order by t3.created_at desc, t3.id desc
  limit $1
) t3 on true;
