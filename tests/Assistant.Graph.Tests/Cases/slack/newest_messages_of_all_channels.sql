-- $1 bigint
select t0.text, t1.id as t1_id, t1.name as t1_name
from (
  select t0.channel_id, t0.text, t0.message_datetime, t0.id
  from (select distinct unnest(app.channel_ids()) as key) t0_keys
  cross join lateral (
    select t0.channel_id, t0.text, t0.message_datetime, t0.id
    from assistant.slack_messages t0
    where t0.channel_id = t0_keys.key
    order by t0.message_datetime desc, t0.id desc
    limit $1
  ) t0
  order by t0.message_datetime desc, t0.id desc
  limit $1
) t0
left join assistant.slack_channels t1 on t1.id = t0.channel_id
order by t0.message_datetime desc, t0.id desc;

-- $1 text, $2 bigint
select t0.text
from (
  select t0.text, t0.message_datetime, t0.id
  from (select distinct unnest(app.channel_ids()) as key) t0_keys
  cross join lateral (
    select t0.text, t0.message_datetime, t0.id
    from assistant.slack_messages t0
    where t0.channel_id = t0_keys.key and strpos(t0.text, $1) > 0
    order by t0.message_datetime, t0.id
    limit $2
  ) t0
  order by t0.message_datetime, t0.id
  limit $2
) t0
order by t0.message_datetime desc, t0.id desc;
