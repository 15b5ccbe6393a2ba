-- $1 uuid, $2 bigint
select t0.title, t0.slack_channel_id, t1.id as t1_id, t1.name as t1_name
from (
  select t0.slack_channel_id, t0.title, t0.created_at, t0.id
  from assistant.chats t0
  where t0.user_id = $1
  order by t0.created_at desc, t0.id desc
  limit $2
) t0
left join lateral (select t1.id, t1.bot_joined_at, t1.created_at, t1.created_at_ts, t1.has_bot, t1.is_archived, t1.is_selected_for_analysis, t1.is_supported, t1.last_sync_at, t1.latest_synced_ts, t1.member_count, t1.name, t1.oldest_synced_ts, t1.purpose, t1.resource_id, t1.slack_id, t1.topic, t1.type, t1.updated_at, t1.workspace_id from assistant.slack_channels t1 where t1.slack_id = t0.slack_channel_id order by t1.id limit 1) t1 on true
order by t0.created_at desc, t0.id desc;

-- $1 uuid, $2 text
select count(*) as total
from assistant.chats t0
left join lateral (select t1.id, t1.bot_joined_at, t1.created_at, t1.created_at_ts, t1.has_bot, t1.is_archived, t1.is_selected_for_analysis, t1.is_supported, t1.last_sync_at, t1.latest_synced_ts, t1.member_count, t1.name, t1.oldest_synced_ts, t1.purpose, t1.resource_id, t1.slack_id, t1.topic, t1.type, t1.updated_at, t1.workspace_id from assistant.slack_channels t1 where t1.slack_id = t0.slack_channel_id order by t1.id limit 1) t1 on true
where t0.user_id = $1 and t1.name = $2;
