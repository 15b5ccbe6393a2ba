-- $1 bigint
select counted.total
from (
  select t0.id
  from assistant.slack_analyses t0
  where t0.id = any ((select app.analysis_ids())::uuid[])
  order by t0.name, t0.id
  limit $1
) t0
left join lateral (
  select count(*) as total
  from assistant.slack_channels t1
  where exists (select from assistant.slack_analysis_channels t1_via where t1_via.analysis_id = t0.id and t1_via.channel_id = t1.id) and t1.id = any ((select app.channel_ids())::uuid[])
) counted on true;

-- $1 bigint, $2 bigint, $3 bigint
select t0.name, t0.id, t1.name, t1.id, t2.name, t2.id
from (
  select t0.name, t0.id
  from assistant.slack_analyses t0
  where t0.id = any ((select app.analysis_ids())::uuid[])
  order by t0.name, t0.id
  limit $3
) t0
left join lateral (
  select t1.name, t1.id
  from assistant.slack_channels t1
  where exists (select from assistant.slack_analysis_channels t1_via where t1_via.analysis_id = t0.id and t1_via.channel_id = t1.id) and t1.id = any ((select app.channel_ids())::uuid[])
  order by t1.name, t1.id
  limit $2
) t1 on true
left join lateral (
  select t2.name, t2.id
  from assistant.slack_analyses t2
  where exists (select from assistant.slack_analysis_channels t2_via where t2_via.channel_id = t1.id and t2_via.analysis_id = t2.id) and t2.id = any ((select app.analysis_ids())::uuid[])
  order by t2.name, t2.id
  limit $1
) t2 on true;

-- $1 text, $2 bigint
select t0.name
from assistant.slack_analyses t0
where t0.id = any ((select app.analysis_ids())::uuid[]) and exists (select from assistant.slack_channels t1 where exists (select from assistant.slack_analysis_channels t1_via where t1_via.analysis_id = t0.id and t1_via.channel_id = t1.id) and t1.id = any ((select app.channel_ids())::uuid[]) and t1.type = $1)
order by t0.created_at desc, t0.id desc
limit $2;
