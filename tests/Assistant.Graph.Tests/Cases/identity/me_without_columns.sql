-- no parameters
select;

-- $1 uuid
select count(*) as total
from assistant.chats t0
where t0.user_id = $1;

-- $1 uuid, $2 text, $3 bigint
select sum(t0.uses)::bigint as total
from (
  select t0.model_used, t0.provider, t0.user_id, t0.uses
  from assistant.usage_days t0
) t0
where t0.user_id = $1 and t0.model_used = $2
group by t0.provider
order by t0.provider
limit $3;
