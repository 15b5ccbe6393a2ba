-- $1 uuid
select count(*) as total
from assistant.messages t0
where t0.user_id = $1;

-- $1 uuid, $2 bigint
select (date_bin('1 day', t0.created_at, '0001-01-01 00:00+00') at time zone 'UTC')::date as by_created_at_day, t0.model_used as by_model_used, count(*) as total, sum(t0.cost) as sum_cost, sum(t0.input_tokens) as sum_input_tokens
from assistant.messages t0
where t0.user_id = $1
group by date_bin('1 day', t0.created_at, '0001-01-01 00:00+00'), t0.model_used
order by sum(t0.cost) desc nulls last, t0.model_used desc, date_bin('1 day', t0.created_at, '0001-01-01 00:00+00')
limit $2;

-- $1 uuid, $2 bigint
select t0.role as by_role, count(*) as total
from assistant.messages t0
where t0.user_id = $1
group by t0.role
order by t0.role
limit $2;

-- $1 uuid, $2 bigint
select (date_bin('7 days', t0.created_at, '0001-01-01 00:00+00') at time zone 'UTC')::date as by_created_at_week, count(*) as total
from assistant.messages t0
where t0.user_id = $1
group by date_bin('7 days', t0.created_at, '0001-01-01 00:00+00')
order by date_bin('7 days', t0.created_at, '0001-01-01 00:00+00')
limit $2;

-- $1 uuid, $2 bigint
select date_trunc('month', t0.created_at at time zone 'UTC')::date as by_created_at_month, t0.chat_id as by_chat_id, trim_scale(round(avg(t0.input_tokens), 16)) as avg_input_tokens
from assistant.messages t0
where t0.user_id = $1
group by date_trunc('month', t0.created_at at time zone 'UTC'), t0.chat_id
order by date_trunc('month', t0.created_at at time zone 'UTC') desc, trim_scale(round(avg(t0.input_tokens), 16)), t0.chat_id
limit $2;

-- $1 uuid, $2 text, $3 bigint
select count(*) as total
from assistant.messages t0
where t0.user_id = $1 and t0.content = $2
group by t0.role
order by t0.role
limit $3;
