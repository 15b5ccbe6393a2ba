-- $1 text
select count(*) as total
from assistant.slack_messages t0
cross join lateral app.search_slack_messages($1) t0_rank
where t0.channel_id = any ((select app.channel_ids())::uuid[]) and t0_rank.id = t0.id;

-- $1 text, $2 bigint
select t0.text, t1.id as t1_id, t1.name as t1_name
from (
  select t0.channel_id, t0.text, t0_rank.rank as order_0, t0.message_datetime, t0.id
  from assistant.slack_messages t0
  cross join lateral app.search_slack_messages($1) t0_rank
  where t0.channel_id = any ((select app.channel_ids())::uuid[]) and t0_rank.id = t0.id
  order by t0_rank.rank desc, t0.message_datetime desc, t0.id desc
  limit $2
) t0
left join assistant.slack_channels t1 on t1.id = t0.channel_id
order by t0.order_0 desc, t0.message_datetime desc, t0.id desc;

-- $1 text, $2 uuid
select counted.total
from (
  select t0.id
  from assistant.slack_channels t0
  where t0.id = $2 and t0.id = any ((select app.channel_ids())::uuid[])
) t0
left join lateral (
  select count(*) as total
  from assistant.slack_messages t1
  cross join lateral app.search_slack_messages($1) t1_rank
  where t1.channel_id = t0.id and t1_rank.id = t1.id
) counted on true;

-- $1 text, $2 bigint, $3 uuid
select t0.id, t1.text, t1.id
from (
  select t0.id
  from assistant.slack_channels t0
  where t0.id = $3 and t0.id = any ((select app.channel_ids())::uuid[])
) t0
left join lateral (
  select t1.text, t1.id
  from assistant.slack_messages t1
  cross join lateral app.search_slack_messages($1) t1_rank
  where t1.channel_id = t0.id and t1_rank.id = t1.id
  order by t1_rank.rank desc, t1.message_datetime desc, t1.id desc
  limit $2
) t1 on true;
