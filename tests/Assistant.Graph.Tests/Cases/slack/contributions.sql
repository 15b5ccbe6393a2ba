-- $1 bigint, $2 uuid
select t0.id, t1.key_highlights, t1.t2_id, t1.t2_name, t1.id
from (
  select t0.id
  from assistant.slack_analyses t0
  where t0.id = $2 and t0.id = any ((select app.analysis_ids())::uuid[])
) t0
left join lateral (
  select t1.key_highlights, t2.id as t2_id, t2.name as t2_name, t1.id
  from (
    select t1.channel_id, t1.key_highlights, t1.id, t1.created_at
    from assistant.slack_channel_analyses t1
    where t1.analysis_id = t0.id
    order by t1.created_at desc, t1.id desc
    limit $1
  ) t1
  left join assistant.slack_channels t2 on t2.id = t1.channel_id
  order by t1.created_at desc, t1.id desc
) t1 on true;

-- $1 bigint, $2 uuid
select t0.name, t0.progress, t0.t1_id, t0.t1_name, t0.id, t2.total_score, t2.t3_id, t2.t3_name, t2.t4_id, t2.t4_name, t2.id
from (
  select t0.name, t0.progress, t1.id as t1_id, t1.name as t1_name, t0.id
  from assistant.slack_analyses t0
  left join lateral (select t1.id, t1.avatar_url, t1.name from assistant.user_profiles t1 where t1.id = t0.created_by_user_id order by t1.id limit 1) t1 on true
  where t0.id = $2 and t0.id = any ((select app.analysis_ids())::uuid[])
) t0
left join lateral (
  select t2.total_score, t3.id as t3_id, t3.name as t3_name, t4.id as t4_id, t4.name as t4_name, t2.id
  from (
    select t2.user_id, t2.channel_id, t2.total_score, t2.id
    from assistant.slack_contributions t2
    where t2.analysis_id = t0.id
    order by t2.total_score desc, t2.id desc
    limit $1
  ) t2
  left join assistant.slack_users t3 on t3.id = t2.user_id
  left join assistant.slack_channels t4 on t4.id = t2.channel_id
  order by t2.total_score desc, t2.id desc
) t2 on true;
