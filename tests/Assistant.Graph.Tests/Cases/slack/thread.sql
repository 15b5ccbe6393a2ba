-- $1 bigint, $2 uuid
select t0.text, t0.id, t1.text, t1.t2_id, t1.t2_slack_ts, t1.t3_id, t1.t3_name, t1.id
from (
  select t0.text, t0.id
  from assistant.slack_messages t0
  where t0.id = $2 and t0.channel_id = any ((select app.channel_ids())::uuid[])
) t0
left join lateral (
  select t1.text, t2.id as t2_id, t2.slack_ts as t2_slack_ts, t3.id as t3_id, t3.name as t3_name, t1.id
  from (
    select t1.parent_id, t1.user_id, t1.text, t1.id, t1.message_datetime
    from assistant.slack_messages t1
    where t1.parent_id = t0.id
    order by t1.message_datetime, t1.id
    limit $1
  ) t1
  left join assistant.slack_messages t2 on t2.id = t1.parent_id
  left join assistant.slack_users t3 on t3.id = t1.user_id
  order by t1.message_datetime, t1.id
) t1 on true;
