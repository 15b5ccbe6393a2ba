-- $1 bigint, $2 uuid
select t0.id, t1.name, t1.t2_id, t1.t2_name, t1.id
from (
  select t0.id, t0.slack_user_id
  from assistant.users t0
  where t0.id = $2
) t0
left join lateral (
  select t1.name, t2.id as t2_id, t2.name as t2_name, t1.id
  from (
    select t1.workspace_id, t1.name, t1.id
    from assistant.slack_users t1
    where t1.slack_id = t0.slack_user_id
    order by t1.name, t1.id
    limit $1
  ) t1
  left join assistant.slack_workspaces t2 on t2.id = t1.workspace_id
  order by t1.name, t1.id
) t1 on true;

-- $1 bigint, $2 uuid, $3 text, $4 bigint
select t0.title, t0.t2_id, t0.t2_name, t0.id, t3.text, t3.id
from (
  select t0.title, t2.id as t2_id, t2.name as t2_name, t0.id
  from (
    select t0.slack_channel_id, t0.title, t0.id, t0.created_at
    from assistant.chats t0
    left join lateral (select t1.id, t1.bot_joined_at, t1.created_at, t1.created_at_ts, t1.has_bot, t1.is_archived, t1.is_selected_for_analysis, t1.is_supported, t1.last_sync_at, t1.latest_synced_ts, t1.member_count, t1.name, t1.oldest_synced_ts, t1.purpose, t1.resource_id, t1.slack_id, t1.topic, t1.type, t1.updated_at, t1.workspace_id from assistant.slack_channels t1 where t1.slack_id = t0.slack_channel_id order by t1.id limit 1) t1 on true
    where t0.user_id = $2 and t1.name = $3
    order by t0.created_at desc, t0.id desc
    limit $4
  ) t0
  left join lateral (select t2.id, t2.bot_joined_at, t2.created_at, t2.created_at_ts, t2.has_bot, t2.is_archived, t2.is_selected_for_analysis, t2.is_supported, t2.last_sync_at, t2.latest_synced_ts, t2.member_count, t2.name, t2.oldest_synced_ts, t2.purpose, t2.resource_id, t2.slack_id, t2.topic, t2.type, t2.updated_at, t2.workspace_id from assistant.slack_channels t2 where t2.slack_id = t0.slack_channel_id order by t2.id limit 1) t2 on true
  order by t0.created_at desc, t0.id desc
) t0
left join lateral (
  select t3.text, t3.id
  from assistant.slack_messages t3
  where t3.channel_id = t0.t2_id
  order by t3.message_datetime desc, t3.id desc
  limit $1
) t3 on true;

-- $1 uuid, $2 bigint
select t0.title, t2.id as t2_id, t2.name as t2_name
from (
  select t0.slack_channel_id, t0.title, t1.name as order_0, t0.id
  from assistant.chats t0
  left join lateral (select t1.id, t1.bot_joined_at, t1.created_at, t1.created_at_ts, t1.has_bot, t1.is_archived, t1.is_selected_for_analysis, t1.is_supported, t1.last_sync_at, t1.latest_synced_ts, t1.member_count, t1.name, t1.oldest_synced_ts, t1.purpose, t1.resource_id, t1.slack_id, t1.topic, t1.type, t1.updated_at, t1.workspace_id from assistant.slack_channels t1 where t1.slack_id = t0.slack_channel_id order by t1.id limit 1) t1 on true
  where t0.user_id = $1
  order by t1.name, t0.id
  limit $2
) t0
left join lateral (select t2.id, t2.bot_joined_at, t2.created_at, t2.created_at_ts, t2.has_bot, t2.is_archived, t2.is_selected_for_analysis, t2.is_supported, t2.last_sync_at, t2.latest_synced_ts, t2.member_count, t2.name, t2.oldest_synced_ts, t2.purpose, t2.resource_id, t2.slack_id, t2.topic, t2.type, t2.updated_at, t2.workspace_id from assistant.slack_channels t2 where t2.slack_id = t0.slack_channel_id order by t2.id limit 1) t2 on true
order by t0.order_0, t0.id;
