-- no parameters
select count(*) as total, max(t0.created_at) as max_created_at, sum(t0.total_cost) as sum_total_cost
from assistant.chats t0;

-- $1 bigint
select t0.user_id as by_user_id, t0.source as by_source, count(*) as total
from assistant.chats t0
group by t0.user_id, t0.source
order by count(*) desc, t0.user_id, t0.source
limit $1;

-- $1 uuid
select count(*) as total, sum(t0.cost) as sum_cost
from assistant.messages t0
where t0.user_id = $1;

-- $1 uuid, $2 bigint
select count(*) as total
from assistant.messages t0
where t0.user_id = $1
group by t0.role
order by t0.role
limit $2;
