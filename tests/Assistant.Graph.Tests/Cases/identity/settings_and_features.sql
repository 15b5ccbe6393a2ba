-- $1 uuid
select count(*) as total
from assistant.feature_access t0
where t0.user_id = $1;

-- $1 uuid, $2 bigint
select t0.id, t1.feature_key, t1.enabled, t1.granted_by_user_id, t1.t2_id, t1.t2_name, t1.id
from (
  select $1::uuid as id
) t0
left join lateral (
  select t1.feature_key, t1.enabled, t1.granted_by_user_id, t2.id as t2_id, t2.name as t2_name, t1.id
  from (
    select t1.granted_by_user_id, t1.feature_key, t1.enabled, t1.id
    from assistant.feature_access t1
    where t1.user_id = t0.id and t1.user_id = $1
    order by t1.feature_key, t1.id
    limit $2
  ) t1
  left join lateral (select t2.id, t2.avatar_url, t2.name from assistant.user_profiles t2 where t2.id = t1.granted_by_user_id order by t2.id limit 1) t2 on true
  order by t1.feature_key, t1.id
) t1 on true;

-- $1 uuid, $2 bigint
select t0.t1_id, t0.t1_theme, t0.t1_language, t0.t1_start_on_boot, t0.t1_tracking_enabled, t0.t1_screenshots_enabled, t0.t1_screenshot_interval, t0.t1_screenshot_quality, t0.t1_has_openai_api_key, t0.t2_id, t0.t2_name, t0.id, t3.card_type, t3.preferences, t3.sort_order, t3.id
from (
  select t1.id as t1_id, t1.theme as t1_theme, t1.language as t1_language, t1.start_on_boot as t1_start_on_boot, t1.tracking_enabled as t1_tracking_enabled, t1.screenshots_enabled as t1_screenshots_enabled, t1.screenshot_interval as t1_screenshot_interval, t1.screenshot_quality as t1_screenshot_quality, t1.has_openai_api_key as t1_has_openai_api_key, t2.id as t2_id, t2.name as t2_name, t0.id
  from assistant.users t0
  left join assistant.user_settings t1 on t1.user_id = t0.id and t1.user_id = $1
  left join assistant.users t2 on t2.id = t1.user_id and t2.id = $1
  where t0.id = $1
) t0
left join lateral (
  select t3.card_type, t3.preferences, t3.sort_order, t3.id
  from assistant.dashboard_preferences t3
  where t3.user_id = t0.id and t3.user_id = $1
  order by t3.sort_order, t3.id
  limit $2
) t3 on true;
