-- $1 bigint
select t0.config_key, t0.config_data, t1.id as t1_id, t1.email as t1_email, t0.updated_at
from (
  select t0.updated_by_user_id, t0.config_key, t0.config_data, t0.updated_at, t0.id
  from assistant.admin_configs t0
  order by t0.updated_at desc, t0.id desc
  limit $1
) t0
left join assistant.users t1 on t1.id = t0.updated_by_user_id
order by t0.updated_at desc, t0.id desc;

-- $1 bigint
select counted.total
from (
  select t1.id as t1_id
  from (
    select t0.chat_id, t0.request_timestamp, t0.id
    from assistant.usage_logs t0
    order by t0.request_timestamp desc, t0.id desc
    limit $1
  ) t0
  left join assistant.chats t1 on t1.id = t0.chat_id
  order by t0.request_timestamp desc, t0.id desc
) t0
left join lateral (
  select count(*) as total
  from assistant.usage_logs t2
  where t2.chat_id = t0.t1_id
) counted on true;

-- $1 bigint
select t0.total_cost, t1.id as t1_id, t1.email as t1_email, t2.id as t2_id, t2.title as t2_title
from (
  select t0.user_id, t0.chat_id, t0.total_cost, t0.request_timestamp, t0.id
  from assistant.usage_logs t0
  order by t0.request_timestamp desc, t0.id desc
  limit $1
) t0
left join assistant.users t1 on t1.id = t0.user_id
left join assistant.chats t2 on t2.id = t0.chat_id
order by t0.request_timestamp desc, t0.id desc;

-- $1 uuid
select count(*) as total
from assistant.rate_limits t0
where t0.user_id = $1;

-- $1 uuid
select count(*) as total
from assistant.action_logs t0
where t0.user_id = $1;

-- $1 bigint
select t0.operation, t1.id as t1_id, t1.email as t1_email
from (
  select t0.user_id, t0.operation, t0.created_at, t0.id
  from assistant.audit_logs t0
  order by t0.created_at desc, t0.id desc
  limit $1
) t0
left join assistant.users t1 on t1.id = t0.user_id
order by t0.created_at desc, t0.id desc;
