-- $1 uuid, $2 text, $3 timestamptz
select count(*) as total
from assistant.messages t0
where t0.user_id = $1 and t0.role = $2 and t0.created_at >= $3;

-- $1 uuid, $2 text, $3 timestamptz, $4 bigint
select t0.id, t0.content, t0.created_at, t0.cost, t0.input_tokens, t0.metadata, t0.model_used
from assistant.messages t0
where t0.user_id = $1 and t0.role = $2 and t0.created_at >= $3
order by t0.created_at desc, t0.id desc
limit $4;
