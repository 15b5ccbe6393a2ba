-- $1 bigint, $2 bigint, $3 bigint, $4 uuid
select t0.name, t0.id, t1.name, t1.type, t1.id, t2.processed_text, t2.t3_id, t2.t3_display_name, t2.t4_email, t2.id, t5.emoji_name, t5.t6_id, t5.t6_name, t5.id
from (
  select t0.name, t0.id
  from assistant.slack_workspaces t0
  where t0.id = $4 and t0.id = any ((select app.workspace_ids())::uuid[])
) t0
left join lateral (
  select t1.name, t1.type, t1.id
  from assistant.slack_channels t1
  where t1.workspace_id = t0.id
  order by t1.name, t1.id
  limit $3
) t1 on true
left join lateral (
  select t2.processed_text, t3.id as t3_id, t3.display_name as t3_display_name, t4.email as t4_email, t2.id
  from (
    select t2.user_id, t2.processed_text, t2.id, t2.message_datetime
    from assistant.slack_messages t2
    where t2.channel_id = t1.id
    order by t2.message_datetime desc, t2.id desc
    limit $2
  ) t2
  left join assistant.slack_users t3 on t3.id = t2.user_id
  left join lateral (select t4.id, t4.email, t4.phone, t4.profile_data, t4.workspace_id from assistant.slack_user_contacts t4 where t4.id = t3.id order by t4.id limit 1) t4 on true
  order by t2.message_datetime desc, t2.id desc
) t2 on true
left join lateral (
  select t5.emoji_name, t6.id as t6_id, t6.name as t6_name, t5.id
  from (
    select t5.user_id, t5.emoji_name, t5.id, t5.created_at
    from assistant.slack_reactions t5
    where t5.message_id = t2.id
    order by t5.created_at, t5.id
    limit $1
  ) t5
  left join assistant.slack_users t6 on t6.id = t5.user_id
  order by t5.created_at, t5.id
) t5 on true;
