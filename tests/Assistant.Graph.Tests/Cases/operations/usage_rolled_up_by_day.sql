-- $1 timestamptz, $2 timestamptz, $3 uuid
select coalesce(sum(t0.uses), 0)::bigint as total, sum(t0.total_tokens)::bigint as sum_total_tokens, sum(t0.total_cost) as sum_total_cost, trim_scale(round(sum(t0.input_tokens) / sum(t0.uses), 16)) as avg_input_tokens
from (
  select t0.input_tokens, t0.total_cost, t0.total_tokens, t0.user_id, t0.uses
  from assistant.usage_days t0
  where t0.day >= date_bin('1 day', $1 + interval '23:59:59.999999', '0001-01-01 00:00+00') and t0.day < date_bin('1 day', $2, '0001-01-01 00:00+00')
  union all
  select t0.input_tokens::bigint, t0.total_cost, t0.total_tokens::bigint, t0.user_id, 1::bigint
  from assistant.usage_logs t0
  where t0.request_timestamp >= $1 and t0.request_timestamp < date_bin('1 day', $1 + interval '23:59:59.999999', '0001-01-01 00:00+00') and t0.request_timestamp < $2
  union all
  select t0.input_tokens::bigint, t0.total_cost, t0.total_tokens::bigint, t0.user_id, 1::bigint
  from assistant.usage_logs t0
  where t0.request_timestamp >= date_bin('1 day', $2, '0001-01-01 00:00+00') and t0.request_timestamp >= date_bin('1 day', $1 + interval '23:59:59.999999', '0001-01-01 00:00+00') and t0.request_timestamp < $2
) t0
where t0.user_id = $3;

-- $1 timestamptz, $2 timestamptz, $3 uuid, $4 bigint
select (date_bin('1 day', t0.request_timestamp, '0001-01-01 00:00+00') at time zone 'UTC')::date as by_request_timestamp_day, t0.model_used as by_model_used, sum(t0.uses)::bigint as total, sum(t0.input_tokens)::bigint as sum_input_tokens, sum(t0.output_tokens)::bigint as sum_output_tokens, sum(t0.total_cost) as sum_total_cost
from (
  select t0.input_tokens, t0.model_used, t0.output_tokens, t0.day as request_timestamp, t0.total_cost, t0.user_id, t0.uses
  from assistant.usage_days t0
  where t0.day >= date_bin('1 day', $1 + interval '23:59:59.999999', '0001-01-01 00:00+00') and t0.day < date_bin('1 day', $2, '0001-01-01 00:00+00')
  union all
  select t0.input_tokens::bigint, t0.model_used, t0.output_tokens::bigint, t0.request_timestamp, t0.total_cost, t0.user_id, 1::bigint
  from assistant.usage_logs t0
  where t0.request_timestamp >= $1 and t0.request_timestamp < date_bin('1 day', $1 + interval '23:59:59.999999', '0001-01-01 00:00+00') and t0.request_timestamp < $2
  union all
  select t0.input_tokens::bigint, t0.model_used, t0.output_tokens::bigint, t0.request_timestamp, t0.total_cost, t0.user_id, 1::bigint
  from assistant.usage_logs t0
  where t0.request_timestamp >= date_bin('1 day', $2, '0001-01-01 00:00+00') and t0.request_timestamp >= date_bin('1 day', $1 + interval '23:59:59.999999', '0001-01-01 00:00+00') and t0.request_timestamp < $2
) t0
where t0.user_id = $3
group by date_bin('1 day', t0.request_timestamp, '0001-01-01 00:00+00'), t0.model_used
order by sum(t0.total_cost) desc nulls last, date_bin('1 day', t0.request_timestamp, '0001-01-01 00:00+00'), t0.model_used
limit $4;

-- $1 uuid, $2 text[], $3 bigint
select date_trunc('month', t0.request_timestamp at time zone 'UTC')::date as by_request_timestamp_month, trim_scale(round(sum(t0.total_cost) / sum(t0.uses), 16)) as avg_total_cost
from (
  select t0.provider, t0.day as request_timestamp, t0.total_cost, t0.user_id, t0.uses
  from assistant.usage_days t0
) t0
where t0.user_id = $1 and t0.provider = any ($2)
group by date_trunc('month', t0.request_timestamp at time zone 'UTC')
order by date_trunc('month', t0.request_timestamp at time zone 'UTC')
limit $3;

-- $1 timestamptz, $2 uuid
select coalesce(sum(t0.uses), 0)::bigint as total
from (
  select t0.user_id, t0.uses
  from assistant.usage_days t0
  where t0.day >= date_bin('1 day', $1, '0001-01-01 00:00+00') + interval '24 hours'
  union all
  select t0.user_id, 1::bigint
  from assistant.usage_logs t0
  where t0.request_timestamp > $1 and t0.request_timestamp < date_bin('1 day', $1, '0001-01-01 00:00+00') + interval '24 hours'
) t0
where t0.user_id = $2;

-- $1 uuid, $2 timestamptz, $3 integer
select count(*) as total
from assistant.usage_logs t0
where t0.user_id = $1 and t0.request_timestamp >= $2 and t0.duration_ms > $3;
