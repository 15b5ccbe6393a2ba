-- $1 uuid, $2 bigint
select t0.category, t0.user_id
from assistant.classification_rules t0
where t0.user_id = $1 or t0.user_id is null
order by t0.priority desc, t0.id desc
limit $2;

-- $1 uuid, $2 bigint, $3 bigint
select t0.name, t0.id, t1.category, t1.id
from (
  select t0.name, t0.id
  from assistant.users t0
  order by t0.created_at, t0.id
  limit $3
) t0
left join lateral (
  select t1.category, t1.id
  from assistant.classification_rules t1
  where t1.user_id = t0.id and (t1.user_id = $1 or t1.user_id is null)
  order by t1.priority desc, t1.id desc
  limit $2
) t1 on true;

-- $1 uuid
select count(*) as total
from assistant.activities t0
where t0.user_id = $1;
