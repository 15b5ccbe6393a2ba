-- $1 uuid
select coalesce(sum(t0.uses), 0)::bigint as total
from (
  select t0.user_id, t0.uses
  from assistant.usage_days t0
) t0
where t0.user_id = $1;

-- $1 uuid, $2 bigint
select t0.agent_type, t0.provider, t0.model_used, t0.total_tokens, t0.total_cost, t0.duration_ms, t0.response_timestamp, t0.metadata, t1.id as t1_id, t1.title as t1_title, t2.id as t2_id, t2.name as t2_name
from (
  select t0.chat_id, t0.user_id, t0.agent_type, t0.provider, t0.model_used, t0.total_tokens, t0.total_cost, t0.duration_ms, t0.response_timestamp, t0.metadata, t0.request_timestamp, t0.id
  from assistant.usage_logs t0
  where t0.user_id = $1
  order by t0.request_timestamp desc, t0.id desc
  limit $2
) t0
left join assistant.chats t1 on t1.id = t0.chat_id and t1.user_id = $1
left join assistant.users t2 on t2.id = t0.user_id and t2.id = $1
order by t0.request_timestamp desc, t0.id desc;

-- $1 uuid, $2 bigint
select t0.agent_type, t0.limit_type, t0.request_count, t0.limit_value, t0.period_start, t0.period_end
from assistant.rate_limits t0
where t0.user_id = $1
order by t0.period_start desc, t0.id desc
limit $2;

-- $1 uuid, $2 bigint
select t0.event_type, t0.state, t0.description, t0.recommendations
from assistant.action_logs t0
where t0.user_id = $1
order by t0.created_at desc, t0.id desc
limit $2;

-- no parameters
select count(*) as total
from assistant.admin_configs t0
where false;

-- $1 bigint
select t0.config_key
from assistant.admin_configs t0
where false
order by t0.updated_at desc, t0.id desc
limit $1;
