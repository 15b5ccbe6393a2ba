-- $1 uuid, $2 bigint
select t0.id, t1.title, t1.status, t1.blocked_apps, t1.blocked_websites, t1.id
from (
  select $1::uuid as id
) t0
left join lateral (
  select t1.title, t1.status, t1.blocked_apps, t1.blocked_websites, t1.id
  from assistant.focus_sessions t1
  where t1.user_id = t0.id and t1.user_id = $1
  order by t1.started_at desc, t1.id desc
  limit $2
) t1 on true;

-- $1 uuid, $2 bigint
select t0.t1_id, t0.t1_is_active, t0.t1_mode, t0.t1_started_at, t0.t1_ends_at, t0.t1_custom_message, t0.t1_previous_slack_status, t0.t1_pomodoro_phase, t0.t1_pomodoro_session_count, t0.t1_pomodoro_total_sessions, t0.t1_pomodoro_work_minutes, t0.t1_pomodoro_break_minutes, t0.t2_id, t0.t2_default_message, t0.t2_pomodoro_work_minutes, t0.t2_pomodoro_break_minutes, t0.t2_bypass_notification_config, t0.id, t3.slack_user_id, t3.display_name, t3.created_at, t3.t4_id, t3.t4_display_name, t3.t5_id, t3.t5_name, t3.id
from (
  select t1.id as t1_id, t1.is_active as t1_is_active, t1.mode as t1_mode, t1.started_at as t1_started_at, t1.ends_at as t1_ends_at, t1.custom_message as t1_custom_message, t1.previous_slack_status as t1_previous_slack_status, t1.pomodoro_phase as t1_pomodoro_phase, t1.pomodoro_session_count as t1_pomodoro_session_count, t1.pomodoro_total_sessions as t1_pomodoro_total_sessions, t1.pomodoro_work_minutes as t1_pomodoro_work_minutes, t1.pomodoro_break_minutes as t1_pomodoro_break_minutes, t2.id as t2_id, t2.default_message as t2_default_message, t2.pomodoro_work_minutes as t2_pomodoro_work_minutes, t2.pomodoro_break_minutes as t2_pomodoro_break_minutes, t2.bypass_notification_config as t2_bypass_notification_config, t0.id
  from assistant.users t0
  left join assistant.focus_mode_states t1 on t1.user_id = t0.id and t1.user_id = $1
  left join assistant.focus_settings t2 on t2.user_id = t0.id and t2.user_id = $1
  where t0.id = $1
) t0
left join lateral (
  select t3.slack_user_id, t3.display_name, t3.created_at, t4.id as t4_id, t4.display_name as t4_display_name, t5.id as t5_id, t5.name as t5_name, t3.id
  from (
    select t3.slack_user_id, t3.display_name, t3.created_at, t3.id
    from assistant.focus_vips t3
    where t3.user_id = t0.id and t3.user_id = $1
    order by t3.created_at, t3.id
    limit $2
  ) t3
  left join lateral (select t4.id, t4.created_at, t4.display_name, t4.is_admin, t4.is_bot, t4.is_deleted, t4.name, t4.profile_image_url, t4.real_name, t4.slack_id, t4.timezone, t4.timezone_offset, t4.title, t4.updated_at, t4.workspace_id from assistant.slack_users t4 where t4.slack_id = t3.slack_user_id order by t4.id limit 1) t4 on true
  left join assistant.slack_workspaces t5 on t5.id = t4.workspace_id
  order by t3.created_at, t3.id
) t3 on true;
