-- $1 bigint
select counted.total
from (
  select t0.id
  from assistant.slack_workspaces t0
  where t0.id = any ((select app.workspace_ids())::uuid[])
  order by t0.name, t0.id
  limit $1
) t0
left join lateral (
  select count(*) as total
  from assistant.slack_users t1
  where t1.workspace_id = t0.id
) counted on true;

-- $1 bigint
select t0.id, t1.name, t1.t2_email, t1.t2_phone, t1.t2_profile_data, t1.id
from (
  select t0.id
  from assistant.slack_workspaces t0
  where t0.id = any ((select app.workspace_ids())::uuid[])
  order by t0.name, t0.id
  limit $1
) t0
left join lateral (
  select t1.name, t2.email as t2_email, t2.phone as t2_phone, t2.profile_data as t2_profile_data, t1.id
  from (
    select t1.id, t1.name
    from assistant.slack_users t1
    where t1.workspace_id = t0.id
    order by t1.name, t1.id
    limit $1
  ) t1
  left join lateral (select t2.id, t2.email, t2.phone, t2.profile_data, t2.workspace_id from assistant.slack_user_contacts t2 where t2.id = t1.id order by t2.id limit 1) t2 on true
  order by t1.name, t1.id
) t1 on true;

-- $1 bigint
select t0.id, t1.name, t1.id
from (
  select t0.id
  from assistant.slack_workspaces t0
  where t0.id = any ((select app.workspace_ids())::uuid[])
  order by t0.name, t0.id
  limit $1
) t0
left join lateral (
  select t1.name, t1.id
  from assistant.slack_analyses t1
  where t1.workspace_id = t0.id
  order by t1.created_at desc, t1.id desc
  limit $1
) t1 on true;

-- $1 bigint
select t0.name, t0.t1_id, t0.t1_name, t0.t2_id, t0.t2_name, t0.id, t3.name, t3.type, t3.id
from (
  select t0.name, t1.id as t1_id, t1.name as t1_name, t2.id as t2_id, t2.name as t2_name, t0.id
  from (
    select t0.team_id, t0.integration_id, t0.name, t0.id
    from assistant.slack_workspaces t0
    where t0.id = any ((select app.workspace_ids())::uuid[])
    order by t0.name, t0.id
    limit $1
  ) t0
  left join assistant.teams t1 on t1.id = t0.team_id
  left join assistant.integrations t2 on t2.id = t0.integration_id
  order by t0.name, t0.id
) t0
left join lateral (
  select t3.name, t3.type, t3.id
  from assistant.slack_channels t3
  where t3.workspace_id = t0.id
  order by t3.name, t3.id
  limit $1
) t3 on true;

-- $1 text
select count(*) as total
from assistant.slack_users t0
left join lateral (select t1.id, t1.email, t1.phone, t1.profile_data, t1.workspace_id from assistant.slack_user_contacts t1 where t1.id = t0.id order by t1.id limit 1) t1 on true
where t0.workspace_id = any ((select app.workspace_ids())::uuid[]) and starts_with(t1.email, $1);

-- $1 bigint
select t0.total_score, t1.id as t1_id, t1.name as t1_name, t2.id as t2_id, t2.name as t2_name
from (
  select distinct on (t0.created_at, t0.id) t0.channel_id, t0.analysis_id, t0.total_score, t0.created_at, t0.id
  from (
    select t0.channel_id, t0.analysis_id, t0.total_score, t0.created_at, t0.id
    from (select distinct unnest(app.channel_ids()) as key) t0_keys
    cross join lateral (
      select t0.channel_id, t0.analysis_id, t0.total_score, t0.created_at, t0.id
      from assistant.slack_contributions t0
      where t0.channel_id = t0_keys.key
      order by t0.created_at desc, t0.id desc
      limit $1
    ) t0
    union all
    select t0.channel_id, t0.analysis_id, t0.total_score, t0.created_at, t0.id
    from (select distinct unnest(app.analysis_ids()) as key) t0_keys
    cross join lateral (
      select t0.channel_id, t0.analysis_id, t0.total_score, t0.created_at, t0.id
      from assistant.slack_contributions t0
      where t0.analysis_id = t0_keys.key
      order by t0.created_at desc, t0.id desc
      limit $1
    ) t0
  ) t0
  order by t0.created_at desc, t0.id desc
  limit $1
) t0
left join assistant.slack_channels t1 on t1.id = t0.channel_id
left join assistant.slack_analyses t2 on t2.id = t0.analysis_id
order by t0.created_at desc, t0.id desc;
