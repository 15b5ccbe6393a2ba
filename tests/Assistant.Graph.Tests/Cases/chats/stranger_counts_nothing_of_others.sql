-- $1 uuid
select count(*) as total, sum(t0.cost) as sum_cost, min(t0.created_at) as min_created_at
from assistant.messages t0
where t0.user_id = $1;

-- $1 uuid, $2 bigint
select t0.chat_id as by_chat_id, count(*) as total
from assistant.messages t0
where t0.user_id = $1
group by t0.chat_id
order by t0.chat_id
limit $2;

-- $1 uuid, $2 uuid
select count(*) as total, sum(t0.cost) as sum_cost
from assistant.messages t0
where t0.user_id = $1 and t0.chat_id = $2;

-- $1 uuid, $2 uuid, $3 bigint
select t0.model_used as by_model_used
from assistant.messages t0
where t0.user_id = $1 and t0.chat_id = $2
group by t0.model_used
order by t0.model_used
limit $3;

-- $1 uuid, $2 uuid
select counted.total
from (
  select t0.id
  from assistant.chats t0
  where t0.id = $2 and t0.user_id = $1
) t0
left join lateral (
  select count(*) as total
  from assistant.messages t1
  where t1.chat_id = t0.id and t1.user_id = $1
) counted on true;

-- $1 uuid, $2 uuid
select
from assistant.chats t0
where t0.id = $1 and t0.user_id = $2;
