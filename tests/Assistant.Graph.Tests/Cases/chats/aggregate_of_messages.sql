-- $1 uuid
select count(*) as total, min(t0.created_at) as min_created_at, min(t0.input_tokens) as min_input_tokens, min(t0.cost) as min_cost, max(t0.created_at) as max_created_at, max(t0.input_tokens) as max_input_tokens, max(t0.cost) as max_cost, sum(t0.input_tokens) as sum_input_tokens, sum(t0.output_tokens) as sum_output_tokens, sum(t0.cost) as sum_cost, trim_scale(round(avg(t0.input_tokens), 16)) as avg_input_tokens, trim_scale(round(avg(t0.cost), 16)) as avg_cost
from assistant.messages t0
where t0.user_id = $1;

-- $1 uuid, $2 bigint
select t0.content
from assistant.messages t0
where t0.user_id = $1
order by t0.created_at desc, t0.id desc
limit $2;

-- $1 uuid, $2 boolean
select sum(t0.cost) as sum_cost, max(t0.created_at) as max_created_at, sum(t0.output_tokens) as sum_output_tokens
from assistant.messages t0
left join assistant.chats t1 on t1.id = t0.chat_id and t1.user_id = $1
where t0.user_id = $1 and t0.model_used is not null and t1.is_starred = $2;

-- $1 uuid, $2 text
select count(*) as total, min(t0.created_at) as min_created_at, sum(t0.cost) as sum_cost, sum(t0.input_tokens) as sum_input_tokens, trim_scale(round(avg(t0.cost), 16)) as avg_cost
from assistant.messages t0
where t0.user_id = $1 and t0.content = $2;

-- $1 uuid
select count(*) as total
from assistant.messages t0
where t0.user_id = $1;
