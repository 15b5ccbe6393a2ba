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
  from assistant.focus_vips t1
  where t1.user_id = t0.id and t1.user_id = $1
) counted on true;

-- $1 uuid, $2 bigint, $3 bigint
select t0.name, t0.t1_id, t0.t1_theme, t0.t2_id, t0.t2_mode, t0.id, t3.app_name, t3.id
from (
  select t0.name, t1.id as t1_id, t1.theme as t1_theme, t2.id as t2_id, t2.mode as t2_mode, t0.id
  from (
    select t0.id, t0.name, t0.created_at
    from assistant.users t0
    order by t0.created_at, t0.id
    limit $3
  ) t0
  left join assistant.user_settings t1 on t1.user_id = t0.id and t1.user_id = $1
  left join assistant.focus_mode_states t2 on t2.user_id = t0.id and t2.user_id = $1
  order by t0.created_at, t0.id
) t0
left join lateral (
  select t3.app_name, t3.id
  from assistant.activities t3
  where t3.user_id = t0.id and t3.user_id = $1
  order by t3.start_time desc, t3.id desc
  limit $2
) t3 on true;

-- $1 bigint
select t0.feature_key, t0.enabled, t1.id as t1_id, t1.name as t1_name, t2.id as t2_id, t2.name as t2_name
from (
  select t0.user_id, t0.granted_by_user_id, t0.feature_key, t0.enabled, t0.id
  from assistant.feature_access t0
  order by t0.feature_key, t0.id
  limit $1
) t0
left join assistant.users t1 on t1.id = t0.user_id
left join lateral (select t2.id, t2.avatar_url, t2.name from assistant.user_profiles t2 where t2.id = t0.granted_by_user_id order by t2.id limit 1) t2 on true
order by t0.feature_key, t0.id;
